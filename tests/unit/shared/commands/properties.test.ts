import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/base/random';
import { COMMANDS, commandById } from '../../../../shared/commands/registry';
import { invert, type ChangeSet } from '../../../../shared/document/changeSet';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../../../shared/hierarchy/idSource';
import { polygonsArea, faceArea } from '../../../../shared/topology/read/measure';
import { networkOutline } from '../../../../shared/topology/read/outlines';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { addBuilding } from '../../../support/addBuilding';
import { addCoverage, block } from '../../../support/addCoverage';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { snapshot } from '../../../support/checks';
import { addSuperfluousNode } from '../../../support/corners';
import { gridTree } from '../../../support/gridTree';
import { RANDOM_ARGUMENTS } from '../../../support/randomArguments/registry';
import { stageOn } from '../../../support/randomArguments/stage';
import { addBox } from '../../../support/runCommand';

const DRAWING = `
  A A A B B . G
  A H A B B C C
  A A A D D C C
  E E _ D D F F
  E E E D G F F`;

/** A command and the seed of its arguments; they are made for the plan as the steps before have left it. */
const step = fc.record({ command: fc.constantFrom(...Object.keys(RANDOM_ARGUMENTS)), seed: fc.nat() });
type Step = { readonly command: string; readonly seed: number };

function drawnPlan(): PlanDocument {
  const drawn = asciiCoverage(DRAWING, { F: 'L3b', G: 'L3b', C: 'L3c' });
  for (const [at, place] of [[5, 5] as const, [35, 35] as const, null].entries())
    addBox(drawn, `FX${at}`, place);
  addSuperfluousNode(drawn, [30, 45]);
  gridTree(drawn, { one: { left: ['L3'], right: ['L3b'] }, two: { far: ['L3c'] } });
  addBuilding(drawn, 'B1', block(12, 2, 23, 8));
  addCoverage(drawn, 'WEST', block(-5, -5, 26, 60));
  addCoverage(drawn, 'EAST', block(26, -5, 80, 60));
  return drawn.plan;
}

/** Runs the steps that are accepted and holds each to the invariants. `script` replays them with `edit`. */
function run(plan: PlanDocument, steps: readonly Step[]): { changes: ChangeSet[]; accepted: string[] } {
  let counters: IdCounters = { nextId: 10_000, nextSerial: [0, 100, 100, 100, 100] };
  const changes: ChangeSet[] = [];
  const accepted: string[] = [];
  const script: string[] = [];
  for (const { command, seed } of steps) {
    const args = RANDOM_ARGUMENTS[command]?.(stageOn(plan, createRandom(seed)));
    if (args === undefined) continue;
    script.push(JSON.stringify({ command, ...args }));
    const registered = commandById(command);
    if (registered === undefined) expect.fail(command);
    const ids = createIdSource({ lan: '0719', ...counters });
    const context = { ids, author: 'test', approval: { version: 1, by: '赵经理' } };
    const result = registered.plan(plan, registered.args.parse(args), context);
    if (!result.ok) {
      script.pop();
      continue;
    }
    counters = ids.counters();
    plan.apply(result.value);
    changes.push(result.value);
    accepted.push(command);
    const problems = validateCoverage(plan).filter((problem) => problem.kind !== 'gap');
    expect(problems, script.join('\n')).toEqual([]);
  }
  return { changes, accepted };
}

describe('every registered edit, in any order', () => {
  it('has a maker of random arguments', () => {
    expect(Object.keys(RANDOM_ARGUMENTS).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  it('keeps the coverage sound, the ground complete, and can be taken back to the first row', () => {
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 16 }), (steps) => {
        const plan = drawnPlan();
        const start = snapshot(plan);
        const ground = polygonsArea(networkOutline(plan));
        const { changes, accepted } = run(plan, steps);
        for (const command of accepted) tally.set(command, (tally.get(command) ?? 0) + 1);
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
      { numRuns: 110, seed: 20260102 },
    );
    // A maker whose arguments are never accepted would prove nothing.
    expect(Object.keys(RANDOM_ARGUMENTS).filter((command) => !tally.has(command))).toEqual([]);
  }, 60_000);
});
