import { describe, expect, it } from 'vitest';
import { edgesAlong } from '../../../../../shared/topology/cut/edgesAlong';
import { headOf, originOf } from '../../../../../shared/topology/read/halfEdge';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';

const DRAWING = `
  A B
  C D`;

/** The found edges as `x,y→x,y` in metres. */
function along(line: number[], drawing = DRAWING): string[] {
  const { plan } = asciiCoverage(drawing);
  const place = (id: number): string => {
    const node = plan.get('node', id);
    return `${(node?.x ?? 0) / 1000},${(node?.y ?? 0) / 1000}`;
  };
  return edgesAlong(plan, line).map((half) => `${place(originOf(plan, half))}→${place(headOf(plan, half))}`);
}

describe('edges along a line', () => {
  it('come in the order of the line and run its way', () => {
    expect(along(metres([10, 25], [10, -5]))).toEqual(['10,20→10,10', '10,10→10,0']);
    expect(along(metres([10, -5], [10, 25]))).toEqual(['10,0→10,10', '10,10→10,20']);
  });

  it('turn with the line', () => {
    expect(along(metres([-5, 10], [10, 10], [10, 30]))).toEqual(['0,10→10,10', '10,10→10,20']);
  });

  it('are found where the line has corners between theirs', () => {
    expect(along(metres([10, 25], [10, 17], [10, 13], [10, -5]))).toHaveLength(2);
  });

  it('are found within half a millimetre', () => {
    expect(along([10_000, 25_000, 10_001, -25_000])).toHaveLength(2);
  });

  it('count only when they lie on the line from end to end', () => {
    expect(along(metres([10, 25], [10, 15], [15, 15]))).toEqual([]);
    expect(along(metres([-5, 15], [25, 15]))).toEqual([]);
  });
});
