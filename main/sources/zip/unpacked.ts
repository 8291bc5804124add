import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { damaged, withZip } from './zipFile';

/**
 * Unpacks what `wanted` picks into a folder of our own, a folder deep at most, and lists the paths.
 * @throws AppError source.zip*
 */
export async function unpackInto(
  folder: string,
  path: string,
  shown: string,
  wanted: (name: string) => boolean,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return withZip(path, shown, async (entries) => {
    const written: string[] = [];
    for (const entry of entries) {
      if (!wanted(entry.name)) continue;
      const inside = join(folder, dirname(entry.name).replaceAll('/', '_').slice(0, 100) || '.');
      await mkdir(inside, { recursive: true });
      const target = join(inside, basename(entry.name).slice(-200));
      try {
        await pipeline(await entry.open(), createWriteStream(target, { flags: 'wx' }), { signal });
      } catch (error) {
        if (signal.aborted) throw error;
        throw damaged(shown, error);
      }
      written.push(target);
    }
    return written;
  });
}
