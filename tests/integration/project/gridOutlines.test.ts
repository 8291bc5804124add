import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EditSession } from '../../../main/plan/editSession';
import { makeSample } from '../../../main/plan/makeSample';
import { openDb } from '../../../main/project/db';
import { decodeMultiPolygon } from '../../../shared/storage/geometryBlob';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { Polygons } from '../../../shared/document/records/network';
import { createRandom } from '../../../shared/base/random';
import { gridPolygons } from '../../../shared/topology/read/outlines';
import { randomEdits } from '../../support/randomEdits';
import { tempFolder } from '../../support/tempFolder';

const EDITS = Number(process.env.GRIDWRIGHT_OUTLINE_EDITS ?? 120);
const planner = { name: '李规划', role: 'PLANNER' } as const;

/** Rings from their smallest vertex on, sorted: where a ring starts and in which order parts come means nothing. */
function normalised(polygons: Polygons): string[] {
  return polygons
    .map((part) => part.map((ring, at) => (at === 0 ? 'outer ' : 'hole ') + fromSmallest(ring)).sort())
    .map((rings) => rings.join(' | '))
    .sort();
}

function fromSmallest(ring: readonly number[]): string {
  const vertices: string[] = [];
  for (let i = 0; i < ring.length; i += 2) vertices.push(`${ring[i]},${ring[i + 1]}`);
  const first = vertices.reduce((best, vertex, at) => (vertex < (vertices[best] ?? '') ? at : best), 0);
  return [...vertices.slice(first), ...vertices.slice(0, first)].join(' ');
}

async function expectOutlines(path: string, document: PlanDocument): Promise<void> {
  const db = await openDb(path, 'readOnly');
  try {
    for (const level of [1, 2, 3] as const) {
      const rows = await db.turn((session) => session.all(`SELECT * FROM grid_level${level} ORDER BY id`));
      const grids = [...document.all('grid')].filter((grid) => grid.level === level);
      expect(rows.map(({ id }) => id)).toEqual(grids.map(({ id }) => id).sort((a, b) => a - b));
      for (const row of rows) {
        const grid = document.get('grid', Number(row.id));
        expect(row).toMatchObject({ code: grid?.code, name: grid?.name, parent: grid?.parent });
        expect(
          normalised(row.geom instanceof Uint8Array ? decodeMultiPolygon(row.geom) : []),
          `grid ${String(row.id)}`,
        ).toEqual(normalised(gridPolygons(document, Number(row.id))));
      }
    }
  } finally {
    await db.close();
  }
}

describe('the outlines of levels 1 to 3', () => {
  it(`equal outlines made from scratch after ${EDITS} random edits with undo and redo between, over a restart`, async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    await makeSample(path, { seed: 3, cells: 160, scale: 1, products: 0 });
    let plan = await openPlan(path);
    let session = await EditSession.open(plan, planner);
    await expectOutlines(path, session.document);
    const random = createRandom(8);
    const shadow = session.document.clone();
    let made = 0;
    for (const { line } of randomEdits(shadow, await plan.info(0), 8, EDITS)) {
      const { command, ...args } = line;
      expect(await session.run(command, args), command).toMatchObject({ ok: true });
      if (++made % 60 === 0) {
        const back = random.integer(1, 20);
        for (let step = 0; step < back; step++) await session.run('undo', {});
        await expectOutlines(path, session.document);
        for (let step = 0; step < back; step++) await session.run('redo', {});
        await expectOutlines(path, session.document);
      }
      if (made === Math.floor(EDITS / 2)) {
        await plan.close();
        plan = await openPlan(path);
        session = await EditSession.open(plan, planner);
      }
    }
    expect(made).toBe(EDITS);
    await expectOutlines(path, session.document);
    await plan.close();
  });

  it('are nothing for a grid that has lost its last cell, and come back with it', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    await makeSample(path, { seed: 3, cells: 60, scale: 1, products: 0 });
    const plan = await openPlan(path);
    const session = await EditSession.open(plan, planner);
    const { document } = session;
    const [from, to] = [...document.all('grid')].filter(({ level }) => level === 3);
    const cells = document.cellsOfGrid(from?.id ?? 0).map((id) => document.get('cell', id)?.code);
    const transfer = { cells, grid: to?.code, rename: true };
    expect(await session.run('cell.transfer', transfer)).toMatchObject({ ok: true });
    const db = await openDb(path, 'readOnly');
    const empty = await db.turn((read) => read.all('SELECT id FROM grid_level3 WHERE geom IS NULL'));
    await db.close();
    expect(empty).toEqual([{ id: from?.id }]);
    await session.run('undo', {});
    await expectOutlines(path, document);
    await plan.close();
  });

  it('are right again after a commit that failed half-way', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    await makeSample(path, { seed: 3, cells: 60, scale: 1, products: 0 });
    const plan = await openPlan(path);
    const session = await EditSession.open(plan, planner);
    const edits = [...randomEdits(session.document.clone(), await plan.info(0), 9, 6, ['cell.split'])];
    for (const [at, { line, change }] of edits.entries()) {
      if (at === 3) {
        const wrong = {
          ...change,
          node: { added: [], updated: [], removed: [{ id: 999_999, x: 0, y: 0, inserted: false }] },
        };
        const info = await plan.info(0);
        const edit = { base: info.revision, label: { code: 'x', params: {} }, change: wrong, actor: planner };
        await expect(
          plan.commit({ ...edit, nextId: info.nextId, nextSerial: info.nextSerial }),
        ).rejects.toMatchObject({
          code: 'project.conflict',
        });
      }
      const { command, ...args } = line;
      expect(await session.run(command, args)).toMatchObject({ ok: true });
    }
    await expectOutlines(path, session.document);
    await plan.close();
  });
});
