import { app, type BrowserWindow } from 'electron';
import { AppError } from '../../shared/base/appError';
import type { Actor } from '../../shared/document/records/plan';
import { openPlan } from '../project/openPlan';
import type { SettingsFile } from '../shell/settings';
import type { PlanFile } from '../project/planFile';

export interface OpenedPlan {
  readonly file: PlanFile;
  readonly actor: Actor;
  /** Under what the desk of this plan is kept. */
  readonly deskKey: string;
}

/** The open plan of every window: at most one each. */
export class OpenPlans {
  readonly #plans = new Map<BrowserWindow, OpenedPlan>();
  #closing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: SettingsFile,
    private readonly closed: (file: PlanFile) => void,
  ) {
    // The files are closed properly before the process ends, so that no side files stay behind.
    app.on('will-quit', (event) => {
      if (this.#plans.size === 0) return;
      event.preventDefault();
      void Promise.all([...this.#plans.keys()].map((window) => this.close(window))).finally(() => app.quit());
    });
  }

  async open(window: BrowserWindow, path: string, actor: Actor, readOnly = false): Promise<OpenedPlan> {
    await this.close(window);
    const file = await openPlan(path, {
      holder: actor.name,
      readOnly,
      backupFolder: this.settings.current.backup.folder,
    });
    const { planId } = await file.info(0);
    const opened = { file, actor, deskKey: planId ?? file.path };
    this.#plans.set(window, opened);
    window.once('closed', () => void this.close(window));
    return opened;
  }

  /** @throws AppError project.notOpen */
  of(window: BrowserWindow): OpenedPlan {
    const opened = this.#plans.get(window);
    if (opened === undefined) throw new AppError('project.notOpen');
    return opened;
  }

  /** Closes the plan of a window; waits for what is being written. A second call waits for the first. */
  close(window: BrowserWindow): Promise<void> {
    const opened = this.#plans.get(window);
    const closing = this.#closing.then(async () => {
      if (opened === undefined || this.#plans.get(window) !== opened) return;
      try {
        await opened.file.close();
      } finally {
        this.#plans.delete(window);
        this.closed(opened.file);
      }
    });
    this.#closing = closing.catch(() => undefined);
    return closing;
  }
}
