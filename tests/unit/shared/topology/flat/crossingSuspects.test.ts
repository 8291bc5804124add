import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../../../shared/document/planDocument';
import { crossingSuspects } from '../../../../../shared/topology/flat/crossingSuspects';
import { flatGraph } from '../../../../../shared/topology/flat/flatGraph';
import { edgeLine } from '../../../../../shared/topology/read/rings';
import { lineConflict } from '../../../../../shared/topology/proof/segmentConflict';
import { asciiCoverage } from '../../../../support/asciiCoverage';

/** Edges of x0, y0, x1, y1 …; ends at the same place are the same node. */
function planOf(lines: readonly (readonly number[])[]): PlanDocument {
  const plan = new PlanDocument();
  const nodes = new Map<string, number>();
  const nodeAt = (x = 0, y = 0): number => {
    const known = nodes.get(`${x},${y}`);
    if (known !== undefined) return known;
    const id = nodes.size + 1;
    nodes.set(`${x},${y}`, id);
    plan.load('node', [{ id, x, y, inserted: false }]);
    return id;
  };
  for (const [at, line] of lines.entries()) {
    const start = nodeAt(line[0], line[1]);
    const end = nodeAt(line.at(-2), line.at(-1));
    plan.load('edge', [{ id: 1000 + at, start, end, left: 0, right: -1, points: line.slice(2, -2) }]);
  }
  return plan;
}

function conflicts(plan: PlanDocument, pairs: Iterable<readonly [number, number]>): string[] {
  const found: string[] = [];
  for (const [a, b] of pairs) {
    const [first, second] = [plan.get('edge', a), plan.get('edge', b)];
    if (first === undefined || second === undefined) throw new Error('edge');
    if (lineConflict(edgeLine(plan, first), edgeLine(plan, second), a === b)) found.push(`${a}/${b}`);
  }
  return found;
}

describe('suspects of crossing', () => {
  for (const [what, span] of [
    ['crowded', 6],
    ['wide', 5_000_000],
  ] as const) {
    it(`hold every conflict that comparing all pairs finds: ${what} lines`, () => {
      const vertex = fc.tuple(fc.integer({ min: 0, max: span }), fc.integer({ min: 0, max: span }));
      const line = fc
        .array(vertex, { minLength: 2, maxLength: 6 })
        .filter((v) => v.every(([x, y], at) => at === 0 || x !== v[at - 1]?.[0] || y !== v[at - 1]?.[1]))
        .map((vertices) => vertices.flat());
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
          const plan = planOf(lines);
          const ids = lines.map((_, at) => 1000 + at);
          const all = ids.flatMap((a) => ids.filter((b) => b >= a).map((b) => [a, b] as const));
          const suspects = crossingSuspects(flatGraph(plan)).map(([a, b]) => [a.id, b.id] as const);
          expect(conflicts(plan, suspects)).toEqual(conflicts(plan, all));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('hold an edge that stands still for a step, with itself', () => {
    const plan = planOf([[0, 0, 5, 5, 5, 5, 9, 0]]);
    expect(crossingSuspects(flatGraph(plan)).map(([a, b]) => [a.id, b.id])).toEqual([[1000, 1000]]);
  });

  it('are none in a sound coverage', () => {
    const { plan } = asciiCoverage(`
      A A B
      A H B
      C C C`);
    expect(crossingSuspects(flatGraph(plan))).toEqual([]);
  });
});
