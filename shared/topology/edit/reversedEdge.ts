import type { EdgeRecord } from '../../document/records/graph';

/** The same boundary walked the other way: ends, sides and vertices change places. */
export function reversedEdge(edge: EdgeRecord): EdgeRecord {
  return {
    id: edge.id,
    start: edge.end,
    end: edge.start,
    left: edge.right,
    right: edge.left,
    points: reversedPoints(edge.points),
  };
}

export function reversedPoints(points: readonly number[]): number[] {
  const reversed: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) reversed.push(points[i] as number, points[i + 1] as number);
  return reversed;
}
