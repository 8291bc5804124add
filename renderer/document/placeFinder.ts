import type { AnyRecord, TableName } from '../../shared/document/tables';
import type { ReadInitials } from '../../shared/search/initials';
import { TextIndex, type Entry } from '../../shared/search/textIndex';
import type { DocumentStore } from './documentStore';

/** Tables whose rows are found by name, in the order in which equals are shown. */
export const FOUND = [
  'grid',
  'cell',
  'staff',
  'exchange',
  'outlet',
  'building',
  'box',
  'line',
  'area',
] as const satisfies readonly TableName[];
export type FoundTable = (typeof FOUND)[number];

export interface Place {
  readonly table: FoundTable;
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

/**
 * Finds what a person calls by code, name, address or the initials of these. Each table is indexed when it is first
 * asked for and after it has changed; searching the city takes a few milliseconds.
 */
export class PlaceFinder {
  private readonly indexes = new Map<FoundTable, { readonly revision: number; readonly index: TextIndex }>();

  constructor(private readonly document: Pick<DocumentStore, 'view' | 'revisionOf'>) {}

  /** Brings the indexes up to date, in steps between which the window may do other things. Costs what has changed. */
  *refresh(initialsOf: ReadInitials): Generator<void, void, void> {
    for (const table of FOUND) {
      const revision = this.document.revisionOf([table]);
      if (this.indexes.get(table)?.revision === revision) continue;
      const rows: AnyRecord[] = [...this.document.view.all(table)].sort((a, b) => a.id - b.id);
      const index = yield* TextIndex.build(rows.map(entryOf), initialsOf);
      this.indexes.set(table, { revision, index });
    }
  }

  /** The best of all tables. Rows that have gone since the last refresh are left out. */
  find(needle: string, limit: number): Place[] {
    const hits = FOUND.flatMap((table, order) =>
      (this.indexes.get(table)?.index.find(needle, limit) ?? []).map((hit) => ({ ...hit, table, order })),
    );
    return hits
      .sort((a, b) => a.fit - b.fit || a.order - b.order)
      .flatMap(({ table, id }) => placeOf(table, this.document.view.get(table, id)) ?? [])
      .slice(0, limit);
  }
}

function entryOf(row: AnyRecord): Entry {
  const texts: string[] = [];
  if ('staffNo' in row) texts.push(row.staffNo);
  if ('code' in row) texts.push(row.code);
  if ('name' in row) texts.push(row.name);
  if ('address' in row) texts.push(row.address);
  return { id: row.id, texts: texts.filter((text) => text !== '') };
}

function placeOf(table: FoundTable, row: AnyRecord | undefined): Place | undefined {
  if (row === undefined) return undefined;
  const code = 'staffNo' in row ? row.staffNo : 'code' in row ? row.code : '';
  const address = 'address' in row ? row.address : '';
  const name = 'name' in row && row.name !== '' ? row.name : address === '' ? code : address;
  return { table, id: row.id, name, code };
}
