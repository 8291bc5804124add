import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Polygons } from '../../../../../shared/document/records/network';
import { buildCoverage, type BuildPolicy } from '../../../../../shared/topology/build/buildCoverage';
import { validateCoverage } from '../../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { documentOf } from '../../../../support/documentOf';

/** Coordinates on a coarse grid meet often, others seldom. */
const coarse = fc.integer({ min: 0, max: 12 }).map((steps) => steps * 50);
const fine = fc.integer({ min: 0, max: 4000 });
const ring = fc.oneof(
  fc.array(coarse, { minLength: 6, maxLength: 16 }),
  fc.array(fine, { minLength: 4, maxLength: 16 }),
);
const polygon = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
const policy = fc.constantFrom<(BuildPolicy | undefined)[]>(undefined, 'ask', 'longestBorder', 'priority');

function build(
  inputs: readonly { owner: number; polygons: Polygons }[],
  options: { gapWidth: number; tolerance: number; policy: BuildPolicy | undefined },
) {
  let id = 1000;
  const { policy, ...rest } = options;
  return buildCoverage(inputs, { ...rest, ...(policy === undefined ? {} : { policy }), nextId: () => id++ });
}

it('makes a sound graph of any rings at all, the same one whatever their order', () => {
  const [model] = asciiCoverage('A').plan.all('cell');
  fc.assert(
    fc.property(
      fc.array(polygon, { minLength: 1, maxLength: 6 }),
      fc.record({
        gapWidth: fc.constantFrom(1, 100, 1000),
        tolerance: fc.constantFrom(0, 20, 100),
        policy,
      }),
      (polygons, options) => {
        const inputs = polygons.map((parts, at) => ({ owner: at + 1, polygons: parts }));
        const built = build(inputs, options);
        const alive = new Set(built.edges.flatMap(({ left, right }) => [left, right]));
        const cells = inputs
          .filter(({ owner }) => alive.has(owner))
          .map(({ owner }) => ({ ...model, id: owner }));
        const plan = documentOf({ cell: cells as never, node: built.nodes, edge: built.edges });
        expect(validateCoverage(plan).filter(({ kind }) => kind !== 'gap')).toEqual([]);
        const joined = built.findings.filter(({ kind }) => kind === 'vertexJoined');
        expect(joined.every(({ width }) => width <= options.tolerance)).toBe(true);
        const again = build([...inputs].reverse(), options);
        expect([again.nodes, again.edges]).toEqual([built.nodes, built.edges]);
      },
    ),
    { numRuns: 150 },
  );
});
