import { firstOfNextMonth } from '../../../shared/document/effectiveFrom';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPlan, type PlanCheck } from '../../../main/plan/checkPlan';
import { EditSession } from '../../../main/plan/editSession';
import { exportPlan } from '../../../main/plan/exportPlan';
import {
  approvePlan,
  exportableVersion,
  markExported,
  rejectPlan,
  submitPlan,
  withdrawPlan,
} from '../../../main/plan/lifecycle';
import { createPlanFile, type PlanContent } from '../../../main/project/createPlanFile';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanFile } from '../../../main/project/planFile';
import type { Actor } from '../../../shared/document/records/plan';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

const planner: Actor = { name: '李规划', role: 'PLANNER' };
const manager: Actor = { name: '赵经理', role: 'MANAGER' };
const comment = '';
let plan: PlanFile;

beforeEach(async () => {
  plan = await openWith(smallPlan());
});
afterEach(() => plan.close());

async function openWith(content: PlanContent): Promise<PlanFile> {
  const path = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(path, content);
  return openPlan(path);
}

async function check(): Promise<PlanCheck> {
  const { revision } = await plan.info();
  return checkPlan(await plan.loadDocument(), revision);
}

async function submit() {
  return submitPlan(plan, await check(), { name: '十一月', comment, actor: planner });
}

async function approve(actor = manager) {
  return approvePlan(plan, await check(), { actor, comment });
}

async function rename(name: string): Promise<void> {
  const session = await EditSession.open(plan, planner);
  const outcome = await session.run('cell.update', { cells: [smallPlan().tables.cell?.[0]?.code], name });
  expect(outcome).toMatchObject({ ok: true });
}

describe('the way of a plan to the central system', () => {
  it('submit freezes content and hash; edits, undo and a second submission are refused until it is decided', async () => {
    await rename('甲');
    const version = await submit();
    expect(version.effectiveFrom).toBe(firstOfNextMonth(version.submittedAt.slice(0, 10)));
    expect(version).toMatchObject({
      no: 1,
      status: 'SUBMITTED',
      revision: 1,
      submittedBy: '李规划',
      contentHash: (await check()).contentHash,
    });
    await expect(rename('乙')).rejects.toMatchObject({ code: 'plan.frozen', params: { version: 1 } });
    await expect(plan.undo(1, planner)).rejects.toMatchObject({ code: 'plan.frozen' });
    await expect(submit()).rejects.toMatchObject({ code: 'plan.alreadySubmitted' });
    await withdrawPlan(plan, { actor: planner, comment });
    await rename('乙');
  });

  it('submit is stopped by errors of its gate, and says how many and which rule', async () => {
    await plan.close();
    const content = smallPlan();
    const cell = content.tables.cell?.[1];
    if (cell === undefined) throw new Error('the small plan has two cells');
    const cells = [content.tables.cell?.[0] ?? cell, { ...cell, parent: 999 }];
    plan = await openWith({ ...content, tables: { ...content.tables, cell: cells } });
    await expect(submit()).rejects.toMatchObject({
      code: 'plan.submitBlocked',
      params: { rules: expect.stringContaining('H0') as string },
    });
    expect(await plan.versions()).toEqual([]);
  });

  it('only a manager other than the submitter approves or rejects', async () => {
    const version = await submit();
    await expect(approve({ name: '王工', role: 'NETWORK_OPS' })).rejects.toMatchObject({
      code: 'plan.managerOnly',
    });
    await expect(approve({ name: '李规划', role: 'MANAGER' })).rejects.toMatchObject({
      code: 'plan.approveOwn',
    });
    await expect(rejectPlan(plan, { actor: planner, comment })).rejects.toMatchObject({
      code: 'plan.managerOnly',
    });
    await expect(
      withdrawPlan(plan, { actor: { name: '王工', role: 'PLANNER' }, comment }),
    ).rejects.toMatchObject({ code: 'plan.withdrawOthers' });
    await expect(
      rejectPlan(plan, { version: version.id + 7, actor: manager, comment }),
    ).rejects.toMatchObject({ code: 'plan.notWaiting' });
    expect(await rejectPlan(plan, { actor: manager, comment: '边界不对' })).toMatchObject({
      status: 'REJECTED',
      decidedBy: '赵经理',
      comment: '边界不对',
    });
    await expect(approve()).rejects.toMatchObject({ code: 'plan.nothingWaiting' });
  });

  it('approval needs the content that was submitted', async () => {
    await submit();
    const changed = { ...(await check()), contentHash: 'f'.repeat(64) };
    await expect(approvePlan(plan, changed, { actor: manager, comment })).rejects.toMatchObject({
      code: 'plan.changedSinceSubmit',
    });
  });

  it('export refuses what is not approved and says why, and accepts the approved content', async () => {
    const hash = async () => (await check()).contentHash;
    const folder = join(tempFolder(), 'bundle');
    await expect(exportPlan(plan, { folder })).rejects.toMatchObject({ code: 'plan.exportNotSubmitted' });
    await submit();
    await expect(exportPlan(plan, { folder })).rejects.toMatchObject({ code: 'plan.exportWaiting' });
    await approve();
    await rename('甲');
    await expect(exportPlan(plan, { folder })).rejects.toMatchObject({ code: 'plan.exportChanged' });
    expect(existsSync(folder)).toBe(false);
    await plan.undo(1, planner);
    const version = await exportableVersion(plan, await hash());
    expect((await exportPlan(plan, { folder })).files).toBeGreaterThan(10);
    expect(await markExported(plan, version)).toMatchObject({ status: 'EXPORTED' });
    expect((await exportPlan(plan, { folder, orInside: true })).folder).toMatch(/gridplan_0719_ALL_v1_FULL_/);
  });

  it('the same content is not submitted twice; a newer approval supersedes the older', async () => {
    await submit();
    await approve();
    await expect(submit()).rejects.toMatchObject({ code: 'plan.nothingNew' });
    await rename('甲');
    await submit();
    await approve();
    expect((await plan.versions()).map(({ status }) => status)).toEqual(['SUPERSEDED', 'APPROVED']);
  });
});
