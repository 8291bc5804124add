import { expect, it } from 'vitest';
import { createRandom } from '../../../shared/base/random';
import { invert } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { splitCells } from '../../../shared/topology/operations/splitCells';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { labelPoint } from '../../../shared/topology/read/measure';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { accepted, snapshot } from '../../support/checks';
import { sampleCity } from '../../support/randomCuts';

/** T2 of the acceptance list: 40 cells in 3 outlets at one stroke. */
it('one stroke cuts forty cells of three outlets, each part under the parent of its cell', () => {
  const { plan, ids } = sampleCity(1500, 2);
  const start = snapshot(plan);
  const line = longStroke(plan);
  const began = performance.now();
  const change = accepted(splitCells(plan, { line, ids }));
  const took = performance.now() - began;
  const codes = new Map([...plan.all('cell')].map((cell) => [cell.code, cell]));
  const parentOf = new Map(
    (change.lineage?.added ?? []).map(({ from, to }) => [to, codes.get(from ?? '')?.parent] as const),
  );
  const cut = new Set((change.lineage?.added ?? []).map(({ from }) => from));
  expect(cut.size).toBeGreaterThanOrEqual(40);
  for (const part of change.cell?.added ?? []) expect(part.parent).toBe(parentOf.get(part.code));
  expect(new Set(change.cell?.added.map(({ parent }) => parent)).size).toBeGreaterThanOrEqual(3);
  expect(change.grid).toBeUndefined();
  plan.apply(change);
  const after = snapshot(plan);
  expect(validateCoverage(plan)).toEqual([]);
  console.log(
    `T2: ${cut.size} cells cut into ${cut.size + (change.cell?.added.length ?? 0)} in ${took.toFixed(0)} ms`,
  );
  plan.apply(invert(change));
  expect(snapshot(plan)).toBe(start);
  plan.apply(change);
  expect(snapshot(plan)).toBe(after);
});

/**
 * The first of some strokes through the town that is accepted and long enough: a stroke that would leave a crumb
 * anywhere is refused as a whole.
 */
function longStroke(plan: PlanDocument): number[] {
  const random = createRandom('T2');
  const cells = [...plan.all('cell')].sort((a, b) => a.id - b.id);
  for (let tries = 0; tries < 500; tries++) {
    const ends = [random.pick(cells), random.pick(cells), random.pick(cells)];
    const line = ends.flatMap(({ id }) => {
      const { x, y } = labelPoint(cellPolygons(plan, id));
      return [x, y];
    });
    const ids = createIdSource({ lan: '0719', nextId: 1e9, nextSerial: [1, 1, 1, 1, 900_000] });
    const result = splitCells(plan, { line, ids });
    if (!result.ok) continue;
    const added = result.value.cell?.added ?? [];
    const parents = new Set(added.map(({ parent }) => parent));
    if (new Set(result.value.lineage?.added.map(({ from }) => from)).size >= 40 && parents.size >= 3)
      return line;
  }
  return expect.fail('no stroke was long enough');
}
