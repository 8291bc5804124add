import { basename, extname } from 'node:path';

/** Name of a file's only layer: the file's, without its ending. */
export function layerName(path: string): string {
  return basename(path, extname(path));
}
