import { AppError } from '../../../shared/base/appError';
import { SequentialFile } from './sequentialFile';

const HEADER = 100;
const MAGIC = 9994;

/**
 * The contents of the records of a .shp in their order, each valid until the next is asked for. Needs no .shx.
 * @throws AppError source.shpDamaged with the number of the record where it breaks off
 */
export async function* shpShapes(path: string, shown: string): AsyncGenerator<Uint8Array> {
  const file = await SequentialFile.open(path);
  const broken = (line: number): AppError => new AppError('source.shpDamaged', { path: shown, line });
  try {
    const header = await file.take(HEADER);
    if (header?.readInt32BE(0) !== MAGIC) throw broken(0);
    for (let line = 1; file.left > 0; line++) {
      const head = await file.take(8);
      const bytes = head === undefined ? -1 : head.readInt32BE(4) * 2;
      const content = bytes < 4 ? undefined : await file.take(bytes);
      if (content === undefined) throw broken(line);
      yield content;
    }
  } finally {
    await file.close();
  }
}
