import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../main/shell/security';
import { launchApp, type LaunchedApp } from '../support/launchApp';

/** One launch for all: every test only looks, or tries something that must not work. */
let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(async () => {
  await launched.close();
});

test('the window is sandboxed, isolated and without Node', async () => {
  const { app, page } = launched;
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  });
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
});

test('the page gets three functions of Electron and nothing else', async () => {
  const exposed = await launched.page.evaluate(() => Object.keys(window.gridwright ?? {}).sort());
  expect(exposed).toEqual(['on', 'pathOf', 'request']);
});

test('every reply of the own protocol carries the content security policy', async () => {
  const policies = await launched.page.evaluate(async () => {
    const replies = await Promise.all([fetch('/index.html'), fetch('/'), fetch('/no-such-file')]);
    return replies.map((reply) => reply.headers.get('content-security-policy'));
  });
  expect(policies).toEqual([CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/'unsafe-eval'|https?:|\*/);
});

test('eval, inline scripts and foreign addresses are blocked', async () => {
  const { page } = launched;
  const outcome = await page.evaluate(async () => {
    // Later, from the page's own event loop: what the test driver itself runs is exempt from the policy.
    const blocked = (work: () => unknown): Promise<boolean> =>
      new Promise((done) => {
        setTimeout(() => {
          try {
            work();
            done(false);
          } catch {
            done(true);
          }
        }, 0);
      });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return {
      // eslint-disable-next-line no-eval -- that it fails is the point
      eval: await blocked(() => (0, eval)('1')),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as above
      function: await blocked(() => new Function('return 1')()),
      inline: !('inlineRan' in window),
      fetch: await fetch('https://example.org/').then(
        () => false,
        () => true,
      ),
    };
  });
  expect(outcome).toEqual({ eval: true, function: true, inline: true, fetch: true });
});

test('addresses outside the bundle are refused', async () => {
  const { page } = launched;
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%5c..%5cpackage.json',
        '/%00',
        '/assets/..%2f..%2fmain/index.js',
      ].map(async (address) => (await fetch(address)).status),
    ),
  );
  for (const status of statuses) expect([403, 404]).toContain(status);
  const fromMain = await launched.app.evaluate(async ({ net }) => {
    const status = async (address: string): Promise<number> => (await net.fetch(address)).status;
    return [await status('app://elsewhere/index.html'), await status('app://bundle/..%2f..%2fpackage.json')];
  });
  expect(fromMain).toEqual([403, 403]);
});

test('the page cannot be navigated away', async () => {
  const { page } = launched;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
});

test('no second window can be opened by the page', async () => {
  const { app, page } = launched;
  const opened = await page.evaluate(() => window.open('app://bundle/index.html') !== null);
  expect(opened).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied, except to copy text', async () => {
  const { page } = launched;
  const answers = await page.evaluate(async () => {
    const denied = (work: Promise<unknown> | undefined): Promise<boolean> =>
      work === undefined
        ? Promise.resolve(true)
        : work.then(
            () => false,
            () => true,
          );
    return {
      notification: (await Notification.requestPermission()) === 'denied',
      position: await new Promise<boolean>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(false),
          () => done(true),
        ),
      ),
      camera: await denied(navigator.mediaDevices?.getUserMedia({ video: true })),
      read: await denied(navigator.clipboard?.readText()),
      copy: await denied(navigator.clipboard?.writeText('0719')),
    };
  });
  expect(answers).toEqual({ notification: true, position: true, camera: true, read: true, copy: false });
});

test('guests cannot be embedded', async () => {
  const { page } = launched;
  await page.evaluate(() => {
    const guest = document.createElement('webview');
    guest.setAttribute('src', 'https://example.org/');
    document.body.append(guest);
  });
  expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});
