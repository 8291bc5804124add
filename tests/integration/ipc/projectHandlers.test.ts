import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserWindow } from 'electron';
import { answer, type Caller } from '../../../main/ipc/answer';
import { BackupSchedule } from '../../../main/ipc/backupSchedule';
import { OpenPlans } from '../../../main/ipc/openPlans';
import { planHandlers } from '../../../main/ipc/planHandlers';
import { projectHandlers } from '../../../main/ipc/projectHandlers';
import { DEFAULT_POLICY } from '../../../main/project/backupPolicy';
import { makeBackup } from '../../../main/project/backups';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { TABLE_NAMES } from '../../../shared/document/tables';
import { requests, type RequestName } from '../../../shared/ipc/contract';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

vi.mock('electron', () => ({
  app: { on: () => undefined, quit: () => undefined, getPath: () => '/nowhere' },
}));
// Jobs run in a thread of the built program; here they run in place.
vi.mock('../../../main/jobs/runJob', async () => {
  const { performJob } = await import('../../../main/jobs/performJob');
  return { runJob: performJob };
});

const planner = { name: '李规划', role: 'PLANNER' };
const manager = { name: '赵经理', role: 'MANAGER' };
const handlers = (() => {
  const backup = { everyMinutes: 15, keep: 10, days: 30, folder: null };
  const settings = { remember: () => undefined, current: { backup } } as never;
  const backups = new BackupSchedule(settings, () => undefined);
  const plans = new OpenPlans(settings, (file) => backups.closed(file));
  const windows = { setPlan: () => undefined } as never;
  return { ...projectHandlers(plans, windows, settings, backups), ...planHandlers(plans) };
})();

let path: string;
let sent: { name: string; payload: { table: string; rows: unknown[]; last: boolean } }[];
let window: EventEmitter;

beforeEach(async () => {
  path = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(path, smallPlan());
  sent = [];
  window = new EventEmitter();
});

/** Asks as a window does, through the parser of the contract, and checks the reply against it too. */
async function ask<N extends RequestName>(name: N, input: unknown): Promise<Record<string, unknown>> {
  const caller = {
    window: window as unknown as BrowserWindow,
    send: (event: string, payload: { table?: string; last?: boolean }) => {
      sent.push({ name: event, payload } as never);
      // As a window does that shows the ground at once; one that never tells is waited for a while only.
      if (payload.table === 'edge' && payload.last === true)
        setTimeout(() => void ask('project.groundShown', {}));
    },
  } as unknown as Caller;
  const reply = await answer(
    handlers,
    (message, cause) => {
      throw new Error(message, { cause });
    },
    caller,
    name,
    input,
  );
  if (!reply.ok) return { refused: reply.error.code };
  requests[name].output.parse(reply.value);
  return reply.value as Record<string, unknown>;
}

function rename(base: number, name: string, from: string) {
  const cell = smallPlan().tables.cell?.[0];
  const change = {
    cell: {
      added: [],
      updated: [
        [
          { ...cell, name: from },
          { ...cell, name },
        ],
      ],
      removed: [],
    },
  };
  return {
    base,
    label: { code: 'step.cell.update', params: { count: 1 } },
    change,
    nextId: 1000,
    nextSerial: [0, 2, 2, 2, 3],
  };
}

describe('requests of a plan window', () => {
  it('open sends every table, what a map needs first, then the state of the plan', async () => {
    const info = await ask('project.open', { path, actor: planner });
    expect(info).toMatchObject({ name: '小方案', revision: 0, readOnly: false, undo: [], nextId: 1000 });
    const closed = sent.filter(({ payload }) => payload.last).map(({ payload }) => payload.table);
    expect(closed.slice(0, 3)).toEqual(['plan', 'grid', 'cell']);
    expect([...closed].sort()).toEqual([...TABLE_NAMES].sort());
    await ask('project.close', {});
    expect(readdirSync(dirname(path))).toEqual(['plan.gpkg']);
    expect(await ask('project.undo', { base: 0 })).toEqual({ refused: 'project.notOpen' });
  });

  it('commits, undoes and redoes; history comes back with the next step last', async () => {
    await ask('project.open', { path, actor: planner });
    expect(await ask('project.commit', rename(0, '甲', '阳光花园'))).toMatchObject({ revision: 1 });
    expect(await ask('project.commit', rename(1, '乙', '甲'))).toMatchObject({ revision: 2 });
    expect(await ask('project.commit', rename(1, '丙', '乙'))).toEqual({ refused: 'project.staleRevision' });
    expect(await ask('project.undo', { base: 2 })).toMatchObject({
      revision: 3,
      label: { code: 'step.cell.update' },
    });
    expect(await ask('project.redo', { base: 3 })).toMatchObject({ revision: 4 });
    const again = await ask('project.open', { path, actor: planner });
    expect((again.undo as { revision: number }[]).map(({ revision }) => revision)).toEqual([1, 2]);
    await ask('project.close', {});
  });

  it('backs the plan up soon after an undo, as after any edit', async () => {
    await ask('project.open', { path, actor: planner });
    await ask('project.commit', rename(0, '甲', '阳光花园'));
    await ask('project.close', {});
    await makeBackup(path, { kind: 'manual', folder: null, policy: DEFAULT_POLICY });
    await ask('project.open', { path, actor: planner });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await ask('project.undo', { base: 1 });
    const minutes = timers.mock.calls.filter(([, pause]) => pause === 60_000);
    timers.mockRestore();
    expect(minutes).toHaveLength(1);
    await ask('project.close', {});
  });

  it('submit, approve as another person and export', async () => {
    await ask('project.open', { path, actor: planner });
    expect(await ask('check.validate', {})).toMatchObject({
      revision: 0,
      coverage: { gaps: 0, overlaps: 0 },
    });
    const { id } = await ask('plan.submit', {
      name: '十一月',
      comment: '',
      effectiveFrom: '2026-12-01',
    });
    expect(await ask('project.commit', rename(0, '甲', '阳光花园'))).toEqual({ refused: 'plan.frozen' });
    expect(await ask('plan.approve', { version: id, comment: '' })).toEqual({ refused: 'plan.managerOnly' });
    await ask('project.open', { path, actor: manager });
    expect(await ask('plan.approve', { version: id, comment: '' })).toMatchObject({ status: 'APPROVED' });
    const folder = join(dirname(path), 'bundle');
    expect(await ask('plan.export', { version: id, folder })).toMatchObject({ folder });
    expect((await ask('project.open', { path, actor: manager })).versions).toMatchObject([
      { status: 'EXPORTED' },
    ]);
    await ask('project.close', {});
  });

  it('a plan that another window has is opened for looking, and a missing one is refused', async () => {
    await ask('project.open', { path, actor: planner });
    const first = window;
    window = new EventEmitter();
    expect(await ask('project.open', { path, actor: manager })).toMatchObject({
      readOnly: true,
      readOnlyReason: { code: 'project.heldBy' },
    });
    expect(await ask('project.commit', rename(0, '甲', '阳光花园'))).toEqual({ refused: 'project.heldBy' });
    await ask('project.close', {});
    window = first;
    await ask('project.close', {});
    expect(await ask('project.open', { path: join(dirname(path), 'none.gpkg'), actor: planner })).toEqual({
      refused: 'project.fileMissing',
    });
  });
});
