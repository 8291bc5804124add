import { describe, expect, it } from 'vitest';
import { PlanTotals } from '../../../shared/network/planTotals';
import { contiguous } from '../../../shared/rules/g10Contiguous';
import { generateSample } from '../../../shared/sample/generateSample';
import { gridParts } from '../../../shared/topology/read/gridParts';
import { gridOver, gridPolygons, networkOutline } from '../../../shared/topology/read/outlines';
import { polygonsArea } from '../../../shared/topology/read/measure';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { asciiCoverage, type AsciiPlan } from '../../support/asciiCoverage';
import { accepted, applySound } from '../../support/checks';
import { documentOf } from '../../support/documentOf';
import { gridNamed, gridTree } from '../../support/gridTree';
import { findingsBy } from '../../support/ruleCheck';
import { runCommand } from '../../support/runCommand';

/** Two sub-bureaus (level 2) of different departments (level 1), three outlets (level 3) in the first. */
function drawing(): AsciiPlan {
  const drawn = asciiCoverage(
    `
    A B C D
    A B C D`,
    { A: 'a', B: 'b', C: 'c', D: 'd' },
  );
  gridTree(drawn, { one: { left: ['a', 'b', 'c'] }, two: { right: ['d'] } });
  return drawn;
}

function transfer(drawn: AsciiPlan, grid: string, parent: string) {
  const args = { grids: [gridNamed(drawn, grid).code], parent: gridNamed(drawn, parent).code };
  return runCommand(drawn, 'grid.transfer', args);
}

describe('T14: an outlet moves between sub-bureaus', () => {
  it('leaves outlines and totals of both levels above right', () => {
    const drawn = drawing();
    const totals = new PlanTotals(drawn.plan);
    totals.follow(applySound(drawn.plan, transfer(drawn, 'c', 'right')));
    const ring = (name: string) => gridPolygons(drawn.plan, gridNamed(drawn, name).id)[0]?.[0] ?? [];
    for (const [name, fromX, toX, cells] of [
      ['left', 0, 20_000, 2],
      ['one', 0, 20_000, 2],
      ['right', 20_000, 40_000, 2],
      ['two', 20_000, 40_000, 2],
    ] as const) {
      const xs = ring(name).filter((_, at) => at % 2 === 0);
      expect([name, Math.min(...xs), Math.max(...xs)]).toEqual([name, fromX, toX]);
      const total = totals.ofGrid(gridNamed(drawn, name).id);
      expect(total).toMatchObject({ cells, area: 400e6, households: 200 });
    }
    expect(findingsBy(contiguous, drawn.plan)).toEqual([]);
  });

  it('is flagged where ground no longer hangs together, with the detached part to zoom to', () => {
    const drawn = drawing();
    applySound(drawn.plan, transfer(drawn, 'b', 'right'));
    const flagged = findingsBy(contiguous, drawn.plan).map(({ params, place }) => [params['name'], place]);
    const lastSquare = { minX: 20_000, minY: 0, maxX: 30_000, maxY: 20_000 };
    const detachedB = { minX: 10_000, minY: 0, maxX: 20_000, maxY: 20_000 };
    const eastern = { minX: 30_000, minY: 0, maxX: 40_000, maxY: 20_000 };
    expect(Object.fromEntries(flagged)).toEqual({
      left: lastSquare,
      one: lastSquare,
      right: eastern,
      two: eastern,
    });
    expect(gridParts(drawn.plan, gridNamed(drawn, 'two').id).map(({ place }) => place)).toEqual([
      detachedB,
      eastern,
    ]);
  });

  it('keeps every level a partition of the network when every outlet of a sample city moves once', () => {
    const sample = generateSample({ seed: 14, cells: 300, scale: 1, products: 0 }, () => undefined);
    const plan = documentOf(sample.tables);
    const { nextId, nextSerial } = sample;
    const drawn = { plan, cell: {}, ids: createIdSource({ lan: '0719', nextId, nextSerial }) };
    const totals = new PlanTotals(plan);
    const ground = polygonsArea(networkOutline(plan));
    let moved = 0;
    for (const { id, parent, code } of [...plan.all('grid')].filter(({ level }) => level === 3)) {
      const other = neighbourBureau(plan, id);
      if (other === undefined) continue;
      const to = plan.get('grid', other) ?? expect.fail('grid');
      const args = { grids: [code], parent: to.code, rename: true };
      const change = accepted(runCommand(drawn, 'grid.transfer', args));
      plan.apply(change);
      totals.follow(change);
      moved++;
      for (const grid of [parent ?? 0, other]) {
        expect(polygonsArea(gridPolygons(plan, grid))).toBeCloseTo(totals.ofGrid(grid)?.area ?? -1, -3);
      }
    }
    expect(moved).toBeGreaterThan(20);
    for (const level of [1, 2, 3] as const) {
      const grids = [...plan.all('grid')].filter((grid) => grid.level === level);
      const sum = grids.reduce((area, grid) => area + polygonsArea(gridPolygons(plan, grid.id)), 0);
      expect(Math.abs(sum - ground) / ground).toBeLessThan(1e-9);
    }
  });
});

/** A level-2 grid across some boundary of a level-3 grid. */
function neighbourBureau(plan: PlanDocument, grid: number): number | undefined {
  const home = plan.get('grid', grid)?.parent;
  for (const cell of plan.cellsOfGrid(grid)) {
    for (const id of plan.edgesOfFace(cell)) {
      const edge = plan.get('edge', id);
      const beside = edge?.left === cell ? edge.right : edge?.left;
      if (beside === undefined || beside <= 0) continue;
      const other = gridOver(plan, beside, 2);
      if (other !== home) return other;
    }
  }
  return undefined;
}
