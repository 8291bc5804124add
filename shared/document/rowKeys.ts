import type { TableName, Tables } from './tables';
import type { PlanView } from './view';

/** Names of the look-ups by key that a plan keeps; see PlanView for what each answers. */
export type IndexName =
  | 'edgesAtNode'
  | 'edgesOfFace'
  | 'cellsOfGrid'
  | 'gridsOfGrid'
  | 'cellByCode'
  | 'gridByCode'
  | 'boxByCode'
  | 'bindingsOfBox'
  | 'bindingsOfCell'
  | 'claimsOfCell'
  | 'locksOf';

export type IndexKey = number | string | null;

/** The rows of a plan under a key of an index: every index is a look-up of PlanView by the same name. */
export function groupOf(view: PlanView, index: IndexName, key: IndexKey): readonly number[] {
  const found = view[index](key as never);
  return typeof found === 'number' ? [found] : (found ?? []);
}

/** Takes note of rows that come under a key of an index or leave it. */
export interface KeyedRows {
  enter(index: IndexName, key: IndexKey, id: number): void;
  leave(index: IndexName, key: IndexKey, id: number): void;
}

/**
 * Moves a row from the keys that it was found under to those that it is found under now. A key that stays is left
 * alone. The one place that document and draft both follow.
 */
export function followKeys<T extends TableName>(
  table: T,
  before: Tables[T] | undefined,
  after: Tables[T] | undefined,
  rows: KeyedRows,
): void {
  const was = before === undefined ? NONE : keysOf(table, before);
  const is = after === undefined ? NONE : keysOf(table, after);
  if (before !== undefined) {
    for (let i = 0; i < was.length; i += 2) {
      const index = was[i] as IndexName;
      const key = was[i + 1] as IndexKey;
      if (!holds(is, index, key)) rows.leave(index, key, before.id);
    }
  }
  if (after !== undefined) {
    for (let i = 0; i < is.length; i += 2) {
      const index = is[i] as IndexName;
      const key = is[i + 1] as IndexKey;
      if (!holds(was, index, key)) rows.enter(index, key, after.id);
    }
  }
}

/** Index, key, index, key …: one list for a row, because every written row asks for two. */
type Keys = readonly IndexKey[];

const NONE: Keys = [];

function holds(keys: Keys, index: IndexName, key: IndexKey): boolean {
  for (let i = 0; i < keys.length; i += 2) if (keys[i] === index && keys[i + 1] === key) return true;
  return false;
}

/** Under which keys of which index a row is found. */
function keysOf<T extends TableName>(table: T, row: Tables[T]): Keys {
  switch (table) {
    case 'edge': {
      const { start, end, left, right } = row as Tables['edge'];
      const keys: IndexKey[] = ['edgesAtNode', start, 'edgesOfFace', left];
      if (end !== start) keys.push('edgesAtNode', end);
      if (right !== left) keys.push('edgesOfFace', right);
      return keys;
    }
    case 'cell': {
      const { parent, code } = row as Tables['cell'];
      return ['cellsOfGrid', parent, 'cellByCode', code];
    }
    case 'grid': {
      const { parent, code } = row as Tables['grid'];
      return ['gridsOfGrid', parent, 'gridByCode', code];
    }
    case 'box':
      return ['boxByCode', (row as Tables['box']).code];
    case 'claim': {
      const { subjectType, subject } = row as Tables['claim'];
      return subjectType === 'CELL' ? ['claimsOfCell', subject] : NONE;
    }
    case 'binding': {
      const { box, cell } = row as Tables['binding'];
      return ['bindingsOfBox', box, 'bindingsOfCell', cell];
    }
    case 'lock':
      return ['locksOf', (row as Tables['lock']).subject];
    default:
      // The other tables are read whole or by id only.
      return NONE;
  }
}
