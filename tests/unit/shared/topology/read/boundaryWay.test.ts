import { describe, expect, it } from 'vitest';
import { boundaryWay, type BoundarySpot } from '../../../../../shared/topology/read/boundaryWay';
import { edgeAt } from '../../../../../shared/topology/read/edgeAt';
import { asciiCoverage } from '../../../../support/asciiCoverage';

//   (0,20) ┌───────┬───┐ (30,20)
//          │   A   │ B │
//          │   ┌───┤   │      C has the corner (10,10)
//          │   │ C │   │
//   (0,0)  └───┴───┴───┘ (30,0)
const city = () => asciiCoverage('A A B\nA C B');

function spots(...places: readonly (readonly [number, number])[]): BoundarySpot[] {
  return places.map(([x, y]) => {
    const edge = edgeAt(city().plan, x * 1000, y * 1000, 10);
    if (edge === undefined) throw new Error(`no boundary at ${x}, ${y}`);
    return { edge, x: x * 1000, y: y * 1000 };
  });
}

function way(from: readonly [number, number], to: readonly [number, number], other = false) {
  const { plan } = city();
  const [start, end] = spots(from, to) as [BoundarySpot, BoundarySpot];
  const shortest = boundaryWay(plan, start, end);
  const found = other && shortest !== undefined ? boundaryWay(plan, start, end, shortest) : shortest;
  const corners = found?.corners ?? [];
  return corners.flatMap((_, at) =>
    at % 2 === 0 ? [[corners[at], corners[at + 1]].map((mm) => (mm ?? 0) / 1000)] : [],
  );
}

describe('the way along boundaries', () => {
  it('passes every corner between two spots, bit by bit', () => {
    expect(way([10, 4], [16, 10])).toEqual([[10, 10]]);
    expect(way([16, 10], [10, 4])).toEqual([[10, 10]]);
  });

  it('passes nothing between neighbours on one segment', () => {
    expect(way([10, 2], [10, 7])).toEqual([]);
  });

  it('goes through nodes from one boundary to the next', () => {
    expect(way([10, 4], [20, 15])).toEqual([
      [10, 10],
      [20, 10],
    ]);
  });

  it('starts and ends on nodes, which are no corners between', () => {
    expect(way([10, 0], [20, 10])).toEqual([[10, 10]]);
  });

  it('takes the other way round when the shortest is not wanted', () => {
    expect(way([10, 4], [16, 10], true)).toEqual([
      [10, 0],
      [20, 0],
      [20, 10],
    ]);
    expect(way([10, 0], [20, 10], true)).toEqual([[20, 0]]);
  });

  it('goes round a cell that is an island, both ways', () => {
    const { plan } = asciiCoverage('A A A\nA I A\nA A A');
    const [x, y] = [10_000, 13_000];
    const edge = edgeAt(plan, x, y, 10) ?? 0;
    const from = { edge, x, y };
    const to = { edge, x: 20_000, y: 13_000 };
    const short = boundaryWay(plan, from, to);
    expect(short?.corners.length).toBe(4);
    const long = short && boundaryWay(plan, from, to, short);
    expect(new Set([...(short?.corners ?? []), ...(long?.corners ?? [])])).toEqual(new Set([10_000, 20_000]));
    expect(long?.corners).not.toEqual(short?.corners);
  });
});
