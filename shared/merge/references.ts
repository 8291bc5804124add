import type { AnyRecord, TableName, Tables } from '../document/tables';

/** Rows that a row refers to, as `table/id`. Ground (nodes and edges) is merged piece by piece and has none here. */
export function referencesOf<T extends TableName>(table: T, row: Tables[T]): string[] {
  const refer = (to: TableName, id: number | null): string[] => (id === null ? [] : [rowKey(to, id)]);
  const any: AnyRecord = row;
  switch (table) {
    case 'grid': {
      const { parent, responsible } = any as Tables['grid'];
      return [...refer('grid', parent), ...refer('staff', responsible)];
    }
    case 'cell':
      return refer('grid', (any as Tables['cell']).parent);
    case 'staff':
      return refer('grid', (any as Tables['staff']).unit);
    case 'claim': {
      const { subjectType, subject, staff } = any as Tables['claim'];
      return [...refer(subjectType === 'CELL' ? 'cell' : 'grid', subject), ...refer('staff', staff)];
    }
    case 'outlet':
      return refer('staff', (any as Tables['outlet']).coordinator);
    case 'support': {
      const { grid, outlet } = any as Tables['support'];
      return [...refer('grid', grid), ...refer('outlet', outlet)];
    }
    case 'coverage':
      return refer('exchange', (any as Tables['coverage']).exchange);
    case 'box': {
      const { exchange, parent } = any as Tables['box'];
      return [...refer('exchange', exchange), ...refer('box', parent)];
    }
    case 'binding': {
      const { box, cell } = any as Tables['binding'];
      return [...refer('box', box), ...refer('cell', cell)];
    }
    case 'lock': {
      const { subjectType, subject } = any as Tables['lock'];
      return refer(subjectType === 'GRID' ? 'grid' : 'cell', subject);
    }
    case 'party': {
      const { subjectType, subject } = any as Tables['party'];
      return refer(subjectType === 'CELL' ? 'cell' : 'building', subject);
    }
    case 'competitor':
      return refer('cell', (any as Tables['competitor']).cell);
    case 'survey':
      return refer('grid', (any as Tables['survey']).unit);
    default:
      return [];
  }
}

/** What there may be one of only: both sides giving it in different rows is a conflict. */
export function uniqueKeyOf<T extends TableName>(table: T, row: Tables[T]): string | undefined {
  const any: AnyRecord = row;
  if (table === 'binding') return `binding of box/${(any as Tables['binding']).box}`;
  if (table === 'support') return `support of grid/${(any as Tables['support']).grid}`;
  if (table !== 'claim') return undefined;
  const { subjectType, subject, kind, status } = any as Tables['claim'];
  return kind === 'PRIMARY' && status === 'ACTIVE' ? `claim of ${subjectType}/${subject}` : undefined;
}

export function rowKey(table: TableName, id: number): string {
  return `${table}/${id}`;
}
