import { existsSync } from 'node:fs';
import { AppError } from '../../shared/base/appError';
import { openDb, type Db } from './db';
import { writeAside } from './durable';
import { checkSound } from './uncleanEnd';
import { withProjectErrors } from './projectError';

/**
 * Writes the state that a connection sees as a new plan file: history, versions and all, packed. Also from a plan
 * whose file was deleted, as long as it is open. Others go on reading and writing meanwhile. Costs the file.
 * @throws AppError project.fileExists, diskFull, damaged …; then nothing is left at `to`
 */
export function copyPlan(source: Db, to: string): Promise<void> {
  return withProjectErrors(to, async () => {
    if (existsSync(to)) throw new AppError('project.fileExists', { path: to });
    await writeAside(to, async (draft) => {
      await source.turn((session) => session.run('VACUUM INTO ?', [draft]));
      const copy = await openDb(draft, 'readWrite');
      await copy.turn((session) => session.exec('PRAGMA journal_mode = DELETE')).finally(() => copy.close());
      await checkSound(draft);
    });
  });
}
