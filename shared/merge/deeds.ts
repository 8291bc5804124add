import type { LineageRecord } from '../document/records/hierarchy';
import { sameRow } from '../document/sameRow';
import type { AnyRecord, TableName } from '../document/tables';
import type { PlanView } from '../document/view';
import type { Piece } from './groundChange';
import type { RowChange } from './side';

/** One thing that somebody did: a sentence `deed.*`; params that are sentences themselves are JSON labels. */
export interface Deed {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Rows and boundary pieces of a side that belong together. */
export interface SidePart {
  readonly rows: readonly RowChange[];
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
  /** Same line, other cells beside it. */
  readonly relabelled: readonly Piece[];
}

/** Deeds that are told before the rest is only counted. */
const TOLD = 6;
/** Names in one sentence before the rest is only counted. */
const NAMED = 4;
/** Events that draw boundaries of their own. */
const CUTS: readonly LineageRecord['op'][] = ['SPLIT', 'MERGE', 'CREATE', 'RETIRE'];
/** Fields that say nothing to people. */
const SILENT: readonly string[] = ['id', 'code'];

/**
 * What was done in a part of the work that belongs together, as people would tell it: cuts and merges by the lineage
 * that they left, then fields by old and new value, then rows that came or went, then mere moves of boundaries.
 */
export function deedsOf(part: SidePart, own: PlanView, base: PlanView): Deed[] {
  const name = (code: string | null): string => nameOfCode(own, base, code ?? '');
  const lineage = part.rows.flatMap(({ table, after }) =>
    table === 'lineage' && after !== undefined ? [after as LineageRecord] : [],
  );
  // Nodes that a cut sets on a neighbour's boundary are no move of it.
  const moves = part.removed.length + part.added.length > 0 && !lineage.some(({ op }) => CUTS.includes(op));
  const deeds = lineageDeeds(
    lineage.filter(({ op, from, to }) => op !== 'RESHAPE' || from !== to || moves),
    name,
  );
  const told = new Set(lineage.flatMap(({ from, to }) => [from, to]));
  for (const change of part.rows)
    if (change.table !== 'lineage') deeds.push(...rowDeeds(change, told, own, base));
  const moved = [...part.removed, ...part.added, ...part.relabelled];
  if (lineage.length === 0 && moved.length > 0) {
    const faces = new Set(moved.flatMap(({ left, right }) => [left, right]).filter((face) => face > 0));
    const codes = [...faces].map((face) => (own.get('cell', face) ?? base.get('cell', face))?.code ?? '');
    deeds.push({ code: 'deed.boundary', params: { what: list(codes.map(name)) } });
  }
  return deeds.length <= TOLD
    ? deeds
    : [...deeds.slice(0, TOLD), { code: 'deed.more', params: { count: deeds.length - TOLD } }];
}

/** A cut is one row a piece and a merge one row a cell, so rows of one event are told together. */
function lineageDeeds(rows: readonly LineageRecord[], name: (code: string | null) => string): Deed[] {
  const groups = new Map<string, LineageRecord[]>();
  for (const row of rows) {
    const { op, from, to } = row;
    if (op === 'REPARENT' || op === 'RECLASSIFY') continue;
    const key = op === 'SPLIT' ? `${op} ${from}` : op === 'MERGE' ? `${op} ${to}` : op;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group): Deed => {
    const [{ op, from, to } = { op: 'CREATE', from: null, to: null } as const] = group;
    const names = (codes: readonly (string | null)[]): string =>
      list([...new Set(codes)].filter((code) => code !== null).map(name));
    switch (op) {
      case 'SPLIT':
        return {
          code: 'deed.split',
          params: { what: name(from), count: new Set(group.map((row) => row.to)).size },
        };
      case 'MERGE':
        return {
          code: 'deed.merge',
          params: { what: names([to, ...group.map((row) => row.from)]), into: name(to) },
        };
      case 'RESHAPE':
        return { code: 'deed.boundary', params: { what: names(group.flatMap((row) => [row.from, row.to])) } };
      case 'RETIRE':
        return { code: 'deed.retire', params: { what: names(group.map((row) => row.from)) } };
      default:
        return { code: 'deed.create', params: { what: names(group.map((row) => row.to)) } };
    }
  });
}

function rowDeeds(
  { table, id, before, after }: RowChange,
  told: ReadonlySet<string | null>,
  own: PlanView,
  base: PlanView,
): Deed[] {
  const row = after ?? before;
  if (row === undefined) return [];
  const what = subjectOf(table, id, row, own, base);
  if (before === undefined || after === undefined) {
    if ('code' in row && told.has(row.code)) return [];
    const code = before === undefined ? 'deed.added' : 'deed.removed';
    return [{ code, params: { table: label(`table.${table}`), what } }];
  }
  const read = (one: AnyRecord, field: string): unknown => (one as Readonly<Record<string, unknown>>)[field];
  return Object.keys(after).flatMap((field): Deed[] => {
    const [from, to] = [read(before, field), read(after, field)];
    if (SILENT.includes(field) || sameRow(from, to)) return [];
    const shown = (value: unknown): string => valueText(table, field, value, own, base);
    const params = { what, field: label(`import.field.${field}`), from: shown(from), to: shown(to) };
    return [{ code: 'deed.field', params }];
  });
}

/** The name of what a row is or is about. */
function subjectOf(table: TableName, id: number, row: AnyRecord, own: PlanView, base: PlanView): string {
  if ('code' in row) return nameOfCode(own, base, row.code, 'name' in row ? row.name : undefined);
  if ('box' in row) return own.get('box', row.box)?.code ?? base.get('box', row.box)?.code ?? String(id);
  if ('subject' in row && 'subjectType' in row && row.subject !== null) {
    const at = row.subjectType === 'CELL' ? ('cell' as const) : ('grid' as const);
    const found = own.get(at, row.subject) ?? base.get(at, row.subject);
    if (found !== undefined) return nameOfCode(own, base, found.code);
  }
  return 'name' in row ? row.name : `${table} ${id}`;
}

function valueText(table: TableName, field: string, value: unknown, own: PlanView, base: PlanView): string {
  if (value === null || value === undefined || value === '') return '–';
  if (field === 'parent' && (table === 'cell' || table === 'grid') && typeof value === 'number')
    return (own.get('grid', value) ?? base.get('grid', value))?.name ?? String(value);
  if (field === 'cell' && typeof value === 'number')
    return (own.get('cell', value) ?? base.get('cell', value))?.name ?? String(value);
  if (field === 'granularity' && typeof value === 'string') return label(`granularity.${value}`);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value).slice(0, 60);
  return '…';
}

function nameOfCode(own: PlanView, base: PlanView, code: string, name?: string): string {
  // As both sides knew it, where they did.
  for (const view of [base, own]) {
    const [cell, grid] = [view.cellByCode(code), view.gridByCode(code)];
    const row =
      cell !== undefined ? view.get('cell', cell) : grid === undefined ? undefined : view.get('grid', grid);
    if (row !== undefined) return `${row.name} ${code}`;
  }
  return name === undefined ? code : `${name} ${code}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join('、');
  return names.length > NAMED ? `${shown} +${names.length - NAMED}` : shown;
}

function label(code: string): string {
  return JSON.stringify({ code, params: {} });
}
