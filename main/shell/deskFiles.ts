import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptDesk {
  /** Null when there is none, or none that can be read. */
  readonly desk: string | null;
  readonly damaged: boolean;
}

/**
 * What was on the desk when a plan was last shown: one file per plan in the user's folder, replaced as a whole.
 * Its first line is the SHA-256 of the rest, so a file that was damaged is noticed and left alone.
 */
export class DeskFiles {
  constructor(private readonly folder: string) {}

  read(key: string): KeptDesk {
    try {
      const text = readFileSync(this.fileOf(key), 'utf8');
      const end = text.indexOf('\n');
      const desk = text.slice(end + 1);
      const sound = text.slice(0, end) === sumOf(desk);
      return { desk: sound ? desk : null, damaged: !sound };
    } catch (error) {
      const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return { desk: null, damaged: !absent };
    }
  }

  /** A few kilobytes, written at once: a process that is killed afterwards has lost nothing. */
  write(key: string, desk: string): void {
    mkdirSync(this.folder, { recursive: true });
    const file = this.fileOf(key);
    const incoming = `${file}.${String(process.pid)}`;
    writeFileSync(incoming, `${sumOf(desk)}\n${desk}`);
    renameSync(incoming, file);
    void flush(file);
  }

  private fileOf(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.desk`);
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Against a loss of power; nobody waits for it. */
async function flush(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Replaced meanwhile, or no disk: the next write tries again.
  }
}
