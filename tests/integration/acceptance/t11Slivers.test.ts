import { describe, expect, it } from 'vitest';
import { sliver } from '../../../shared/rules/g04Sliver';
import { placesIn } from '../../../shared/rules/places';
import { wholePlan } from '../../../shared/rules/scope';
import type { Polygons } from '../../../shared/document/records/network';
import { buildCoverage } from '../../../shared/topology/build/buildCoverage';
import { faceArea } from '../../../shared/topology/read/measure';
import { asciiCoverage } from '../../support/asciiCoverage';
import { documentOf } from '../../support/documentOf';

const box = (x0: number, y0: number, x1: number, y1: number): Polygons => [
  [[x0, y0, x1, y0, x1, y1, x0, y1]],
];

/** A plan of cells 1, 2, 3 … built of polygons with the defaults of an import. */
function planOf(polygons: readonly Polygons[]) {
  let id = 100;
  const built = buildCoverage(
    polygons.map((parts, at) => ({ owner: at + 1, polygons: parts })),
    { tolerance: 100, gapWidth: 500, nextId: () => id++ },
  );
  const [model] = asciiCoverage('A').plan.all('cell');
  if (model === undefined) expect.fail('a model cell');
  const cells = polygons.map((_, at) => ({ ...model, id: at + 1, code: `07194000000${at + 1}` }));
  return { built, view: documentOf({ cell: cells, node: built.nodes, edge: built.edges }) };
}

describe('T11: slivers are found, real narrow cells stay', () => {
  it.each([300, 80, 20, 3])('keeps a cell of %i mm between two others as it is, and warns of it', (width) => {
    const { built, view } = planOf([
      box(0, 0, 20_000, 50_000),
      box(20_000, 0, 20_000 + width, 50_000),
      box(20_000 + width, 0, 40_000, 50_000),
    ]);
    expect(built.findings).toEqual([]);
    expect(faceArea(view, 2)).toBe(width * 50_000);
    const found = [...sliver.check({ view, scope: wholePlan(view), places: placesIn(view) })];
    expect(found.map(({ subjects }) => subjects?.[0]?.id)).toEqual([2]);
    expect(found[0]?.params).toMatchObject({ narrowest: 0.5, smallest: 1 });
  });

  it('keeps a narrow cell between two gaps that are as narrow', () => {
    const { built, view } = planOf([
      box(0, 0, 20_000, 50_000),
      box(20_050, 0, 20_130, 50_000),
      box(20_180, 0, 40_000, 50_000),
    ]);
    expect(built.findings.map(({ kind, width }) => [kind, Math.round(width)])).toEqual([
      ['gapFilled', 50],
      ['gapFilled', 50],
    ]);
    expect(faceArea(view, 2)).toBeGreaterThanOrEqual(80 * 50_000);
  });
});
