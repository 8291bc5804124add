import { describe, expect, it } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { insertVertex } from '../../../../../shared/topology/operations/insertVertex';
import { moveVertex } from '../../../../../shared/topology/operations/moveVertex';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { cornerOn, edgeOn } from '../../../../support/corners';
import { addBox, runCommand } from '../../../../support/runCommand';

const DRAWING = `
  C C C C
  A A B B
  D D D D`;

/** A and B meet along a boundary from (20, 10) to (21, 20): most places on it are off the lattice. */
function slanted(): { drawn: AsciiPlan; edge: number } {
  const drawn = asciiCoverage(DRAWING);
  const to = [21_000, 20_000] as const;
  drawn.plan.apply(accepted(moveVertex(drawn.plan, { corner: cornerOn(drawn, [20, 20]), to })));
  return { drawn, edge: edgeOn(drawn, [20.5, 15]) };
}

function points({ plan }: AsciiPlan, edge: number): readonly number[] {
  return present(plan.get('edge', edge), 'edge').points;
}

describe('insertVertex', () => {
  it('sets one vertex for both neighbours', () => {
    const { drawn, edge } = slanted();
    const change = applySound(drawn.plan, insertVertex(drawn.plan, { edge, at: [20_500, 15_000] }));
    expect(change.edge?.updated).toHaveLength(1);
    expect(Object.keys(change)).toEqual(['edge']);
    expect(points(drawn, edge)).toEqual([20_500, 15_000]);
  });

  it('takes a point that lies on the edge as near as the lattice can tell as it is', () => {
    const { drawn, edge } = slanted();
    // On the line at y = 15.005 m, x is 20.5005 m: both neighbours on the lattice are as near.
    for (const x of [20_500, 20_501]) {
      const change = accepted(insertVertex(drawn.plan, { edge, at: [x, 15_005] }));
      expect(change.edge?.updated[0]?.[1].points).toEqual([x, 15_005]);
    }
  });

  it('sets the nearest place on the edge for a point beside it, and moves the boundary by rounding only', () => {
    const { drawn, edge } = slanted();
    const before = faceArea(drawn.plan, drawn.cell['A'] as number);
    applySound(drawn.plan, insertVertex(drawn.plan, { edge, at: [22_000, 13_333] }));
    const [x, y] = points(drawn, edge) as [number, number];
    expect(Math.abs((x - 20_000) * 10 - (y - 10_000)) / Math.hypot(10, 1)).toBeLessThan(0.71);
    expect(Math.abs(faceArea(drawn.plan, drawn.cell['A'] as number) - before)).toBeLessThan(0.71 * 10_100);
  });

  it('drags the new vertex aside in the same step, and re-homes the boxes between', () => {
    const { drawn, edge } = slanted();
    const { plan, cell } = drawn;
    const box = addBox(drawn, 'FX1', [21, 15]);
    plan.apply(accepted(runCommand(drawn, 'box.bind', { box: 'FX1', cell: [25, 15], basis: 'GEOM' })));
    const change = applySound(plan, insertVertex(plan, { edge, at: [20_500, 15_000], to: [24_000, 15_000] }));
    expect(change.box).toBeUndefined();
    expect(change.binding?.updated.map(([, after]) => [after.box, after.cell])).toEqual([[box, cell['A']]]);
    expect(points(drawn, edge)).toEqual([24_000, 15_000]);
  });

  it('sets the vertex between the right neighbours of a boundary that is closed', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    for (const [x, y] of [
      [15, 10],
      [20, 15],
      [15, 20],
      [10, 15],
      [10, 12],
    ] as const) {
      const edge = edgeOn(drawn, [x, y]);
      applySound(drawn.plan, insertVertex(drawn.plan, { edge, at: [x * 1000, y * 1000] }));
    }
    expect(faceArea(drawn.plan, drawn.cell['H'] as number)).toBe(100e6);
    expect([...drawn.plan.all('edge')].map((edge) => edge.points.length / 2)).toContain(8);
  });

  it('sets a vertex on the frozen outline, where it moves nothing, but does not drag it', () => {
    const drawn = asciiCoverage(DRAWING);
    const edge = edgeOn(drawn, [0, 15]);
    const drag = { edge, at: [0, 15_000], to: [1000, 15_000] } as const;
    expect(refusal(insertVertex(drawn.plan, drag))).toBe('moveVertex.outlineFrozen');
    applySound(drawn.plan, insertVertex(drawn.plan, { edge, at: [3000, 15_000] }));
    expect(points(drawn, edge)).toContain(15_000);
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(200e6);
  });

  it('refuses a place that has a corner already', () => {
    const { drawn, edge } = slanted();
    for (const at of [
      [20_000, 10_000],
      [20_000, 9000],
      [21_000, 20_000],
    ] as const) {
      expect(refusal(insertVertex(drawn.plan, { edge, at }))).toBe('insertVertex.alreadyThere');
    }
  });

  it('refuses a bend that crosses another boundary, and one that does so only because of rounding', () => {
    const { drawn, edge } = slanted();
    const at = [20_500, 15_000] as const;
    expect(refusal(insertVertex(drawn.plan, { edge, at, to: [45_000, 15_000] }))).toBe('kernel.wouldCross');

    // The boundary of B and C runs a tenth of a millimetre and more below that of A and B.
    const near = asciiCoverage(`
      A A A
      B B B
      C C C`);
    const { plan } = near;
    const [upper, lower] = [edgeOn(near, [15, 20]), edgeOn(near, [15, 10])];
    const bend = (id: number, from: [number, number], to: [number, number]) =>
      applySound(plan, insertVertex(plan, { edge: id, at: from, to }));
    bend(upper, [10_000, 20_000], [10_000, 20_000]);
    bend(upper, [20_000, 20_000], [20_000, 20_001]);
    bend(lower, [11_000, 10_000], [11_000, 20_000]);
    bend(lower, [19_000, 16_000], [19_000, 20_000]);
    expect(refusal(insertVertex(plan, { edge: upper, at: [15_000, 20_000] }))).toBe('kernel.wouldCross');
  });
});
