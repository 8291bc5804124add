import { unpackRows } from '../../../shared/storage/packedRows';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanFile } from '../../../main/project/planFile';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { Actor } from '../../../shared/document/records/plan';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../../shared/document/tables';
import { CORNER, smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

const planner: Actor = { name: '李规划', role: 'PLANNER' };
const counters = { nextId: 1001, nextSerial: [0, 2, 2, 2, 3] };
const label = { code: 'cell.rename', params: { name: '新名' } };

async function smallFile(): Promise<string> {
  const path = join(tempFolder(), '方案 1.gpkg');
  await createPlanFile(path, smallPlan());
  return path;
}

async function rowsOf(plan: PlanFile): Promise<Map<TableName, AnyRecord[]>> {
  const tables = new Map<TableName, AnyRecord[]>();
  await plan.readTables((table, packed) => {
    tables.set(table, [...(tables.get(table) ?? []), ...unpackRows(table, packed)]);
  });
  return tables;
}

function rename(name: string, from = '阳光花园'): ChangeSet {
  const cell = smallPlan().tables.cell?.[0];
  if (cell === undefined) throw new Error('the small plan has a cell');
  return {
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
}

describe('a plan file', () => {
  it('gives back every row of every table as it was written', async () => {
    const plan = await openPlan(await smallFile());
    const read = await rowsOf(plan);
    for (const table of TABLE_NAMES) expect(read.get(table), table).toEqual(smallPlan().tables[table]);
    expect(await plan.productCounts()).toEqual(
      new Map([
        [smallPlan().tables.cell?.[0]?.code, 1],
        [null, 1],
      ]),
    );
    await plan.close();
  });

  it('hands on what a map needs first', async () => {
    const plan = await openPlan(await smallFile());
    const order: string[] = [];
    await plan.readTables((table, _rows, last) => void (last && order.push(table)));
    expect(order.slice(0, 5)).toEqual(['plan', 'grid', 'cell', 'node', 'edge']);
    expect([...order].sort()).toEqual([...TABLE_NAMES].sort());
    await plan.close();
  });

  it('is one file without side files when it is closed', async () => {
    const path = await smallFile();
    const plan = await openPlan(path);
    await plan.commit({ base: 0, label, change: rename('新名'), actor: planner, ...counters });
    await plan.close();
    expect(readdirSync(join(path, '..'))).toEqual(['方案 1.gpkg']);
  });

  it('keeps edits, history and counters over a restart, and undoes and redoes them afterwards', async () => {
    const path = await smallFile();
    const first = await openPlan(path);
    await first.commit({ base: 0, label, change: rename('甲'), actor: planner, ...counters });
    await first.commit({
      base: 1,
      label,
      change: rename('乙', '甲'),
      actor: planner,
      nextId: 1005,
      nextSerial: [0, 2, 2, 2, 9],
    });
    await first.close();

    const second = await openPlan(path);
    const info = await second.info();
    expect(info).toMatchObject({ revision: 2, readOnly: false, nextId: 1005, nextSerial: [0, 2, 2, 2, 9] });
    expect(info.undo.map(({ revision }) => revision)).toEqual([2, 1]);
    const undone = await second.undo(2, planner);
    expect(undone).toMatchObject({
      revision: 3,
      label,
      change: { cell: { updated: [[{ name: '乙' }, { name: '甲' }]] } },
    });
    expect(await second.undo(3, planner)).toMatchObject({ revision: 4 });
    await expect(second.undo(4, planner)).rejects.toMatchObject({ code: 'project.nothingToUndo' });
    expect((await rowsOf(second)).get('cell')).toEqual(smallPlan().tables.cell);
    await second.close();

    const third = await openPlan(path);
    expect((await third.info()).redo.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await third.redo(4, planner)).toMatchObject({ revision: 5 });
    expect(await third.redo(5, planner)).toMatchObject({ revision: 6 });
    await expect(third.redo(6, planner)).rejects.toMatchObject({ code: 'project.nothingToRedo' });
    expect((await rowsOf(third)).get('cell')?.[0]).toMatchObject({ name: '乙' });
    expect(await third.info()).toMatchObject({ nextId: 1005, nextSerial: [0, 2, 2, 2, 9] });
    await third.close();
  });

  it('abandons what was undone when a new edit follows, and keeps it in the log', async () => {
    const plan = await openPlan(await smallFile());
    await plan.commit({ base: 0, label, change: rename('甲'), actor: planner, ...counters });
    await plan.undo(1, planner);
    await plan.commit({ base: 2, label, change: rename('乙'), actor: planner, ...counters });
    await expect(plan.redo(3, planner)).rejects.toMatchObject({ code: 'project.nothingToRedo' });
    const { undo, redo } = await plan.info();
    expect([undo.map((entry) => entry.revision), redo]).toEqual([[3], []]);
    await plan.close();
  });

  it('refuses an edit on an old revision and one that expects other rows, and writes nothing', async () => {
    const plan = await openPlan(await smallFile());
    const edit = { base: 0, label, actor: planner, ...counters };
    await expect(plan.commit({ ...edit, base: 4, change: rename('甲') })).rejects.toMatchObject({
      code: 'project.staleRevision',
    });
    await expect(plan.commit({ ...edit, change: rename('甲', '别的名字') })).rejects.toMatchObject({
      code: 'project.conflict',
    });
    const node = { id: 500, ...CORNER, inserted: false };
    const half: ChangeSet = {
      node: { added: [node], updated: [], removed: [] },
      ...rename('甲', '别的名字'),
    };
    await expect(plan.commit({ ...edit, change: half })).rejects.toMatchObject({ code: 'project.conflict' });
    expect((await rowsOf(plan)).get('node')).toEqual(smallPlan().tables.node);
    expect((await plan.info()).revision).toBe(0);
    await plan.close();
  });

  it('freezes while a version waits for approval', async () => {
    const plan = await openPlan(await smallFile());
    const version = await plan.insertVersion(0, {
      name: '第一版',
      status: 'SUBMITTED',
      contentHash: 'a'.repeat(64),
      revision: 0,
      submittedBy: '李规划',
      submittedAt: '2011-11-11T08:00:00+08:00',
      decidedBy: null,
      decidedAt: null,
      comment: '',
      base: null,
      effectiveFrom: null,
      ruleset: '2',
      receipt: null,
    });
    const edit = { base: 0, label, change: rename('甲'), actor: planner, ...counters };
    await expect(plan.commit(edit)).rejects.toMatchObject({ code: 'plan.frozen' });
    await plan.updateVersions([[version, { ...version, status: 'REJECTED', decidedBy: '赵经理' }]]);
    await expect(plan.updateVersions([[version, version]])).rejects.toMatchObject({
      code: 'project.conflict',
    });
    expect(await plan.commit(edit)).toMatchObject({ revision: 1 });
    expect(await plan.versions()).toMatchObject([{ no: 1, status: 'REJECTED', decidedBy: '赵经理' }]);
    await plan.close();
  });
});
