import { expect, it } from 'vitest';
import { CATEGORIES } from '../../../shared/document/granularity';
import { PlanTotals } from '../../../shared/network/planTotals';
import type { CategoryTotals, Totals } from '../../../shared/network/totals';
import { generateSample } from '../../../shared/sample/generateSample';
import { documentOf } from '../../support/documentOf';
import { randomEdits } from '../../support/randomEdits';

const EDITS = 1000;

/** T15: after each of 1,000 random edits the totals that followed them are those of a fresh count. */
it('totals that follow edits are totals counted anew, exact for counts, 1e-9 for areas', () => {
  const sample = generateSample({ seed: 15, cells: 300, scale: 1, products: 0 }, () => undefined);
  const plan = documentOf(sample.tables);
  const totals = new PlanTotals(plan);
  const start = totals.plan;
  const commands = new Set<string>();
  let edits = 0;
  for (const { line, change } of randomEdits(plan, sample, 15, EDITS)) {
    totals.follow(change);
    edits++;
    commands.add(line.command);
    const fresh = new PlanTotals(plan);
    expectSame(totals.plan, fresh.plan, line.command);
    for (const { id } of plan.all('grid')) {
      expectSame(totals.ofGrid(id), fresh.ofGrid(id), `${edits} ${line.command} grid ${id}`);
    }
  }
  expect(edits).toBe(EDITS);
  expect([...commands]).toEqual(
    expect.arrayContaining(['cell.split', 'grid.split', 'grid.merge', 'box.bind']),
  );
  expect(totals.plan).not.toEqual(start);
});

function expectSame(followed: Totals | undefined, fresh: Totals | undefined, what: string): void {
  if (followed === undefined || fresh === undefined) expect.fail(`${what}: a grid is missing`);
  expect(countsOf(followed), what).toEqual(countsOf(fresh));
  for (const [a, b] of areasOf(followed).map((area, at) => [area, areasOf(fresh)[at] ?? -1] as const)) {
    if (Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(b))) expect.fail(`${what}: area ${a} is ${b} anew`);
  }
}

function countsOf({ households, boxes, capacity, used, grids, ...rest }: Totals): unknown[] {
  return [households, boxes, capacity, used, grids, ...partsOf(rest).map(({ cells }) => cells)];
}

function areasOf(totals: Totals): number[] {
  return partsOf(totals).map(({ area }) => area);
}

function partsOf({
  cells,
  area,
  byCategory,
}: Pick<Totals, 'cells' | 'area' | 'byCategory'>): CategoryTotals[] {
  return [{ cells, area }, ...CATEGORIES.map((category) => byCategory[category])];
}
