import type { Db } from './db';

/** So long after the last commit its pages are folded into the plan, milliseconds. */
const QUIET = 1500;
/** Pages of 4096 bytes in the log at which a commit folds it after all, so that it does not grow without end. */
const LOG_PAGES = 4000;

/**
 * Folds the write-ahead log into the plan while nobody edits. SQLite by itself does it inside whichever commit fills
 * the log, and that commit takes several times as long as the others.
 */
export class FoldLog {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  /** Statements that the owner's connection starts with. */
  static readonly pragmas = `PRAGMA wal_autocheckpoint = ${LOG_PAGES};`;

  /** Call after every commit. */
  afterCommit(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A log that cannot be folded now, for want of space, holds what it holds.
      this.db.turn((session) => session.exec('PRAGMA wal_checkpoint(PASSIVE)')).catch(() => undefined);
    }, QUIET);
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
