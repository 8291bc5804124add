import { describe, expect, it } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { straightenEdge } from '../../../../../shared/topology/operations/straightenEdge';
import { cornerAt } from '../../../../../shared/topology/read/vertexAt';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { between, redrawn } from '../../../../support/redrawn';

type Place = readonly [number, number];

function straighten({ plan }: AsciiPlan, from: Place, to: Place): ReturnType<typeof straightenEdge> {
  const corner = ([x, y]: Place) => present(cornerAt(plan, x * 1000, y * 1000, 1), 'corner');
  return straightenEdge(plan, { from: corner(from), to: corner(to) });
}

const PAIR = `
  A A A A
  A A A A
  B B B B
  B B B B`;

function winding(): AsciiPlan {
  return redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 25], [20, 15], [30, 25]);
}

describe('straightenEdge', () => {
  it('takes out the vertices between two corners, in either order', () => {
    for (const [from, to] of [
      [
        [10, 25],
        [30, 25],
      ],
      [
        [30, 25],
        [10, 25],
      ],
    ] as [Place, Place][]) {
      const drawn = winding();
      const change = applySound(drawn.plan, straighten(drawn, from, to));
      expect(change.edge?.updated[0]?.[1].points).toEqual(metres([10, 25], [30, 25]));
    }
  });

  it('takes the whole boundary between its nodes', () => {
    const drawn = winding();
    const change = applySound(drawn.plan, straighten(drawn, [0, 20], [40, 20]));
    expect(change.edge?.updated[0]?.[1].points).toEqual([]);
  });

  it('takes the shorter way round a closed boundary', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const [id] = between(drawn, 'A', 'H') as [number];
    const edge = present(drawn.plan.get('edge', id), 'edge');
    const [ax, ay, bx, by] = edge.points as [number, number, number, number];
    const points = [ax, ay, (ax + bx) / 2, (ay + by) / 2, ...edge.points.slice(2)];
    drawn.plan.apply({ edge: { added: [], updated: [[edge, { ...edge, points }]], removed: [] } });
    applySound(drawn.plan, straighten(drawn, [ax / 1000, ay / 1000], [bx / 1000, by / 1000]));
    expect(drawn.plan.get('edge', id)?.points).toEqual(edge.points);
  });

  it('refuses a line through another cell, and one that would leave it on the other side', () => {
    const drawn = asciiCoverage(`
      A A A A A A
      A B B B A A
      A B H B A A
      A B B B A A
      B B B B B B`);
    expect(refusal(straighten(drawn, [10, 40], [60, 10]))).toBe('kernel.wouldCross');
    expect(refusal(straighten(drawn, [10, 10], [40, 10]))).toBe('kernel.wouldBreak');
  });

  it('refuses corners of different boundaries, the same corner twice, what is straight, and the outline', () => {
    const drawn = redrawn(asciiCoverage('A A B B C C'), 'A', 'B', [21, 5]);
    expect(refusal(straighten(drawn, [21, 5], [40, 0]))).toBe('straightenEdge.notOneEdge');
    expect(refusal(straighten(drawn, [21, 5], [21, 5]))).toBe('straightenEdge.notOneEdge');
    expect(refusal(straighten(drawn, [20, 0], [21, 5]))).toBe('straightenEdge.alreadyStraight');
    expect(refusal(straighten(drawn, [0, 0], [20, 0]))).toBe('straightenEdge.outlineFrozen');
  });
});
