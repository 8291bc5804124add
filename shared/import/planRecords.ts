import { present } from '../base/invariant';
import { refuse, type Refusal, type Result } from '../base/result';
import { createDraft } from '../document/draft';
import { sameRow } from '../document/sameRow';
import type { TableName, Tables } from '../document/tables';
import type { PlanView } from '../document/view';
import type { Fields, ValuesOf } from './field';
import { createFinder, type Finder } from './finder';
import type { ImportSurroundings, KindShape, MappedRow, RecordKind } from './kind';
import type { Place } from './place';
import type { PlannedRows, RowOutcome } from './outcome';
import { readValues } from './readValues';

/** What a kind may ask while it makes a record. */
export interface MakeContext extends ImportSurroundings {
  /** Id of the row that is made or replaced. */
  readonly id: number;
  readonly finder: Finder;
  /** Id of the row of the same table with this key, in the plan or in this file. */
  readonly idOf: (key: string) => number | undefined;
  /** Something that a person should know about a row that is taken nonetheless. */
  readonly note: (code: string, params?: Refusal['params']) => void;
}

/** A kind of record as it is declared; `recordKind` makes a `Kind` of it. */
export interface RecordSpec<T extends TableName, F extends Fields> extends Omit<
  RecordKind,
  'storage' | 'plan'
> {
  readonly table: T;
  readonly fields: F;
  readonly shape: KindShape;
  /** Rows as the kind wants them: lines in parts, grids above others spelled out. */
  prepare?(rows: readonly MappedRow[], surroundings: ImportSurroundings): readonly MappedRow[];
  /** What names a row; rows of one key are one thing. */
  key(values: ValuesOf<F>, place: Place | null, finder: Finder): Result<string>;
  /** The same of a row of the plan. */
  keyOf(row: Tables[T], view: PlanView): string;
  /** Several rows of one key are several things, told apart by their order. */
  readonly isOrdinal?: true;
  /** The record; what the file leaves open stays as it was `before`. */
  make(
    values: ValuesOf<F>,
    place: Place | null,
    before: Tables[T] | undefined,
    context: MakeContext,
  ): Result<Tables[T]>;
  /** Rows that only fail together, such as boxes in a circle. */
  whole?(made: ReadonlyMap<number, Tables[T]>, view: PlanView): ReadonlyMap<number, Refusal>;
}

export function recordKind<T extends TableName, F extends Fields>(spec: RecordSpec<T, F>): RecordKind {
  return {
    storage: 'DOCUMENT',
    ...spec,
    plan: (rows, surroundings) => planRecords(spec, rows, surroundings),
  };
}

interface Candidate<F extends Fields> {
  readonly row: MappedRow;
  readonly values: ValuesOf<F>;
  readonly notes: Refusal[];
  readonly key: string;
  reason: Refusal | null;
}

/**
 * Lays the rows of a file over the plan: every row is added, changes the row of its key, leaves it as it is, repeats
 * an earlier line, or is rejected with a reason. Costs the rows and one pass over the table; rows that others refer
 * to and that turn out wrong cost another pass.
 */
export function planRecords<T extends TableName, F extends Fields>(
  spec: RecordSpec<T, F>,
  given: readonly MappedRow[],
  surroundings: ImportSurroundings,
): PlannedRows {
  const { view, ids } = surroundings;
  const rows = spec.prepare?.(given, surroundings) ?? given;
  const finder = createFinder(view);
  const existing = keyed(view.all(spec.table), (row) => spec.keyOf(row, view), spec.isOrdinal === true);
  const outcomes = new Map<MappedRow, RowOutcome>();
  const reject = (row: MappedRow, reason: Refusal, notes: readonly Refusal[] = []): void => {
    outcomes.set(row, { line: row.line, outcome: 'REJECTED', id: null, reason, notes });
  };
  const candidates: Candidate<F>[] = [];
  const lineOf = new Map<string, number>();
  const times = new Map<string, number>();
  for (const row of rows) {
    const read = readValues(spec.fields, spec.shape, row);
    if (!read.ok) {
      reject(row, read.refusal);
      continue;
    }
    const named = spec.key(read.value.values, row.place, finder);
    if (!named.ok) {
      reject(row, named.refusal);
      continue;
    }
    const key = spec.isOrdinal === true ? ordinal(times, named.value) : named.value;
    const first = lineOf.get(key);
    if (first !== undefined) {
      const reason = refuse('import.row.duplicate', { line: first }).refusal;
      if (row.isImplied !== true)
        outcomes.set(row, { line: row.line, outcome: 'DUPLICATE', id: null, reason, notes: [] });
      continue;
    }
    lineOf.set(key, row.line);
    candidates.push({ row, values: read.value.values, notes: [...read.value.notes], key, reason: null });
  }
  const idOfKey = new Map<string, number>([...existing].map(([key, row]) => [key, row.id]));
  for (const { key } of candidates) if (!idOfKey.has(key)) idOfKey.set(key, ids.nextId());
  let taken = candidates;
  const made = new Map<number, Tables[T]>();
  for (;;) {
    made.clear();
    for (const candidate of taken) {
      const { row, values, key } = candidate;
      const id = present(idOfKey.get(key), key);
      const notes: Refusal[] = [];
      const record = spec.make(values, row.place, existing.get(key), {
        ...surroundings,
        id,
        finder,
        idOf: (other) => idOfKey.get(other),
        note: (code, params = {}) => notes.push({ code, params }),
      });
      if (record.ok) made.set(id, record.value);
      else candidate.reason = record.refusal;
      candidate.notes.push(...notes.filter((note) => !candidate.notes.some((known) => same(known, note))));
    }
    const together = spec.whole?.(made, view);
    for (const candidate of taken)
      candidate.reason ??= together?.get(idOfKey.get(candidate.key) ?? 0) ?? null;
    const refused = taken.filter(({ reason }) => reason !== null);
    if (refused.length === 0) break;
    for (const { row, reason, notes, key } of refused) {
      if (reason !== null) reject(row, reason, notes);
      // Rows that refer to it must not find it, unless the plan has it anyway.
      if (!existing.has(key)) idOfKey.delete(key);
    }
    taken = taken.filter(({ reason }) => reason === null);
  }
  const draft = createDraft(view);
  for (const { row, key, notes } of taken) {
    const id = present(idOfKey.get(key), key);
    const record = present(made.get(id), key);
    const before = existing.get(key);
    if (before === undefined) draft.add(spec.table, record);
    else draft.put(spec.table, record);
    const outcome = before === undefined ? 'ADDED' : sameRow(before, record) ? 'SAME' : 'CHANGED';
    outcomes.set(row, { line: row.line, outcome, id, reason: null, notes });
  }
  return {
    change: draft.changes(),
    outcomes: rows.flatMap((row) => {
      const outcome = outcomes.get(row);
      return row.isImplied === true || outcome === undefined ? [] : [outcome];
    }),
  };
}

function keyed<R extends { readonly id: number }>(
  rows: Iterable<R>,
  keyOf: (row: R) => string,
  isOrdinal: boolean,
): Map<string, R> {
  const byKey = new Map<string, R>();
  const times = new Map<string, number>();
  for (const row of [...rows].sort((a, b) => a.id - b.id)) {
    const key = isOrdinal ? ordinal(times, keyOf(row)) : keyOf(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return byKey;
}

function ordinal(times: Map<string, number>, key: string): string {
  const number = (times.get(key) ?? 0) + 1;
  times.set(key, number);
  return `${key}#${number}`;
}

function same(a: Refusal, b: Refusal): boolean {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
}
