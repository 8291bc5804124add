import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** The file beside `path` with another ending, in whatever case it is written; undefined where there is none. */
export async function sibling(path: string, ending: string): Promise<string | undefined> {
  const name = basename(path, extname(path)).toLowerCase() + ending;
  const names = await readdir(dirname(path)).catch(() => [] as string[]);
  const found = names.find((other) => other.toLowerCase() === name);
  return found === undefined ? undefined : join(dirname(path), found);
}
