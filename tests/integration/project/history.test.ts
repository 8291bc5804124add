import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EditSession } from '../../../main/plan/editSession';
import { handOut } from '../../../main/plan/handOut';
import { makeSample } from '../../../main/plan/makeSample';
import { mergePart } from '../../../main/plan/mergePart';
import { openDb, type SqlRow } from '../../../main/project/db';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanFile } from '../../../main/project/planFile';
import { createRandom } from '../../../shared/base/random';
import { randomEdits } from '../../support/randomEdits';
import { rowsOf } from '../../support/sampleTown';
import { tempFolder } from '../../support/tempFolder';
import { canValidateGpkg, gpkgComplaints } from '../../support/validateGpkg';

const planner = { name: '李规划', role: 'PLANNER' } as const;

async function town(): Promise<{ path: string; plan: PlanFile }> {
  const path = join(tempFolder(), 'town.gpkg');
  await makeSample(path, { seed: 6, cells: 60, scale: 1, products: 0 });
  return { path, plan: await openPlan(path) };
}

/** Makes random edits and tells the rows of the plan after each; index 0 is the state before the first. */
async function edit(plan: PlanFile, seed: number, count: number): Promise<unknown[][]> {
  const session = await EditSession.open(plan, planner);
  const states = [rowsOf(session.document)];
  for (const { line } of randomEdits(session.document.clone(), await plan.info(0), seed, count)) {
    const { command, ...args } = line;
    expect(await session.run(command, args)).toMatchObject({ ok: true });
    states.push(rowsOf(session.document));
  }
  return states;
}

const stateOf = async (plan: PlanFile): Promise<unknown[]> => rowsOf(await plan.loadDocument());
const revisionOf = async (plan: PlanFile): Promise<number> => (await plan.info(0)).revision;

async function steps(path: string): Promise<readonly SqlRow[]> {
  const db = await openDb(path, 'readOnly');
  return db.turn((session) => session.all('SELECT * FROM change_log ORDER BY id')).finally(() => db.close());
}

