import { join } from 'node:path';
import { BrowserWindow, app, screen, type Rectangle } from 'electron';
import { START_PAGE } from './shell/security';
import type { SettingsFile } from './shell/settings';

export const TITLE = 'Gridwright 网格匠';

export interface WindowOptions {
  readonly settings: SettingsFile;
  readonly devServer?: string | undefined;
  readonly log: (message: string, cause: unknown) => void;
  /** The page ended by itself and is about to be loaded again. */
  readonly crashed: (window: BrowserWindow) => void;
}

/** Creates a window with no access to Node or Electron, and loads the page of the program into it. */
export function createWindow({ settings, devServer, log, crashed }: WindowOptions): BrowserWindow {
  const saved = settings.current.bounds;
  const window = new BrowserWindow({
    title: TITLE,
    ...(saved && isVisible(saved) ? pick(saved) : { width: 1440, height: 900 }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f4f6f8',
    autoHideMenuBar: true,
    ...(process.platform === 'linux' && { icon: join(import.meta.dirname, '../../resources/icon.png') }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (saved?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepBounds(window, settings);
  // The page may put a plan's name before the title, but not take the title away.
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(title.endsWith(TITLE) ? title : TITLE);
  });
  reloadWhenGone(window, log, crashed);
  if (!app.isPackaged) offerDeveloperTools(window);
  window
    .loadURL(devServer ?? START_PAGE)
    .catch((error: unknown) => log('the page could not be loaded', error));
  return window;
}

/** Size and place, also of a program that is killed: kept when it is closed and a moment after it was moved. */
function keepBounds(window: BrowserWindow, settings: SettingsFile): void {
  const keep = (): void => {
    if (window.isDestroyed()) return;
    settings.change({ bounds: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  };
  window.on('resize', keepLater).on('move', keepLater).on('close', keep);
  window.once('closed', () => clearTimeout(timer));
}

/** A page that crashes again within this many milliseconds would only loop. */
const LOOP = 30_000;

/** Committed edits are on disk and the desk is kept, so a page that crashed simply starts again. */
function reloadWhenGone(
  window: BrowserWindow,
  log: WindowOptions['log'],
  crashed: WindowOptions['crashed'],
): void {
  let reloaded = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log('the window process ended', `${details.reason} (${String(details.exitCode)})`);
    if (window.isDestroyed() || performance.now() - reloaded < LOOP) return;
    reloaded = performance.now();
    crashed(window);
    window.webContents.reload();
  });
}

function offerDeveloperTools(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'F12') window.webContents.toggleDevTools();
  });
}

function pick({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height };
}

/** A saved place may lie on a screen that is no longer connected. */
function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const overlapY =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return overlapX > 200 && overlapY > 100;
  });
}
