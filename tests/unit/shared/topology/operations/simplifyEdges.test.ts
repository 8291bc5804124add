import { describe, expect, it } from 'vitest';
import { simplifyEdges } from '../../../../../shared/topology/operations/simplifyEdges';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { edgeLine } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { between, redrawn } from '../../../../support/redrawn';

/** Two cells of 40 m × 20 m; the boundary between them goes up and down. */
const PAIR = `
  A A A A
  A A A A
  B B B B
  B B B B`;

/** A tongue of B into A holds the island H. */
const TONGUE = `
  A A A A A A
  A B B B A A
  A B H B A A
  A B B B A A
  B B B B B B`;

function linesOf({ plan }: AsciiPlan): string[] {
  return [...plan.all('edge')].map((edge) => edgeLine(plan, edge).join(' '));
}

describe('simplifyEdges', () => {
  it('drops the vertices within the tolerance, once for both neighbours, and leaves nodes', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 20.3], [20, 19.8], [25, 23], [30, 20.2]);
    const change = applySound(
      drawn.plan,
      simplifyEdges(drawn.plan, { edges: between(drawn, 'A', 'B'), tolerance: 1000 }),
    );
    expect(change.node).toBeUndefined();
    expect(change.edge?.updated.map(([, edge]) => edge.points)).toEqual([
      [20_000, 19_800, 25_000, 23_000, 30_000, 20_200],
    ]);
  });

  it('keeps corners that go round another cell, and drops the rest', () => {
    const drawn = redrawn(
      asciiCoverage(TONGUE),
      'A',
      'B',
      ...([
        [5, 10],
        [10, 10.5],
        [10, 40],
        [25, 41],
        [40, 40],
        [40, 10.5],
        [50, 9.8],
      ] as [number, number][]),
    );
    const [id] = between(drawn, 'A', 'B') as [number];
    applySound(drawn.plan, simplifyEdges(drawn.plan, { edges: [id], tolerance: 60_000 }));
    const { points } = drawn.plan.get('edge', id) ?? { points: [] };
    expect(points.length / 2).toBeLessThanOrEqual(4);
    expect(faceArea(drawn.plan, drawn.cell['H'] as number)).toBe(100e6);
  });

  it('keeps three corners of a closed boundary', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H H A
      A H H A
      A A A A`);
    applySound(
      drawn.plan,
      simplifyEdges(drawn.plan, { edges: between(drawn, 'A', 'H'), tolerance: 500_000 }),
    );
    expect(faceArea(drawn.plan, drawn.cell['H'] as number)).toBe(200e6);
  });

  it('leaves a boundary as it is that would leave a cell too small, and draws the others', () => {
    const drawn = asciiCoverage(`
      A A A A A A
      A A H H A A
      B B B B B B`);
    redrawn(drawn, 'A', 'H', [25, 11.9], [30, 11.9]);
    redrawn(drawn, 'A', 'B', [10, 10.2]);
    const edges = [...between(drawn, 'A', 'H'), ...between(drawn, 'A', 'B')];
    const change = applySound(drawn.plan, simplifyEdges(drawn.plan, { edges, tolerance: 3000 }));
    expect(change.edge?.updated).toHaveLength(1);
    expect(faceArea(drawn.plan, drawn.cell['H'] as number)).toBe(23.75e6);
  });

  it('leaves the outline of the network alone where a cell lies at it', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 20.3]);
    const before = linesOf(drawn);
    const edges = [...drawn.plan.all('edge')].map(({ id }) => id);
    applySound(drawn.plan, simplifyEdges(drawn.plan, { edges, tolerance: 1000 }));
    expect(linesOf(drawn).filter((line) => !before.includes(line))).toEqual(['0 20000 40000 20000']);
  });

  it('refuses when nothing can go, and when only the outline was meant', () => {
    const drawn = asciiCoverage(PAIR);
    const { plan } = drawn;
    expect(refusal(simplifyEdges(plan, { edges: between(drawn, 'A', 'B'), tolerance: 1000 }))).toBe(
      'simplifyEdges.nothingChanges',
    );
    expect(refusal(simplifyEdges(plan, { edges: plan.edgesOfFace(0), tolerance: 1000 }))).toBe(
      'simplifyEdges.outlineFrozen',
    );
  });

  it('comes to rest: a second time there is nothing to drop', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 20.3], [20, 19.8], [25, 23], [30, 20.2]);
    const ask = () => simplifyEdges(drawn.plan, { edges: between(drawn, 'A', 'B'), tolerance: 1000 });
    drawn.plan.apply(accepted(ask()));
    expect(refusal(ask())).toBe('simplifyEdges.nothingChanges');
  });
});
