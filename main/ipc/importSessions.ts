import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../shared/base/appError';
import type { PreparedImport } from '../plan/imports/importRequest';

interface Session {
  /** Stops what is under way. */
  readonly cancel: AbortController;
  /** Stage and reject file. */
  readonly folder: string;
  prepared: PreparedImport | null;
}

/** The import that each window is about to make: at most one, with a folder of its own until it ends. */
export class ImportSessions {
  readonly #sessions = new Map<BrowserWindow, Session>();

  /** Begins anew; what was begun before ends without a trace. */
  async begin(window: BrowserWindow): Promise<Session> {
    await this.end(window);
    const folder = await mkdtemp(join(tmpdir(), 'gridwright-import-'));
    const session: Session = { cancel: new AbortController(), folder, prepared: null };
    this.#sessions.set(window, session);
    window.once('closed', () => void this.end(window));
    return session;
  }

  /** @throws AppError import.nothingPrepared */
  prepared(window: BrowserWindow): PreparedImport {
    const prepared = this.#sessions.get(window)?.prepared;
    if (prepared === null || prepared === undefined) throw new AppError('import.nothingPrepared', {});
    return prepared;
  }

  /** What was prepared is in the plan now; only its reject file is still wanted. */
  committed(window: BrowserWindow): void {
    const session = this.#sessions.get(window);
    if (session?.prepared) session.prepared = { ...session.prepared, commit: null };
  }

  async end(window: BrowserWindow): Promise<void> {
    const session = this.#sessions.get(window);
    if (session === undefined) return;
    this.#sessions.delete(window);
    session.cancel.abort();
    await rm(session.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
