import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { EventName, Events, Reply } from '../../shared/ipc/contract';
import { isOwnPage } from '../shell/security';
import { answer, refuse, type Handlers, type Log } from './answer';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels';

export interface IpcOptions {
  /** Address of the development server, whose pages are trusted as well. */
  readonly devServer?: string | undefined;
  readonly log: Log;
}

/**
 * The one listener of the main process. Everything the window can ask passes here, and only the top
 * frame of our own page may ask; what it asks is checked by `answer`.
 */
export function registerIpc(handlers: Partial<Handlers>, { devServer, log }: IpcOptions): void {
  ipcMain.handle(
    REQUEST_CHANNEL,
    (event, name: unknown, input: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
      const window = trustedWindow(event, devServer);
      if (!window) return refuse('ipc.foreignSender');
      return answer(
        handlers,
        log,
        { window, send: (to, payload) => sendEvent(window, to, payload) },
        name,
        input,
      );
    },
  );
}

/** Tells a window something without being asked; windows that are gone are skipped. */
export function sendEvent<N extends EventName>(window: BrowserWindow, name: N, payload: Events[N]): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed())
    window.webContents.send(EVENT_CHANNEL, name, payload);
}

function trustedWindow(event: IpcMainInvokeEvent, devServer: string | undefined): BrowserWindow | undefined {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || !isOwnPage(frame.url, devServer)) return undefined;
  return BrowserWindow.fromWebContents(event.sender) ?? undefined;
}
