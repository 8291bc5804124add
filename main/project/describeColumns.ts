import type { Meaning } from '../../shared/exchange/columnMeanings';
import { places } from './chunks';
import { codeNames } from './codeNames';
import type { Session } from './db';

/** The tables of GeoPackage's extension, schema and metadata mechanisms (OGC 12-128r18, 2.3, F.8 and F.9). */
export const SCHEMA_TABLES = `
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
  description TEXT, mime_type TEXT, constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
  min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
  md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
  mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
  row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
  CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
`;

const SCHEMA_EXTENSION = 'gpkg_schema';
const METADATA_EXTENSION = 'gpkg_metadata';
const METADATA_DEFINITION = 'http://www.geopackage.org/spec121/#extension_metadata';
const SCHEMA_DEFINITION = 'http://www.geopackage.org/spec121/#extension_schema';

export interface DescribedTable {
  readonly name: string;
  readonly columns: readonly (Meaning & { readonly name: string })[];
}

/**
 * Says what columns mean, in Chinese (name and title) and in both languages (description), and which values a coded
 * column may have. Replaces what was said about these tables.
 */
export async function describeColumns(session: Session, tables: readonly DescribedTable[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  await session.run(`DELETE FROM gpkg_data_columns WHERE table_name IN (${places(names)})`, names);
  await session.insert(
    'gpkg_data_columns',
    ['table_name', 'column_name', 'name', 'title', 'description', 'constraint_name'],
    tables.flatMap(({ name, columns }) =>
      columns.map((column) => [
        name,
        column.name,
        column.zh,
        column.zh,
        `${column.zh} / ${column.en}`,
        column.codes ?? null,
      ]),
    ),
  );
  const lists = new Set(tables.flatMap(({ columns }) => columns.map(({ codes }) => codes)));
  await session.exec('DELETE FROM gpkg_data_column_constraints');
  await session.insert(
    'gpkg_data_column_constraints',
    ['constraint_name', 'constraint_type', 'value', 'description'],
    codeNames()
      .filter(({ list }) => lists.has(list))
      .map(({ list, code, zh, en }) => [list, 'enum', code, `${zh} / ${en}`]),
  );
  await registerExtension(session, SCHEMA_EXTENSION, SCHEMA_DEFINITION, [
    'gpkg_data_columns',
    'gpkg_data_column_constraints',
  ]);
  await writeMetadata(session, tables);
}

/**
 * The same words once more as the metadata of each layer, in GDAL's form: GDAL before 3.7 shows layer metadata but
 * not the titles of columns.
 */
async function writeMetadata(session: Session, tables: readonly DescribedTable[]): Promise<void> {
  await session.exec('DELETE FROM gpkg_metadata_reference; DELETE FROM gpkg_metadata;');
  await session.insert(
    'gpkg_metadata',
    ['id', 'md_scope', 'md_standard_uri', 'mime_type', 'metadata'],
    tables.map(({ columns }, at) => [at + 1, 'dataset', 'http://gdal.org', 'text/xml', metadataXml(columns)]),
  );
  await session.insert(
    'gpkg_metadata_reference',
    ['reference_scope', 'table_name', 'md_file_id'],
    tables.map(({ name }, at) => ['table', name, at + 1]),
  );
  await registerExtension(session, METADATA_EXTENSION, METADATA_DEFINITION, [
    'gpkg_metadata',
    'gpkg_metadata_reference',
  ]);
}

function metadataXml(columns: DescribedTable['columns']): string {
  const entries = columns.map(({ name, zh, en }) => `<MDI key="${name}">${escaped(`${zh} / ${en}`)}</MDI>`);
  return `<GDALMultiDomainMetadata><Metadata>${entries.join('')}</Metadata></GDALMultiDomainMetadata>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Notes in `gpkg_extensions` that whole tables belong to an extension, once. */
export async function registerExtension(
  session: Session,
  extension: string,
  definition: string,
  tables: readonly string[],
): Promise<void> {
  await session.run('DELETE FROM gpkg_extensions WHERE extension_name = ?', [extension]);
  await session.insert(
    'gpkg_extensions',
    ['table_name', 'column_name', 'extension_name', 'definition', 'scope'],
    tables.map((table) => [table, null, extension, definition, 'read-write']),
  );
}
