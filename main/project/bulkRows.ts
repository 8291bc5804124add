import type { BulkTable } from './bulkStage';
import type { Session } from './db';

/** How a stage lies over the plan; `written` are the columns that the file states. */
export interface BulkMerge extends BulkTable {
  readonly written: readonly string[];
}

export interface BulkCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows of the plan that the file does not hold. */
  readonly gone: number;
}

/** Everything of a row, as the shelf keeps it; geometry as hexadecimal. */
const COLUMNS: Readonly<Record<BulkTable['table'], readonly string[]>> = {
  product: [
    ...['id', 'product_id', 'kind', 'state', 'address_text', 'box_code', 'cell_code', 'method', 'confidence'],
    ...['unresolved_reason', 'batch', 'line'],
  ],
  std_address: [
    ...['id', 'geom', 'key', 'level1', 'level2', 'level3', 'level4', 'level5', 'text', 'admin_code'],
    ...['batch', 'line'],
  ],
};

const KEYS: Readonly<Record<BulkTable['table'], string>> = { product: 'product_id', std_address: 'key' };

/** Counts what the attached stage `staged` would do. */
export async function countBulk(session: Session, merge: BulkMerge): Promise<BulkCounts> {
  const key = KEYS[merge.table];
  const row = await session.get(
    `SELECT count(*) AS staged, count(live.id) AS found, coalesce(sum(live.id IS NOT NULL AND (${differs(merge)})), 0) AS changed,
       (SELECT count(*) FROM "${merge.table}") AS stored
     FROM staged.rows AS s LEFT JOIN "${merge.table}" AS live ON live."${key}" = s."${key}"`,
  );
  const [staged, found, changed] = [Number(row?.staged), Number(row?.found), Number(row?.changed)];
  return { added: staged - found, changed, same: found - changed, gone: Number(row?.stored) - found };
}

/** Keys of rows of the plan that the attached stage does not hold, the first ones. */
export async function goneKeys(session: Session, { table }: BulkMerge, limit: number): Promise<string[]> {
  const key = KEYS[table];
  const rows = await session.all(
    `SELECT "${key}" AS key FROM "${table}" WHERE "${key}" NOT IN (SELECT "${key}" FROM staged.rows) LIMIT ?`,
    [limit],
  );
  return rows.map((row) => String(row.key));
}

/** Writes the attached stage `staged` as `batch`; what it replaces goes onto the shelf. */
export async function mergeBulk(session: Session, merge: BulkMerge, batch: number): Promise<void> {
  const { table } = merge;
  const key = KEYS[table];
  await session.run(
    `INSERT INTO bulk_shelf (batch, table_name, key, content)
     SELECT ?, ?, live."${key}", ${packed(table, 'live')}
     FROM staged.rows AS s JOIN "${table}" AS live ON live."${key}" = s."${key}" WHERE ${differs(merge)}`,
    [batch, table],
  );
  const sets = merge.columns.filter((column) => column !== key).map((column) => setting(merge, column));
  await session.run(
    `UPDATE "${table}" AS live SET ${[...sets.flat(), ...place(table), 'batch = ?', 'line = s.line'].join(', ')}
     FROM staged.rows AS s WHERE live."${key}" = s."${key}" AND (${differs(merge)})`,
    [batch],
  );
  const columns = merge.columns.map((column) => `"${column}"`).join(', ');
  const values = merge.columns.map((column) => filled(table, column)).join(', ');
  const geometry = table === 'std_address' ? [', geom', ', unhex(s.geom)'] : ['', ''];
  await session.run(
    `INSERT INTO "${table}" (${columns}${geometry[0] ?? ''}, batch, line)
     SELECT ${values}${geometry[1] ?? ''}, ?, s.line FROM staged.rows AS s
     WHERE NOT EXISTS (SELECT 1 FROM "${table}" AS live WHERE live."${key}" = s."${key}") ORDER BY s.rowid`,
    [batch],
  );
}

/**
 * Takes a batch out of its table, or puts it in again: rows and shelf change places. Undoing an import, redoing it
 * and taking it back later are all this.
 */
