import { createHash } from 'node:crypto';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileSha256 } from '../../project/fileSha256';

export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number | null;
  readonly schema: string | null;
}

export interface FileWriter {
  /** Files written so far, in order. */
  readonly files: readonly WrittenFile[];
  /** Writes text in UTF-8. `rows` may be asked for after the text has been made. */
  write(
    path: string,
    text: Iterable<string>,
    meaning?: { rows?: number | null; schema?: string | null },
  ): Promise<void>;
  /** Takes in a file that was written by other means. */
  adopt(path: string, meaning?: { rows?: number | null; schema?: string | null }): Promise<void>;
}

/** Characters collected before they are written. */
const BLOCK = 1 << 20;

/** Writes the files of a bundle below `root`, and hashes them on the way. */
export function createFileWriter(root: string): FileWriter {
  const files: WrittenFile[] = [];
  return {
    files,
    async write(path, text, { rows = null, schema = null } = {}) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      const file = await open(join(root, path), 'wx');
      const hash = createHash('sha256');
      let bytes = 0;
      const flush = async (block: string): Promise<void> => {
        const buffer = Buffer.from(block, 'utf8');
        hash.update(buffer);
        bytes += buffer.length;
        await file.writeFile(buffer);
      };
      try {
        let block = '';
        for (const piece of text) {
          block += piece;
          if (block.length < BLOCK) continue;
          await flush(block);
          block = '';
        }
        await flush(block);
      } finally {
        await file.close();
      }
      files.push({ path, sha256: hash.digest('hex'), bytes, rows, schema });
    },
    async adopt(path, { rows = null, schema = null } = {}) {
      const { size } = await stat(join(root, path));
      files.push({ path, sha256: await fileSha256(join(root, path)), bytes: size, rows, schema });
    },
  };
}
