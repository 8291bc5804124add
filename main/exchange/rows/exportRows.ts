import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/base/appError';
import { createTransform } from '../../../shared/crs/transform';
import type { CrsDefinition } from '../../../shared/crs/crsDefinition';
import type { RowEncoding, RowFormat } from '../../../shared/listing/rowFormats';
import { withProjectErrors } from '../../project/projectError';
import { withTemporaryFolder } from '../../sources/withTemporaryFolder';
import { csvPortions } from './csvRows';
import { dxfPortions } from './dxfRows';
import { move } from './move';
import { positionOf } from './positions';
import { writeShapeFiles } from './shapeFiles';
import type { RowTable, WrittenRow } from './writtenRow';
import { xlsxRows } from './xlsxRows';

export interface RowExport {
  readonly format: RowFormat;
  readonly encoding: RowEncoding;
  readonly target: string;
  readonly crs: CrsDefinition;
  readonly signal: AbortSignal;
}

/** Most rows of a sheet, its header included. */
const MOST_SHEET_ROWS = 1_048_576;

/**
 * Writes rows of a table into a file of a format, replacing what is there, and tells the main files. They are made aside
 * and moved when they are complete. Rows are only read.
 * @throws AppError exchange.rowsNotWritten, exchange.rowsTooMany, project.* for what the file system says
 */
export async function exportRows(table: RowTable, wish: RowExport): Promise<readonly string[]> {
  const { target } = wish;
  return withProjectErrors(target, () => withTemporaryFolder((folder) => writeAside(table, wish, folder)));
}

async function writeAside(
  table: RowTable,
  { format, encoding, target, crs, signal }: RowExport,
  folder: string,
): Promise<readonly string[]> {
  const transform = createTransform(crs);
  const made = join(folder, `made${format.ending}`);
  switch (format.id) {
    case 'CSV':
      await pipeline(Readable.from(csvPortions(table, transform, encoding)), createWriteStream(made), {
        signal,
      });
      break;
    case 'DXF':
      await pipeline(Readable.from(dxfPortions(table)), createWriteStream(made), { signal });
      break;
    case 'XLSX': {
      if (table.count >= MOST_SHEET_ROWS)
        throw new AppError('exchange.rowsTooMany', {
          path: target,
          count: table.count,
          most: MOST_SHEET_ROWS - 1,
        });
      const position = positionOf(transform);
      const places = ({ shape }: WrittenRow) => (shape?.kind === 'POINT' ? position(shape.x, shape.y) : null);
      await writeFile(made, xlsxRows(table, places));
      break;
    }
    default:
      return writeShapeFiles(table, format.id, target, { crs, transform, encoding, folder, signal });
  }
  await move(made, target);
  return [target];
}
