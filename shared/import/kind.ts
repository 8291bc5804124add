import type { Refusal, Result } from '../base/result';
import type { TableName } from '../document/tables';
import type { PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';
import type { Fields } from './field';
import type { Place } from './place';
import type { PlannedRows } from './outcome';

export const KIND_IDS = [
  'cells',
  'areas',
  'grids',
  'exchanges',
  'coverage',
  'boxes',
  'outlets',
  'staff',
  'claims',
  'supports',
  'addresses',
  'products',
  'buildings',
  'parties',
  'competitors',
  'lines',
  'surveys',
] as const;
/** Kinds of thing that a file may hold; named `kind.<id>` in shared/i18n. */
export type KindId = (typeof KIND_IDS)[number];

/** What a kind's rows may lie on the ground as. `required`: a row without a place is rejected. */
export interface KindShape {
  readonly kinds: readonly Place['kind'][];
  readonly required: boolean;
}

/** A row of a file in the words of a kind: what its columns hold, tidied and masked, and where it lies. */
export interface MappedRow {
  /** Line, sheet row or feature number, for people. */
  readonly line: number;
  /** By field; blank ones are absent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly place: Place | null;
  /** Why it cannot be taken, as far as reading has found out. */
  readonly problem?: Refusal;
  /** Follows from another row of the same line, such as a grid that a row names above its own: not counted. */
  readonly isImplied?: true;
}

/** What an import brings with it beside the rows. */
export interface ImportSurroundings {
  readonly view: PlanView;
  readonly ids: IdSource;
  /** Day that stands where the file states none, ISO. */
  readonly day: string;
  /** Names of file and layer, which may speak where columns do not. */
  readonly source: string;
}

interface KindBase {
  readonly id: KindId;
  readonly fields: Fields;
  readonly shape: KindShape;
  /** Words in the names of files and layers that speak for the kind; comparable. */
  readonly hints: readonly string[];
}

/** A kind whose rows are rows of the document: one undoable ChangeSet. */
export interface RecordKind extends KindBase {
  readonly storage: 'DOCUMENT';
  readonly table: TableName;
  plan(rows: readonly MappedRow[], surroundings: ImportSurroundings): PlannedRows;
}

/** A value of a bulk row as the plan file stores it. */
export type BulkValue = string | number | null;

/** A kind of which there are a million: rows of the plan file, never of the document. */
export interface BulkKind extends KindBase {
  readonly storage: 'FILE';
  readonly table: 'product' | 'std_address';
  /** Columns of the table that an import writes; the first is the key. */
  readonly columns: readonly string[];
  /** Column → field: a file without that field leaves what the column holds. */
  readonly keeps: Readonly<Record<string, string>>;
  /** Values in the order of `columns`, or why not. */
  read(row: MappedRow): Result<readonly BulkValue[]>;
}

/** Polygons that become cells: the whole file at once, by way of the kernel's build. */
export interface GroundKind extends KindBase {
  readonly storage: 'GROUND';
}

export type Kind = RecordKind | BulkKind | GroundKind;
