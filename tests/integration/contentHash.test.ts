import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserWindow } from 'electron';
import { runCommandLine } from '../../main/cli/program';
import { answer, type Caller } from '../../main/ipc/answer';
import { BackupSchedule } from '../../main/ipc/backupSchedule';
import { OpenPlans } from '../../main/ipc/openPlans';
import { planHandlers } from '../../main/ipc/planHandlers';
import { projectHandlers } from '../../main/ipc/projectHandlers';
import { EditSession } from '../../main/plan/editSession';
import { makeSample } from '../../main/plan/makeSample';
import { planContentHash } from '../../main/exchange/planContentHash';
import { openPlan } from '../../main/project/openPlan';
import { createRandom } from '../../shared/base/random';
import { randomEdits } from '../support/randomEdits';
import { tempFolder } from '../support/tempFolder';

vi.mock('electron', () => ({
  app: { on: () => undefined, quit: () => undefined, getPath: () => '/nowhere' },
}));
// Jobs run in a thread of the built program; here they run in place.
vi.mock('../../main/jobs/runJob', async () => {
  const { performJob } = await import('../../main/jobs/performJob');
  return { runJob: performJob };
});

const SAMPLE = { seed: 1, cells: 300, scale: 1, products: 0 };

async function cli(...args: string[]): Promise<Record<string, unknown>> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommandLine(
    ['--language', 'en', ...args],
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text) },
  );
  expect([args[0], status, err.join('')]).toEqual([args[0], 0, '']);
  return JSON.parse(out.join('')) as Record<string, unknown>;
}

const hashOf = async (plan: string): Promise<unknown> => (await cli('info', plan, '--json')).contentHash;

describe('the content hash of the sample city', () => {
  let hash: unknown;
  beforeAll(async () => {
    const path = join(tempFolder(), 'first.gpkg');
    await makeSample(path, SAMPLE);
    hash = await hashOf(path);
  });

  async function city(): Promise<string> {
    const path = join(tempFolder(), 'city.gpkg');
    await makeSample(path, SAMPLE);
    return path;
  }

  it('is that of the full-size city that is known', async () => {
    const path = join(tempFolder(), 'full.gpkg');
    await makeSample(path, { seed: 1, cells: 7183, scale: 1, products: 0 });
    expect(String(await hashOf(path)).slice(0, 12)).toBe('855359a801f5');
  });

  it('is the same for the window, which asks main to check the plan', async () => {
    const nothing = () => undefined;
    const backup = { everyMinutes: 15, keep: 10, days: 30, folder: null };
    const settings = { remember: nothing, current: { backup } } as never;
    const backups = new BackupSchedule(settings, nothing);
    const plans = new OpenPlans(settings, (file) => backups.closed(file));
    const handlers = {
      ...projectHandlers(plans, { setPlan: nothing } as never, settings, backups),
      ...planHandlers(plans),
    };
    const window = new EventEmitter() as unknown as BrowserWindow;
    const caller = { window, send: nothing } as unknown as Caller;
    const ask = async (name: string, input: unknown): Promise<unknown> => {
      const reply = await answer(handlers, nothing, caller, name, input);
      return reply.ok ? reply.value : expect.fail(JSON.stringify(reply.error));
    };
    await ask('project.open', { path: await city(), actor: { name: '李规划', role: 'PLANNER' } });
    expect(await ask('check.validate', {})).toMatchObject({ contentHash: hash });
    await ask('project.close', {});
  });

  it('is the same in another language, time zone and encoding', async () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', resolve('main/cli.ts'), 'info', await city(), '--json'],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'tr_TR.ISO-8859-9', TZ: 'America/St_Johns' } },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect((JSON.parse(stdout) as Record<string, unknown>).contentHash).toBe(hash);
  });

  it('is the same after export of a bundle and a new plan from it', async () => {
    const plan = await city();
    const bundle = join(tempFolder(), 'bundle');
    const again = join(tempFolder(), 'again.gpkg');
    await cli('submit', plan, '--actor', '李规划', '--json');
    await cli('approve', plan, '--actor', '赵经理', '--json');
    await cli('export', plan, '--out', bundle, '--actor', '赵经理', '--json');
    expect(await cli('new', again, '--from-bundle', bundle, '--json')).toMatchObject({ contentHash: hash });
    expect(await hashOf(again)).toBe(hash);
    expect(await cli('info', again, '--json')).toMatchObject({ counts: { cells: 300 } });
  });

  it('is the same after undo of any sequence, and that of a version while the plan goes on', async () => {
    const path = await city();
    const actor = { name: '李规划', role: 'PLANNER' } as const;
    const file = await openPlan(path);
    const session = await EditSession.open(file, actor);
    const info = await file.info(0);
    const random = createRandom(9);
    const edits = randomEdits(session.document.clone(), info, 9, 60);
    const lines = [...edits].map(({ line }) => line);
    let done = 0;
    for (const { command, ...args } of lines) {
      // Some edits are no longer possible after steps back; what counts is that they are taken back again.
      const made = await session.run(command, args);
      if (made.ok) done++;
      if (random.next() < 0.3 && done > 0) {
        expect((await session.run('undo', {})).ok).toBe(true);
        done--;
        if (random.next() < 0.5) done += (await session.run('redo', {})).ok ? 1 : 0;
      }
    }
    expect(done).toBeGreaterThan(10);
    const changed = planContentHash(session.document);
    expect(changed).not.toBe(hash);
    const { revision } = await file.info(0);
    while (done-- > 0) expect((await session.run('undo', {})).ok).toBe(true);
    await file.close();
    expect(await hashOf(path)).toBe(hash);
    expect((await cli('info', path, '--at', `r${revision}`, '--json')).contentHash).toBe(changed);
    await cli('restore', path, '--to', `r${revision}`, '--json');
    expect(await hashOf(path)).toBe(changed);
    await cli('undo', path, '--json');
    expect(await hashOf(path)).toBe(hash);
  });
});
