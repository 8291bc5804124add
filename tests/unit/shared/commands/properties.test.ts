import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandById } from '../../../../shared/commands/registry';
import { invert, type ChangeSet } from '../../../../shared/document/changeSet';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../../../shared/hierarchy/idSource';
import { polygonsArea, faceArea } from '../../../../shared/topology/measure';
import { networkOutline } from '../../../../shared/topology/outlines';
import { validateCoverage } from '../../../../shared/topology/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { snapshot } from '../../../support/checks';

const DRAWING = `
  A A A B B . .
  A H A B B C C
  A A A D D C C
  E E _ D D F F
  E E E D G F F`;

const coordinate = fc.integer({ min: -4_000, max: 74_000 }).map((mm) => mm / 1000);
const point = fc.tuple(coordinate, coordinate);
const onGrid = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 }))
  .map(([x, y]) => [x * 10, y * 10]);
const place = fc.oneof(point, onGrid);
const near = fc.tuple(fc.integer({ min: -6_000, max: 6_000 }), fc.integer({ min: -6_000, max: 6_000 }));

/** One line of an `edit` script: what shrinks here can be replayed there. */
const step = fc.oneof(
  fc.record({ command: fc.constant('cell.split'), line: fc.array(place, { minLength: 2, maxLength: 6 }) }),
  fc.record({ command: fc.constant('cell.merge'), cells: fc.array(place, { minLength: 2, maxLength: 3 }) }),
  fc.record({
    command: fc.constant('cell.carve'),
    ring: fc.array(place, { minLength: 3, maxLength: 6 }),
    granularity: fc.constant('MARKET'),
  }),
  fc.tuple(place, near).map(([from, [dx, dy]]) => ({
    command: 'vertex.move',
    from,
    to: [from[0] + dx / 1000, from[1] + dy / 1000],
    reach: 15,
  })),
  fc.record({
    command: fc.constant('cell.update'),
    cells: fc.tuple(place),
    granularity: fc.constantFrom('PARK', 'HOTEL'),
  }),
);

function run(plan: PlanDocument, script: readonly ({ command: string } & object)[]): ChangeSet[] {
  let counters: IdCounters = { nextId: 10_000, nextSerial: [0, 100, 100, 100, 100] };
  const done: ChangeSet[] = [];
  for (const { command, ...args } of script) {
    const registered = commandById(command);
    if (registered === undefined) expect.fail(command);
    const ids = createIdSource({ lan: '0719', ...counters });
    const result = registered.plan(plan, args, { ids, author: 'test' });
    if (!result.ok) continue;
    counters = ids.counters();
    plan.apply(result.value);
    done.push(result.value);
    const problems = validateCoverage(plan).filter((problem) => problem.kind !== 'gap');
    expect(problems).toEqual([]);
  }
  return done;
}

describe('every registered edit, in any order', () => {
  it('keeps the coverage sound, the ground complete, and can be taken back to the first row', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (script) => {
        const { plan } = asciiCoverage(DRAWING);
        const start = snapshot(plan);
        const ground = polygonsArea(networkOutline(plan));
        const changes = run(plan, script);
        accepted += changes.length;
        const cells = [...plan.all('cell')].reduce((sum, cell) => sum + faceArea(plan, cell.id), 0);
        const gaps = faceArea(plan, -1);
        expect(Math.abs(polygonsArea(networkOutline(plan)) - cells - gaps)).toBeLessThan(1);
        // Only rounding a node on the rim to the lattice moves the outline, by less than a millimetre.
        expect(Math.abs(polygonsArea(networkOutline(plan)) - ground)).toBeLessThan(ground * 1e-4);
        const end = snapshot(plan);
        for (const change of [...changes].reverse()) plan.apply(invert(change));
        expect(snapshot(plan)).toBe(start);
        for (const change of changes) plan.apply(change);
        expect(snapshot(plan)).toBe(end);
      }),
      { numRuns: 100, seed: 20260101 },
    );
    expect(accepted).toBeGreaterThan(100);
  }, 60_000);
});
