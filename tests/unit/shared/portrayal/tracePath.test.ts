import { describe, expect, it } from 'vitest';
import { present } from '../../../../shared/base/invariant';
import { PlanScene } from '../../../../shared/portrayal/scene';
import { tracePath } from '../../../../shared/portrayal/tracePath';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { between, redrawn } from '../../../support/redrawn';

describe('boundaries thinned for a zoom', () => {
  it('are the same line for both neighbours, at every zoom: no seam opens', () => {
    const drawn = redrawn(asciiCoverage('A A A A B B'), 'A', 'B', [41, 2], [39.5, 5], [40.2, 7], [40, 8]);
    const scene = new PlanScene(drawn.plan);
    const id = present(between(drawn, 'A', 'B')[0], 'boundary');
    const counts = new Set<number>();
    for (const resolution of [1, 300, 1000, 3000, 30_000]) {
      const there = vertices(scene, id, resolution, false);
      expect(vertices(scene, id, resolution, true).reverse()).toEqual(there);
      counts.add(there.length);
    }
    expect(counts.size).toBeGreaterThan(2);
    expect(Math.min(...counts)).toBe(2);
  });

  it('are worked out once per edge, and anew for an edge that an edit has changed', () => {
    const drawn = redrawn(asciiCoverage('A A B B C C'), 'A', 'B', [21, 5]);
    const scene = new PlanScene(drawn.plan);
    const [one, other] = [between(drawn, 'A', 'B')[0], between(drawn, 'B', 'C')[0]].map((id) =>
      present(id, 'edge'),
    );
    const before = [scene.edge(one ?? 0), scene.edge(other ?? 0)];
    const row = present(drawn.plan.get('edge', one ?? 0), 'row');
    const change = { edge: { added: [], updated: [[row, { ...row, points: [] }] as const], removed: [] } };
    drawn.plan.apply(change);
    scene.follow(change);
    expect(scene.edge(one ?? 0)).not.toBe(before[0]);
    expect(scene.edge(one ?? 0).line).toHaveLength(4);
    expect(scene.edge(other ?? 0)).toBe(before[1]);
  });
});

function vertices(scene: PlanScene, id: number, resolution: number, backwards: boolean): [number, number][] {
  const path: [number, number][] = [];
  const point = (x: number, y: number): void => void path.push([x, y]);
  const frame = {
    minX: 0,
    minY: 0,
    maxX: 60_000,
    maxY: 10_000,
    resolution,
    width: 0,
    height: 0,
    pixelRatio: 1,
  };
  tracePath({ moveTo: point, lineTo: point }, frame, scene.edge(id), backwards);
  return path;
}
