import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import { runJob } from '../jobs/runJob';
import { listBackups, type Backup, type BackupKind } from '../project/backups';
import type { PlanFile } from '../project/planFile';
import type { SettingsFile } from '../shell/settings';
import type { Caller, Log } from './answer';

/** A plan that was changed is backed up this soon at the earliest: one minute of work is not lost by a wrong click. */
const FIRST = 60_000;

/** Tells a window that its plan could not be backed up. */
export function tellingOf(caller: Caller): (why: Refusal) => void {
  return (why) => caller.send('app.trouble', { code: 'backup.failed', params: { why: JSON.stringify(why) } });
}

/**
 * Backs up plans that are being edited, in a thread of its own, off the path of a commit. A backup that fails is
 * told once and tried again after the next edit.
 */
export class BackupSchedule {
  readonly #waiting = new Map<PlanFile, ReturnType<typeof setTimeout>>();
  readonly #last = new Map<PlanFile, number>();

  constructor(
    private readonly settings: SettingsFile,
    private readonly log: Log,
  ) {}

  /** A plan was opened for editing: what was not backed up last time is done soon. */
  async opened(file: PlanFile, failed: (why: Refusal) => void): Promise<void> {
    if (file.readOnly) return;
    const { revision } = await file.info(0);
    const [newest] = await listBackups(file.path, this.settings.current.backup.folder).catch(() => []);
    if (revision > (newest?.revision ?? 0)) this.changed(file, failed);
  }

  /** An edit, or a step back or forward, was written. Costs nothing. */
  changed(file: PlanFile, failed: (why: Refusal) => void): void {
    if (this.#waiting.has(file)) return;
    const last = this.#last.get(file);
    const pause = this.settings.current.backup.everyMinutes * 60_000;
    const due = last === undefined ? FIRST : Math.max(FIRST, last + pause - performance.now());
    const timer = setTimeout(() => {
      this.#waiting.delete(file);
      this.make(file, 'auto').catch((error: unknown) => {
        this.log('the plan could not be backed up', error);
        const detail = error instanceof AppError ? error : new AppError('backup.unknown', {});
        failed({ code: detail.code, params: { ...detail.params } });
      });
    }, due);
    timer.unref();
    this.#waiting.set(file, timer);
  }

  /** Makes a backup now, such as before a step that changes much. @throws AppError as `makeBackup` */
  async make(file: PlanFile, kind: BackupKind): Promise<Backup> {
    const { folder, ...policy } = this.settings.current.backup;
    const backup = await runJob('backup', { path: file.path, kind, folder, policy });
    this.#last.set(file, performance.now());
    return backup;
  }

  closed(file: PlanFile): void {
    clearTimeout(this.#waiting.get(file));
    this.#waiting.delete(file);
    this.#last.delete(file);
  }
}