describe('the history of a plan', () => {
  it('goes to any state in one action, forward and back, also over a restart and to an abandoned one', async () => {
    const { path, plan: first } = await town();
    const states = await edit(first, 1, 24);
    const went = await first.history.goTo(24, 7, planner);
    expect([went.undone, went.redone, went.revision]).toEqual([17, 0, 41]);
    expect(await stateOf(first)).toEqual(states[7]);
    await first.close();

    const plan = await openPlan(path);
    expect(await plan.info(5)).toMatchObject({ undoCount: 7, redoCount: 17 });
    expect(await plan.history.goTo(41, 20, planner)).toMatchObject({ undone: 0, redone: 13 });
    expect(await stateOf(plan)).toEqual(states[20]);
    await plan.history.goTo(await revisionOf(plan), 0, planner);
    expect(await stateOf(plan)).toEqual(states[0]);
    await plan.history.goTo(await revisionOf(plan), 3, planner);
    await edit(plan, 2, 2);
    const abandoned = await plan.history.goTo(await revisionOf(plan), 20, planner);
    expect([abandoned.undone, abandoned.redone]).toEqual([0, 0]);
    expect(await stateOf(plan)).toEqual(states[20]);
    const head = await revisionOf(plan);
    await plan.undo(head, planner);
    expect((await plan.info(0)).undoCount).toBe(5);
    await expect(plan.history.goTo(head + 1, 5000, planner)).rejects.toMatchObject({
      code: 'project.noRevision',
    });
    await plan.close();
  });

  it('undoes and redoes any number of steps across restarts, each giving back the state and its hash', async () => {
    const { path, plan: first } = await town();
    const states = await edit(first, 3, 30);
    await first.close();
    const random = createRandom(5);
    let at = 30;
    let plan = await openPlan(path);
    for (let round = 0; round < 40; round++) {
      const kind = at === 0 ? 'redo' : at === 30 ? 'undo' : random.pick(['undo', 'redo'] as const);
      await plan[kind](await revisionOf(plan), planner);
      at += kind === 'undo' ? -1 : 1;
      if (round % 10 === 9) {
        expect(await stateOf(plan)).toEqual(states[at]);
        await plan.close();
        plan = await openPlan(path);
      }
    }
    await plan.close();
    const rows = await steps(path);
    for (const [i, row] of rows.entries()) {
      if (i > 0) expect(row.hash_before).toBe(rows[i - 1]?.hash_after);
      const target = rows.find(({ id }) => id === row.target);
      if (row.kind === 'UNDO') expect(row.hash_after).toBe(target?.hash_before);
      if (row.kind === 'REDO') expect(row.hash_after).toBe(target?.hash_after);
    }
  });

  it('keeps a state hash that equals the one worked out anew', async () => {
    const { plan } = await town();
    await edit(plan, 4, 25);
    await plan.history.goTo(25, 11, planner);
    await plan.history.goTo(await revisionOf(plan), 19, planner);
    const { kept, computed } = await plan.history.stateHashes();
    expect(kept).toBe(computed);
    await plan.close();
  });

  it('has marks that are set, renamed, removed and gone to; a name is there once', async () => {
    const { plan } = await town();
    const states = await edit(plan, 5, 6);
    await plan.history.goTo(6, 4, planner);
    await plan.history.setMark('阳光花园之前', planner);
    await expect(plan.history.setMark('阳光花园之前', planner)).rejects.toMatchObject({
      code: 'history.nameTaken',
    });
    await plan.history.goTo(8, 6, planner);
    await plan.history.setMark('定稿', planner);
    const [mark, last] = await plan.history.marks();
    expect(mark).toMatchObject({ name: '阳光花园之前', top: 4, author: '李规划' });
    await expect(plan.history.renameMark(last?.id ?? 0, '阳光花园之前')).rejects.toMatchObject({
      code: 'history.nameTaken',
    });
    await plan.history.renameMark(last?.id ?? 0, '送审稿');
    await plan.history.goTo(10, mark?.revision ?? 0, planner);
    expect(await stateOf(plan)).toEqual(states[4]);
    await plan.history.removeMark(mark?.id ?? 0);
    expect((await plan.history.marks()).map(({ name }) => name)).toEqual(['送审稿']);
    await expect(plan.history.removeMark(99)).rejects.toMatchObject({ code: 'history.noMark' });
    await plan.close();
  });

  it('is compacted on request: marks and the present stay, steps between go, the file is smaller', async () => {
    const { path, plan } = await town();
    const states = await edit(plan, 6, 40);
    await plan.history.goTo(40, 15, planner);
    await plan.history.setMark('甲', planner);
    await plan.history.goTo(await revisionOf(plan), 33, planner);
    await plan.history.goTo(await revisionOf(plan), 36, planner);
    const head = await revisionOf(plan);
    const before = statSync(path).size;
    const mark = (await plan.history.marks())[0]?.revision ?? 0;
    expect(await plan.history.planCompaction()).toEqual({ kept: [mark, head], dropped: head - 2 });
    await plan.history.compact(head, planner);
    expect(await revisionOf(plan)).toBe(head);
    expect(await stateOf(plan)).toEqual(states[36]);
    expect(rowsOf(await plan.documentAt(mark))).toEqual(states[15]);
    expect(rowsOf(await plan.documentAt(0))).toEqual(states[0]);
    expect(await plan.info(9)).toMatchObject({ undoCount: 2, redoCount: 0 });
    await plan.history.goTo(head, mark, planner);
    expect(await stateOf(plan)).toEqual(states[15]);
    await plan.redo(await revisionOf(plan), planner);
    expect(await stateOf(plan)).toEqual(states[36]);
    const { kept, computed } = await plan.history.stateHashes();
    expect(kept).toBe(computed);
    await plan.close();
    expect(statSync(path).size).toBeLessThan(before + 200_000);
    if (canValidateGpkg) expect(gpkgComplaints(path)).toBe('');
  });

  it('keeps the merges of parts over a compaction, so that merging again brings nothing twice', async () => {
    const { path, plan } = await town();
    const scope = [...(await plan.loadDocument()).all('grid')].map(({ code }) => code);
    const file = `${path}.part.gpkg`;
    await handOut(plan, { scope, planner: '王规划', file, actor: planner });
    const part = await openPlan(file);
    await edit(part, 3, 4);
    await part.close();
    const choose = () => 'theirs' as const;
    await edit(plan, 4, 1);
    expect(await mergePart(plan, { file, actor: planner, choose })).toMatchObject({ ok: true });
    await edit(plan, 5, 2);
    await plan.history.compact(await revisionOf(plan), planner);
    expect(await mergePart(plan, { file, actor: planner, choose })).toMatchObject({
      ok: false,
      refusal: { code: 'merge.nothingNew' },
    });
    await plan.close();
  });
});
