import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 2_000_000;

/**
 * Writes unexpected failures to `<folder>/main.log` (one older file is kept). Logging must never be
 * the reason for a failure, so its own errors are swallowed.
 */
export function createLog(folder: string): (message: string, cause: unknown) => void {
  const file = join(folder, 'main.log');
  return (message, cause) => {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    const entry = `${new Date().toISOString()} ${message}: ${text}\n`;
    process.stderr.write(entry);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, entry);
    } catch {
      // The disk is full or read-only; standard error has the entry.
    }
  };
}
