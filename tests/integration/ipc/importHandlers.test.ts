import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, type Caller } from '../../../main/ipc/answer';
import { BackupSchedule } from '../../../main/ipc/backupSchedule';
import { importHandlers } from '../../../main/ipc/importHandlers';
import { OpenPlans } from '../../../main/ipc/openPlans';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { requests, type RequestName, type RequestOutput } from '../../../shared/ipc/contract';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

vi.mock('electron', () => ({ app: { on: () => undefined, quit: () => undefined } }));
// Jobs run in a thread of the built program; here they run in place.
vi.mock('../../../main/jobs/runJob', async () => {
  const { performJob } = await import('../../../main/jobs/performJob');
  return { runJob: performJob };
});

const planner = { name: '李规划', role: 'PLANNER' } as const;
const backup = { everyMinutes: 15, keep: 10, days: 30, folder: null };
const settings = {
  remember: () => undefined,
  current: { backup, language: 'zh-CN', datum: {} },
} as never;
const backups = new BackupSchedule(settings, () => undefined);
const plans = new OpenPlans(settings, (file) => backups.closed(file));
const handlers = importHandlers(plans, backups, settings);

let folder: string;
let window: BrowserWindow;
beforeEach(async () => {
  folder = tempFolder();
  const path = join(folder, 'plan.gpkg');
  await createPlanFile(path, smallPlan());
  window = new EventEmitter() as unknown as BrowserWindow;
  const { file } = await plans.open(window, path, planner);
  return () => file.close();
});

/** Asks as a window does; the reply is checked against the contract too. */
async function ask<N extends RequestName>(name: N, input: unknown): Promise<RequestOutput<N>> {
  const caller: Caller = { window, send: () => undefined };
  const fail = (message: string, cause: unknown): never => {
    throw new Error(message, { cause });
  };
  const reply = await answer(handlers, fail, caller, name, input);
  if (!reply.ok) throw new Error(reply.error.code);
  return requests[name].output.parse(reply.value) as RequestOutput<N>;
}

function list(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('an import in the window', () => {
  it('is looked at, prepared, committed as one step and taken back', async () => {
    const path = list(
      '箱盒.csv',
      '箱盒编码,类型,安装地址,姓名',
      'B1,分光器,一号,王伟',
      ',分光器,无编码,李芳',
    );
    const looked = await ask('import.look', { path, choices: {} });
    expect(looked).toMatchObject({ kind: 'boxes', format: 'CSV', remembered: false, readings: [] });
    expect(looked.columns.find(({ name }) => name === '姓名')).toMatchObject({ personal: true, samples: [] });
    expect(JSON.stringify(looked)).not.toContain('王伟');
    const prepared = await ask('import.prepare', { path, choices: {}, kind: 'boxes' });
    expect(prepared).toMatchObject({
      counts: { rowsIn: 2, added: 1, rejected: 1 },
      hasRejects: true,
      changes: true,
    });
    const done = await ask('import.commit', {});
    expect(done).toMatchObject({ batch: 1, revision: 1 });
    expect(done.change?.box?.added).toMatchObject([{ code: 'B1', type: 'OBD', address: '一号' }]);
    const to = join(folder, 'rejected.csv');
    await ask('import.saveRejects', { to });
    expect(readFileSync(to, 'utf8')).toContain('无编码');
    expect((await ask('import.batches', {})).batches).toMatchObject([{ id: 1, state: 'LIVE' }]);
    expect((await ask('import.look', { path, choices: {} })).remembered).toBe(true);
    expect((await ask('import.takeBack', { batch: 1 })).change?.box?.removed).toMatchObject([{ code: 'B1' }]);
    expect((await ask('import.batches', {})).batches).toMatchObject([{ state: 'TAKEN_BACK' }]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const path = list('箱盒.csv', '箱盒编码,类型', 'B1,分光器');
    await ask('import.prepare', { path, choices: {}, kind: 'boxes' });
    await ask('import.cancel', {});
    await expect(ask('import.commit', {})).rejects.toThrow('import.nothingPrepared');
    expect((await ask('import.batches', {})).batches).toEqual([]);
  });

  it('draws the data once for every reading of its coordinates, with metres between them', async () => {
    const path = list('网点.csv', '网点编码,名称,lng,lat', 'W1,东街,110.79,32.63', 'W2,西街,110.80,32.64');
    const { readings, doubtful } = await ask('import.look', { path, choices: {}, kind: 'outlets' });
    expect(doubtful).toBe(true);
    expect(readings.map(({ id }) => id)).toEqual(['EPSG:4490', 'GCJ02', 'BD09']);
    expect(readings[0]?.points).toHaveLength(4);
    expect(readings[1]?.apart?.least).toBeGreaterThan(500);
    expect(readings[1]?.apart?.most).toBeLessThan(620);
  });

  it('opens a plan that is dropped, and takes the .shp of several files', async () => {
    const plan = join(folder, 'plan.gpkg');
    expect(await ask('import.recognise', { paths: [plan] })).toEqual({ path: plan, isPlan: true });
    const parts = ['/a/x.dbf', '/a/x.prj', '/a/x.shp'];
    expect(await ask('import.recognise', { paths: parts })).toEqual({ path: '/a/x.shp', isPlan: false });
  });

  it('offers an empty list of every kind, whose headers are understood', async () => {
    const to = join(folder, 'template.csv');
    await ask('import.template', { kind: 'boxes', to });
    expect(existsSync(to)).toBe(true);
    const path = list('filled.csv', readFileSync(to, 'utf8').trim(), 'B7');
    const { fields } = await ask('import.look', { path, choices: {}, kind: 'boxes' });
    expect(fields.filter(({ column }) => column === null)).toEqual([]);
  });
});
