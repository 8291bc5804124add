import { describe, expect, it } from 'vitest';
import { sliver } from '../../../../shared/rules/g04Sliver';
import { placesIn } from '../../../../shared/rules/places';
import { wholePlan } from '../../../../shared/rules/scope';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { documentOf } from '../../../support/documentOf';
import { idsBy } from '../../../support/ruleCheck';

/** What the rule says of a drawing whose letters are so many millimetres wide and high. */
function slivers(drawing: string, width: number, height: number) {
  const { plan } = asciiCoverage(drawing);
  const [across, up] = [width / 10_000, height / 10_000];
  const view = documentOf({
    cell: plan.all('cell'),
    node: [...plan.all('node')].map((node) => ({ ...node, x: node.x * across, y: node.y * up })),
    edge: [...plan.all('edge')].map((edge) => ({
      ...edge,
      points: edge.points.map((value, i) => value * (i % 2 === 0 ? across : up)),
    })),
  });
  const found = sliver.check({ view, scope: wholePlan(view), places: placesIn(view) });
  return [...found].map(({ params }) => params);
}

describe('G04: no part of a cell is a sliver', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(sliver)).toEqual([]);
  });

  it('warns of a strip of 40 cm and shows both thresholds', () => {
    expect(slivers('A B A', 400, 100_000)).toMatchObject([
      { variant: 'part', name: 'A', width: 0.398, narrowest: 0.5, area: 40, smallest: 1 },
      { variant: 'part', name: 'A' },
      { variant: 'part', name: 'B' },
    ]);
  });

  it('leaves a strip of 60 cm alone', () => {
    expect(slivers('A B A', 600, 100_000)).toEqual([]);
  });

  it('warns of a hole below a square metre', () => {
    const drawing = `
      A A A
      A . A
      A A A`;
    expect(slivers(drawing, 900, 900)).toMatchObject([{ variant: 'hole', name: 'A', area: 0.81 }]);
    expect(slivers(drawing, 1100, 1100)).toEqual([]);
  });
});
