import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { secondOpinion } from '../../../../main/exchange/secondOpinion';
import * as opinions from '../../../../main/exchange/secondOpinion';
import { checkPlan } from '../../../../main/plan/checkPlan';
import { exportPlan } from '../../../../main/plan/exportPlan';
import { approvePlan, submitPlan } from '../../../../main/plan/lifecycle';
import { createPlanFile } from '../../../../main/project/createPlanFile';
import { openPlan } from '../../../../main/project/openPlan';
import type { Polygons } from '../../../../shared/document/records/network';
import { createPlanGround, type PlanGround } from '../../../../shared/topology/read/planGround';
import { documentOf } from '../../../support/documentOf';
import { smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

const view = documentOf(smallPlan().tables);
const cells = [...view.all('cell')];

/** The plan's ground, with other polygons for its first cell. */
function groundWith(change: (polygons: Polygons) => Polygons): PlanGround {
  const ground = createPlanGround(view);
  const { graph, transform } = ground;
  return {
    graph,
    transform,
    ofFace: (face) => (face === cells[0]?.id ? change(ground.ofFace(face)) : ground.ofFace(face)),
    ofGrid: (grid) => ground.ofGrid(grid),
    outline: () => ground.outline(),
    area: (polygons) => ground.area(polygons),
  };
}

describe('the second opinion on a coverage', () => {
  it('agrees with a sound plan and names the engine', async () => {
    const opinion = await secondOpinion(view);
    expect(opinion).toEqual({
      engine: expect.stringMatching(/^GEOS \d/) as unknown,
      sound: true,
      problems: [],
    });
  });

  it('names the cell and the place where polygons overlap their neighbours', async () => {
    const wider = groundWith((polygons) =>
      polygons.map((rings) => rings.map((ring) => ring.map((value, at) => (at < 2 ? value + 7 : value)))),
    );
    const { sound, problems } = await secondOpinion(view, wider);
    expect(sound).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    for (const { kind, code, x, y } of problems) {
      expect(kind).toBe('edge');
      expect(cells.map((cell) => cell.code)).toContain(code);
      expect([x, y].every((value) => Number.isInteger(value) && value > 0)).toBe(true);
    }
  });

  it('says in the engine’s words what is wrong with a single polygon', async () => {
    const folded = groundWith((polygons) =>
      polygons.map((rings) => rings.map(([ax, ay, bx, by, ...rest]) => [bx!, by!, ax!, ay!, ...rest])),
    );
    const { problems } = await secondOpinion(view, folded);
    expect(problems[0]).toMatchObject({
      kind: 'polygon',
      code: cells[0]?.code,
      reason: expect.stringContaining('Self-intersection') as unknown,
    });
  });

  it('sees ground that no cell has although the outline holds it', async () => {
    const lost = groundWith(() => []);
    const { problems } = await secondOpinion(view, lost);
    expect(problems).toEqual([expect.objectContaining({ kind: 'area', code: '' })]);
  });

  it('stops an export that it doubts, with the engine, the cell and the place', async () => {
    const folder = tempFolder();
    const path = join(folder, 'plan.gpkg');
    await createPlanFile(path, smallPlan());
    const plan = await openPlan(path, { holder: '甲' });
    try {
      const check = checkPlan(await plan.loadDocument(), 0);
      const [planner, manager] = [
        { name: '甲', role: 'PLANNER' },
        { name: '乙', role: 'MANAGER' },
      ] as const;
      await submitPlan(plan, check, { name: '', comment: '', actor: planner });
      await approvePlan(plan, check, { actor: manager, comment: '' });
      const doubt = vi.spyOn(opinions, 'secondOpinion').mockResolvedValueOnce({
        engine: 'GEOS 3.13.0',
        sound: false,
        problems: [{ kind: 'edge', code: '071940000018', x: 5, y: 6, reason: '' }],
      });
      await expect(exportPlan(plan, { folder: join(folder, 'bundle') })).rejects.toMatchObject({
        code: 'plan.exportDoubted',
        params: { engine: 'GEOS 3.13.0', count: 1, first: '071940000018', x: 5, y: 6 },
      });
      doubt.mockRestore();
      expect((await exportPlan(plan, { folder: join(folder, 'bundle') })).files).toBeGreaterThan(10);
    } finally {
      await plan.close();
    }
  });
});
