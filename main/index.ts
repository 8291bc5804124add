import { join } from 'node:path';
import { BrowserWindow, app, session } from 'electron';
import { createHandlers } from './ipc/handlers';
import { registerIpc, sendEvent } from './ipc/registerIpc';
import { lockDownPages, lockDownSession } from './shell/lockDown';
import { DeskFiles } from './shell/deskFiles';
import { createLog } from './shell/log';
import { installMenu } from './menu';
import { declareProtocol, serveWindow } from './shell/protocol';
import { SettingsFile } from './shell/settings';
import { planOfArguments } from './shell/startArguments';
import { createWindow } from './window';
import { Windows, focus } from './shell/windows';

// The switch is passed where the system cannot sandbox (root, no user namespaces); enabling the
// sandbox would take the switch back and Chromium would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData !== '') app.setPath('userData', userData);

const plan = planOfArguments(process.argv, app.getAppPath(), process.cwd());
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

if (app.requestSingleInstanceLock({ plan })) run();
else app.quit();

function run(): void {
  const log = createLog(join(app.getPath('userData'), 'logs'));
  const trouble = (what: string, cause: unknown): void => {
    log(what, cause);
    for (const window of BrowserWindow.getAllWindows())
      sendEvent(window, 'app.trouble', { code: 'app.trouble', params: {} });
  };
  process.on('uncaughtException', (error) => trouble('uncaught exception', error));
  process.on('unhandledRejection', (reason) => trouble('unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') log('a helper process ended', `${type}: ${reason}`);
  });

  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'));
  const desks = new DeskFiles(join(app.getPath('userData'), 'desks'));
  const windows: Windows = new Windows(() =>
    createWindow({ settings, devServer, log, crashed: (window) => windows.noteCrash(window) }),
  );
  declareProtocol();
  lockDownPages(devServer);

  app.on('second-instance', (_event, argv, cwd, extra) => {
    const wanted = planOfSecondStart(extra) ?? planOfArguments(argv, app.getAppPath(), cwd);
    const present = windows.first();
    if (wanted === null && present) focus(present);
    else windows.show(wanted);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => windows.show(path));
  });
  app.on('activate', () => {
    if (!windows.first()) windows.show(null);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  app
    .whenReady()
    .then(() => {
      lockDownSession(session.defaultSession, devServer);
      serveWindow(session.defaultSession, join(import.meta.dirname, '../renderer'));
      registerIpc(createHandlers({ settings, windows, desks, log }), { devServer, log });
      installMenu();
      if (!windows.first()) windows.show(plan);
    })
    .catch((error: unknown) => {
      log('the program could not start', error);
      app.exit(1);
    });
}

function planOfSecondStart(extra: unknown): string | null {
  const named = typeof extra === 'object' && extra !== null && 'plan' in extra ? extra.plan : null;
  return typeof named === 'string' ? named : null;
}
