import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/launchApp';

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(async () => {
  await launched.close();
});

const ask = (name: unknown, input: unknown): Promise<unknown> =>
  launched.page.evaluate(
    ([channel, value]) => window.gridwright?.request(channel as string, value),
    [name, input],
  );

test('a sound request is answered', async () => {
  expect(await ask('app.start', {})).toMatchObject({
    ok: true,
    value: { plan: null, language: 'en', version: '0.1.0' },
  });
});

const malformed: readonly (readonly [what: string, name: unknown, input: unknown])[] = [
  ['a missing input', 'app.start', undefined],
  ['an unknown key', 'app.start', { more: 1 }],
  ['a value of the wrong type', 'app.setLanguage', { language: 7 }],
  ['a value outside the list', 'app.setLanguage', { language: 'tlh' }],
  ['a text that is too long', 'project.create', { path: 'x'.repeat(5000), name: 'n', crs: 'c' }],
];
for (const [what, name, input] of malformed) {
  test(`${what} is refused without a stack trace`, async () => {
    const reply = await ask(name, input);
    expect(reply).toMatchObject({ ok: false });
    expect(JSON.stringify(reply)).toMatch(/ipc\.(malformedInput|unknownRequest)/);
    expect(JSON.stringify(reply)).not.toMatch(/\bat |node_modules|\.js|\.ts|\//);
  });
}

for (const name of ['no.such', 'toString', '__proto__', 'constructor', '', 7, null]) {
  test(`the unknown request ${JSON.stringify(name)} is refused`, async () => {
    expect(await ask(name, {})).toEqual({ ok: false, error: { code: 'ipc.unknownRequest', params: {} } });
  });
}

test('a page of another origin is refused, even with the same bridge', async () => {
  const reply = await launched.app.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
    });
    await window.loadURL('data:text/html,<title>foreign</title>');
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.gridwright.request('app.start', {})",
    );
    window.destroy();
    return answer;
  });
  expect(reply).toEqual({ ok: false, error: { code: 'ipc.foreignSender', params: {} } });
});
