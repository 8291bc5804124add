import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Polygons } from '../../../../../shared/document/records/network';
import { buildCoverage } from '../../../../../shared/topology/build/buildCoverage';
import { validateCoverage } from '../../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { documentOf } from '../../../../support/documentOf';

const [model] = asciiCoverage('A').plan.all('cell');

/** What is wrong with the graph of some polygons, gaps aside. */
function defects(polygons: readonly Polygons[], gapWidth: number, tolerance: number): unknown[] {
  let id = 1000;
  const inputs = polygons.map((parts, at) => ({ owner: at + 1, polygons: parts }));
  const { nodes, edges } = buildCoverage(inputs, { gapWidth, tolerance, nextId: () => id++ });
  const alive = new Set(edges.flatMap(({ left, right }) => [left, right]));
  const cells = inputs.filter(({ owner }) => alive.has(owner)).map(({ owner }) => ({ ...model, id: owner }));
  const plan = documentOf({ cell: cells as never, node: nodes, edge: edges });
  return validateCoverage(plan).filter(({ kind }) => kind !== 'gap');
}

it.each<[gapWidth: number, rings: number[][]]>([
  [
    4,
    [
      [1, 2, 1, 1, 2, 4, 4, 2, 3, 5],
      [0, 3, 6, 0, 4, 6, 5, 1],
    ],
  ],
  [
    3,
    [
      [8, 1, 7, 4, 4, 6, 4, 5, 7, 4, 4, 4],
      [1, 5, 1, 4, 4, 2],
    ],
  ],
])(
  'straightens no wall across a neighbour that is a millimetre away (gaps up to %i mm)',
  (gapWidth, rings) => {
    expect(
      defects(
        rings.map((ring) => [[ring]]),
        gapWidth,
        0,
      ),
    ).toEqual([]);
  },
);

it('makes a sound graph of any rings a few millimetres wide, where every rounding counts', () => {
  const coordinate = fc.integer({ min: 0, max: 9 });
  const ring = fc.array(coordinate, { minLength: 6, maxLength: 12 });
  const polygon = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
  const few = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.array(polygon, { minLength: 1, maxLength: 3 }),
      few(4),
      few(2),
      (polygons, gapWidth, tolerance) => {
        expect(defects(polygons, gapWidth, tolerance)).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