export async function swapBulk(
  session: Session,
  table: BulkTable['table'],
  batch: number,
  direction: 'OUT' | 'IN',
): Promise<void> {
  const key = KEYS[table];
  const leaving = direction === 'OUT' ? 'batch = ?' : `"${key}" IN (SELECT key FROM temp.swapped)`;
  const params = direction === 'OUT' ? [batch] : [];
  await session.exec('DROP TABLE IF EXISTS temp.swapped');
  await session.exec('CREATE TEMP TABLE swapped (key TEXT PRIMARY KEY, content TEXT)');
  await session.run(
    'INSERT INTO swapped SELECT key, content FROM bulk_shelf WHERE batch = ? AND table_name = ?',
    [...[batch, table]],
  );
  await session.run('DELETE FROM bulk_shelf WHERE batch = ? AND table_name = ?', [batch, table]);
  await session.run(
    `INSERT INTO bulk_shelf (batch, table_name, key, content)
     SELECT ?, ?, live."${key}", ${packed(table, 'live')} FROM "${table}" AS live WHERE ${leaving}`,
    [batch, table, ...params],
  );
  await session.run(`DELETE FROM "${table}" WHERE ${leaving}`, params);
  const columns = COLUMNS[table].map((column) => `"${column}"`).join(', ');
  const values = COLUMNS[table].map((column, at) =>
    column === 'geom' ? `unhex(content ->> ${at})` : `content ->> ${at}`,
  );
  await session.exec(`INSERT INTO "${table}" (${columns}) SELECT ${values.join(', ')} FROM temp.swapped`);
  await session.exec('DROP TABLE temp.swapped');
}

/** How many rows of a batch a later one has replaced since, and the latest of those. */
export async function replacedSince(session: Session, table: BulkTable['table'], batch: number) {
  const at = COLUMNS[table].indexOf('batch');
  const row = await session.get(
    `SELECT count(*) AS n, max(batch) AS later FROM bulk_shelf
     WHERE table_name = ? AND batch > ? AND content ->> ${at} = ?`,
    [table, batch, batch],
  );
  return { rows: Number(row?.n ?? 0), later: Number(row?.later ?? 0) };
}

/** A row of the plan differs where the file states something else; a blank states nothing. */
function differs({ table, written }: BulkMerge): string {
  const columns = written.filter((column) => column !== KEYS[table] && !DERIVED.has(column));
  const own = columns.map((column) => `(s."${column}" <> '' AND s."${column}" IS NOT live."${column}")`);
  const moved = table === 'std_address' ? ['(s.geom IS NOT NULL AND s.geom IS NOT hex(live.geom))'] : [];
  return [...own, ...moved].join(' OR ') || '0';
}

/** Columns that follow from others. */
const DERIVED: ReadonlySet<string> = new Set(['method', 'unresolved_reason']);

function setting({ written }: BulkMerge, column: string): string[] {
  if (column === 'unresolved_reason')
    return [
      'unresolved_reason = CASE WHEN coalesce(s.cell_code, live.cell_code) IS NULL THEN s.unresolved_reason END',
    ];
  if (!written.includes(column)) return [];
  return [`"${column}" = coalesce(nullif(s."${column}", ''), live."${column}")`];
}

function place(table: BulkTable['table']): string[] {
  return table === 'std_address' ? ['geom = coalesce(unhex(s.geom), live.geom)'] : [];
}

/** Texts that the table requires are empty where the file states none. */
function filled(table: BulkTable['table'], column: string): string {
  const mayBeNull =
    table === 'product' ? !['kind', 'state', 'address_text'].includes(column) : column === 'admin_code';
  return mayBeNull ? `s."${column}"` : `coalesce(s."${column}", '')`;
}

function packed(table: BulkTable['table'], name: string): string {
  const columns = COLUMNS[table].map((column) =>
    column === 'geom' ? `hex(${name}.geom)` : `${name}."${column}"`,
  );
  return `json_array(${columns.join(', ')})`;
}
