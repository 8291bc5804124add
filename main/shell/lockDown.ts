import { app, type Session, type WebContents } from 'electron';
import { SCHEME, isOwnPage } from './security';

/** Applies to every page that is ever created: no navigation away, no new windows, no embedded guests. */
export function lockDownPages(devServer: string | undefined): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      // A reload of the own page arrives here as well.
      if (!isOwnPage(event.url, devServer)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** What the own page may do without asking: put text on the clipboard ("copy code"). It cannot read it. */
const COPY_TEXT = 'clipboard-sanitized-write';

/** No other permission is ever granted, and nothing is loaded from outside the program. */
export function lockDownSession(session: Session, devServer: string | undefined): void {
  session.setPermissionRequestHandler((contents, permission, grant) => {
    grant(permission === COPY_TEXT && isOwnPage(contents.getURL(), devServer));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return (permission as string) === COPY_TEXT && isOwnPage(contents?.getURL(), devServer);
  });
  session.setDevicePermissionHandler(() => false);
  if (devServer !== undefined) return;
  const local = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !local.has(new URL(details.url).protocol) });
  });
}
