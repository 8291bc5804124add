import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPlan } from '../../../main/plan/checkPlan';
import { EditSession } from '../../../main/plan/editSession';
import { approvePlan, exportableVersion, submitPlan } from '../../../main/plan/lifecycle';
import { makeSample } from '../../../main/plan/makeSample';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanFile } from '../../../main/project/planFile';
import { present } from '../../../shared/base/invariant';
import type { Actor } from '../../../shared/document/records/plan';
import { approvalOf } from '../../../shared/locks/approvalOf';
import { unitStatus } from '../../../shared/locks/lockOn';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { middleOf, someNeighbour, stageOn, tidy } from '../../support/randomArguments/stage';
import { createRandom } from '../../../shared/base/random';
import { tempFolder } from '../../support/tempFolder';

const planner: Actor = { name: '李规划', role: 'PLANNER' };
const manager: Actor = { name: '赵经理', role: 'MANAGER' };
let plan: PlanFile;

beforeEach(async () => {
  const path = join(tempFolder(), 'city.gpkg');
  await makeSample(path, { seed: 1, cells: 200, scale: 1, products: 0 });
  plan = await openPlan(path);
});
afterEach(() => plan.close());

const session = (): Promise<EditSession> => EditSession.open(plan, planner);

async function run(command: string, args: object): Promise<string> {
  const outcome = await (await session()).run(command, args);
  return outcome.ok ? 'done' : outcome.refusal.code;
}

/** A cell with a neighbour under the same level-3 grid, and a cut through its middle. */
async function pick(skip = 0) {
  const document = await plan.loadDocument();
  const stage = stageOn(document, createRandom(1));
  const pairs = [...document.all('cell')].flatMap((cell) => {
    const neighbour = someNeighbour(stage, cell, (other) => other.parent === cell.parent);
    return neighbour === undefined ? [] : [{ cell, neighbour }];
  });
  const { cell, neighbour } = present(pairs[skip], 'pair');
  const { x, y, size } = middleOf(stage, cell);
  const line = [tidy(x - 3 * size, y), tidy(x + 3 * size, y)];
  const corner = cellPolygons(document, cell.id)[0]?.[0] ?? [];
  const unit = present(document.get('grid', document.get('grid', cell.parent)?.parent ?? 0), 'unit');
  return { document, cell, neighbour, line, corner, unit };
}

async function approve(): Promise<void> {
  const check = async () => checkPlan(await plan.loadDocument(), (await plan.info(0)).revision);
  await submitPlan(plan, await check(), { name: '', comment: '', actor: planner });
  await approvePlan(plan, await check(), { actor: manager, comment: '' });
}

describe('T17 locks', () => {
  it('split, merge, move, attributes and fix-all are refused with the reason, for hand and script alike', async () => {
    const { cell, neighbour, line, corner } = await pick();
    expect(await run('lock.set', { cells: [cell.code], reason: '等拆迁' })).toBe('done');
    const [x = 0, y = 0] = corner;
    const attempts: [string, object][] = [
      ['cell.split', { line, cells: [cell.code] }],
      ['cell.splitEqual', { cell: cell.code, parts: 2 }],
      ['cell.merge', { cells: [cell.code, neighbour.code] }],
      ['cell.update', { cells: [cell.code], granularity: 'PARK' }],
      ['boundary.simplify', { cells: [cell.code], tolerance: 50 }],
      ['vertex.move', { from: tidy(x, y), to: tidy(x + 300, y + 300), stop: true }],
    ];
    for (const [command, args] of attempts) {
      const outcome = await (await session()).run(command, args);
      expect([command, outcome.ok ? 'done' : outcome.refusal.code]).toEqual([command, 'lock.held']);
      if (!outcome.ok) expect(outcome.refusal.params).toMatchObject({ reason: '等拆迁', by: '李规划' });
    }
  });

  it('a step back or forward over a locked place is refused, and goes again after unlocking', async () => {
    const { cell, unit } = await pick();
    expect(await run('cell.update', { cells: [cell.code], granularity: 'PARK' })).toBe('done');
    expect(await run('lock.set', { grids: [unit.code], reason: '定稿' })).toBe('done');
    // The lock itself is the last step: taking it back is how it is undone.
    expect(await run('undo', {})).toBe('done');
    expect(await run('undo', {})).toBe('done');
    expect(await run('lock.set', { grids: [unit.code], reason: '定稿' })).toBe('done');
    expect(await run('lock.remove', { grids: [unit.code] })).toBe('done');
    expect(await run('undo', {})).toBe('done');
    const { document } = await pick();
    expect(document.count('lock')).toBe(1);
  });

  it('after approval nothing is edited, undone or imported until a unit is reopened; only that one becomes a draft', async () => {
    const { cell, unit, document } = await pick();
    expect(await run('cell.update', { cells: [cell.code], granularity: 'HOTEL' })).toBe('done');
    await approve();
    const other = present(
      [...document.all('grid')].find((g) => g.level === 2 && g.id !== unit.id),
      'unit',
    );
    expect(await run('cell.update', { cells: [cell.code], granularity: 'PARK' })).toBe('lock.approved');
    expect(await run('undo', {})).toBe('lock.approved');
    expect(await run('unit.reopen', { grids: [unit.code], reason: '新小区' })).toBe('done');
    const check = async () => checkPlan(await plan.loadDocument(), (await plan.info(0)).revision);
    await expect(exportableVersion(plan, (await check()).contentHash)).resolves.toMatchObject({ no: 1 });
    expect(await run('cell.update', { cells: [cell.code], granularity: 'PARK' })).toBe('done');
    const approval = approvalOf(await plan.versions());
    const after = await plan.loadDocument();
    expect(unitStatus(after, unit.id, approval)).toBe('DRAFT');
    expect(unitStatus(after, other.id, approval)).toBe('APPROVED');
    const [inOther] = [...after.all('cell')].filter(
      ({ parent }) => after.get('grid', parent)?.parent === other.id,
    );
    expect(await run('cell.update', { cells: [inOther?.code], granularity: 'PARK' })).toBe('lock.approved');
    await expect(exportableVersion(plan, (await check()).contentHash)).rejects.toMatchObject({
      code: 'plan.exportChanged',
    });
  });

  it('the file itself refuses a change of locked rows or ground, as an import or a merge would bring it', async () => {
    const { cell, document } = await pick();
    expect(await run('lock.set', { cells: [cell.code] })).toBe('done');
    const row = present(document.get('cell', cell.id), 'cell');
    const { revision, nextId, nextSerial } = await plan.info(0);
    const change = {
      cell: { added: [], removed: [], updated: [[row, { ...row, households: 1 }] as const] },
    };
    const edit = { base: revision, label: { code: 'x', params: {} }, change, actor: planner };
    await expect(plan.commit({ ...edit, nextId, nextSerial })).rejects.toMatchObject({ code: 'lock.held' });
    const [edgeId] = document.edgesOfFace(cell.id);
    const edge = present(document.get('edge', edgeId ?? 0), 'edge');
    const node = present(document.get('node', edge.start), 'node');
    const moved = {
      node: { added: [], removed: [], updated: [[node, { ...node, x: node.x + 5 }] as const] },
    };
    await expect(plan.commit({ ...edit, change: moved, nextId, nextSerial })).rejects.toMatchObject({
      code: 'lock.held',
    });
  });
});
