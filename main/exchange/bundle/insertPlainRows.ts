import type { BundleTable } from '../../../shared/exchange/bundleTable';
import type { Session, SqlValue } from '../../project/db';

/** Rows handed to SQLite at once. */
const PORTION = 2000;

/**
 * Writes rows (row number, geometry or null, then the columns) of a table without real numbers and without
 * large geometries as JSON, which SQLite takes apart in its own thread: binding the values of 60,000 boxes one by
 * one keeps this one busy for a second. Real numbers would pass through SQLite's reading of decimals.
 */
export async function insertPlainRows(
  session: Session,
  table: BundleTable,
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> {
  const geometry = table.geometry === null ? [] : [{ name: 'geom', value: 'unhex(value ->> 1)' }];
  const columns = [
    { name: 'fid', value: 'value ->> 0' },
    ...geometry,
    ...table.columns.map(({ name }, at) => ({ name, value: `value ->> ${at + 2}` })),
  ];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ value }) => value).join(', ');
  const sql = `INSERT INTO "${table.name}" (${names}) SELECT ${values} FROM json_each(?)`;
  let portion: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const json = `[${portion.join(',')}]`;
    portion = [];
    await running;
    running = session.run(sql, [json]);
    running.catch(() => undefined);
  };
  for (const row of rows) {
    portion.push(JSON.stringify(row.map((value) => (value instanceof Uint8Array ? hex(value) : value))));
    if (portion.length === PORTION) await flush();
  }
  await flush();
  await running;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
