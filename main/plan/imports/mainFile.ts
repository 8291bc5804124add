import { extname } from 'node:path';
import { openDb } from '../../project/db';

/** The part of a format that stands for all its files, likeliest first; parts such as .dbf follow it by themselves. */
const MAIN_ENDINGS = [
  '.shp',
  '.tab',
  '.mif',
  '.gpkg',
  '.geojson',
  '.kml',
  '.kmz',
  '.fgb',
  '.dxf',
  '.xlsx',
  '.ods',
];

/** Of files that were chosen together, the one to open. */
export function mainFile(paths: readonly string[]): string {
  for (const ending of MAIN_ENDINGS) {
    const found = paths.find((path) => extname(path).toLowerCase() === ending);
    if (found !== undefined) return found;
  }
  return paths[0] ?? '';
}

/** Whether a file is a plan of this program, which is opened rather than imported. */
export async function isPlanFile(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== '.gpkg') return false;
  try {
    const db = await openDb(path, 'immutable');
    try {
      const found = await db.turn((session) =>
        session.all(`SELECT name FROM sqlite_master WHERE name = 'gridwright_meta'`),
      );
      return found.length > 0;
    } finally {
      await db.close();
    }
  } catch {
    // What is wrong with it is told when it is read.
    return false;
  }
}
