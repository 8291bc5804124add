import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, projectRoot, surroundings } from '../support/launchApp';

test('the window has its title, and the language of the system', async () => {
  const { app, page, close } = await launchApp({ language: 'zh-CN' });
  try {
    const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    expect(title).toContain('Gridwright 网格匠');
    const reply = await page.evaluate(() => window.gridwright?.request('app.start', {}));
    expect(reply).toMatchObject({ ok: true, value: { language: 'zh-CN' } });
  } finally {
    await close();
  }
});

test('a second start on the same plan focuses the first window', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-plan-'));
  const plan = join(folder, 'plan.gpkg');
  writeFileSync(plan, '');
  const { app, userData, close } = await launchApp({ plan });
  try {
    const { executable, switches } = surroundings();
    const second = spawn(executable, [...switches, `--user-data-dir=${userData}`, projectRoot, plan], {
      stdio: 'ignore',
    });
    const code = await new Promise((done) => second.on('close', done));
    expect(code).toBe(0);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});

// `npm test` packages on Linux only; there a missing package is a failure.
const onLinux = process.platform === 'linux' ? test : undefined;
onLinux?.('the packaged program starts and shows its window', async () => {
  const { packaged, switches } = surroundings();
  if (packaged === null) throw new Error('The packaged program is missing.');
  const userData = mkdtempSync(join(tmpdir(), 'gridwright-packaged-'));
  // The packaged program refuses --inspect, which Playwright would need; DevTools' port shows the page.
  const program = spawn(packaged, [...switches, `--user-data-dir=${userData}`, '--remote-debugging-port=0'], {
    stdio: 'ignore',
  });
  try {
    const port = await untilSome(
      () => readFileSync(join(userData, 'DevToolsActivePort'), 'utf8').split('\n')[0],
    );
    const page = await untilSome(async () => {
      const reply = await fetch(`http://127.0.0.1:${port}/json/list`);
      const pages = (await reply.json()) as { url: string; title: string }[];
      return pages.find(({ url, title }) => url.startsWith('app://bundle/') && title.includes('Gridwright'));
    });
    expect(page.url).toBe('app://bundle/index.html');
  } finally {
    const ended = new Promise((done) => program.on('close', done));
    program.kill('SIGTERM');
    await ended;
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** Asks again and again, for half a minute, until there is an answer. */
async function untilSome<T>(question: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      const answer = await question();
      if (answer !== undefined && answer !== '') return answer;
    } catch {
      // not there yet
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('no answer within half a minute');
}
