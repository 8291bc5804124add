import type { TableName, Tables } from './tables';

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

/** Under which keys of which index a row is found. The one place that document and draft both follow. */
export function forEachKey<T extends TableName>(
  table: T,
  row: Tables[T],
  visit: (index: IndexName, key: IndexKey) => void,
): void {
  switch (table) {
    case 'edge': {
      const edge = row as Tables['edge'];
      visit('edgesAtNode', edge.start);
      if (edge.end !== edge.start) visit('edgesAtNode', edge.end);
      visit('edgesOfFace', edge.left);
      if (edge.right !== edge.left) visit('edgesOfFace', edge.right);
      break;
    }
    case 'cell': {
      const cell = row as Tables['cell'];
      visit('cellsOfGrid', cell.parent);
      visit('cellByCode', cell.code);
      break;
    }
    case 'grid': {
      const grid = row as Tables['grid'];
      visit('gridsOfGrid', grid.parent);
      visit('gridByCode', grid.code);
      break;
    }
    case 'box':
      visit('boxByCode', (row as Tables['box']).code);
      break;
    case 'claim': {
      const claim = row as Tables['claim'];
      if (claim.subjectType === 'CELL') visit('claimsOfCell', claim.subject);
      break;
    }
    case 'binding': {
      const binding = row as Tables['binding'];
      visit('bindingsOfBox', binding.box);
      visit('bindingsOfCell', binding.cell);
      break;
    }
    case 'lock':
      visit('locksOf', (row as Tables['lock']).subject);
      break;
    default:
      // The other tables are read whole or by id only.
      break;
  }
}
