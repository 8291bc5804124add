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
  for (const [index, key] of was) {
    if (before !== undefined && !holds(is, index, key)) rows.leave(index, key, before.id);
  }
  for (const [index, key] of is) {
    if (after !== undefined && !holds(was, index, key)) rows.enter(index, key, after.id);
  }
}

type Key = readonly [index: IndexName, key: IndexKey];

const NONE: readonly Key[] = [];

function holds(keys: readonly Key[], index: IndexName, key: IndexKey): boolean {
  for (const [name, value] of keys) if (name === index && value === key) return true;
  return false;
}

/** Under which keys of which index a row is found. */
function keysOf<T extends TableName>(table: T, row: Tables[T]): readonly Key[] {
  switch (table) {
    case 'edge': {
      const { start, end, left, right } = row as Tables['edge'];
      const keys: Key[] = [
        ['edgesAtNode', start],
        ['edgesOfFace', left],
      ];
      if (end !== start) keys.push(['edgesAtNode', end]);
      if (right !== left) keys.push(['edgesOfFace', right]);
      return keys;
    }
    case 'cell': {
      const { parent, code } = row as Tables['cell'];
      return [
        ['cellsOfGrid', parent],
        ['cellByCode', code],
      ];
    }
    case 'grid': {
      const { parent, code } = row as Tables['grid'];
      return [
        ['gridsOfGrid', parent],
        ['gridByCode', code],
      ];
    }
    case 'box':
      return [['boxByCode', (row as Tables['box']).code]];
    case 'claim': {
      const { subjectType, subject } = row as Tables['claim'];
      return subjectType === 'CELL' ? [['claimsOfCell', subject]] : NONE;
    }
    case 'binding': {
      const { box, cell } = row as Tables['binding'];
      return [
        ['bindingsOfBox', box],
        ['bindingsOfCell', cell],
      ];
    }
    case 'lock':
      return [['locksOf', (row as Tables['lock']).subject]];
    default:
      // The other tables are read whole or by id only.
      return NONE;
  }
}
