import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/base/appError';

/**
 * What SQLite does not notice: that the plan it has open is no longer what its path leads to. It would go on
 * writing into a file that nobody can find again. Only ever looks (`stat`); see README on why never `open`.
 */
export interface StandingFiles {
  /**
   * Costs one `stat` for the plan and one for its log.
   * @throws AppError project.fileGone, fileReplaced, logGone, readOnlyFile, shareGone
   */
  check(): Promise<void>;
}

/** Nothing to look after: the plan is only read. */
export const NO_STANDING_FILES: StandingFiles = { check: () => Promise.resolve() };

/** Remembers which files a plan that was just opened in WAL mode consists of. */
export async function standingFiles(path: string): Promise<StandingFiles> {
  const log = `${path}-wal`;
  const plan = await sameFile(path);
  const wal = await sameFile(log);
  return {
    check: async () => {
      const [planNow, walNow] = await Promise.all([look(path), look(log)]);
      if (planNow === null) throw new AppError('project.fileGone', { path });
      if (!plan(planNow)) throw new AppError('project.fileReplaced', { path });
      if ((planNow.mode & 0o222n) === 0n) throw new AppError('project.readOnlyFile', { path });
      if (walNow === null || !wal(walNow)) throw new AppError('project.logGone', { path });
    },
  };
}

interface Look {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly mode: bigint;
}

/** Some network file systems number files afresh with every look; there only presence can be told. */
async function sameFile(path: string): Promise<(now: Look) => boolean> {
  const [first, second] = [await look(path), await look(path)];
  const equal = (a: Look, b: Look): boolean => a.dev === b.dev && a.ino === b.ino;
  if (first === null || second === null || !equal(first, second)) return () => true;
  return (now) => equal(first, now);
}

async function look(path: string): Promise<Look | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
