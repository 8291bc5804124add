import { describe, expect, it } from 'vitest';
import { pointToSegment } from '../../../../../shared/geometry/pointToSegment';
import { smoothEdges } from '../../../../../shared/topology/operations/smoothEdges';
import { edgeLine } from '../../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { between, redrawn } from '../../../../support/redrawn';

const PAIR = `
  A A A A
  A A A A
  B B B B
  B B B B`;

describe('smoothEdges', () => {
  it('rounds the corners of a boundary and moves it no farther than the tolerance', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 26], [20, 15], [30, 24]);
    const [id] = between(drawn, 'A', 'B') as [number];
    const old = edgeLine(drawn.plan, drawn.plan.get('edge', id) ?? expect.fail('no edge'));
    const change = applySound(
      drawn.plan,
      smoothEdges(drawn.plan, { edges: [id], tolerance: 800, sharpest: 180 }),
    );
    const line = edgeLine(drawn.plan, drawn.plan.get('edge', id) ?? expect.fail('no edge'));
    expect(change.node).toBeUndefined();
    expect(line.length).toBeGreaterThan(old.length);
    for (let v = 0; v < old.length; v += 2) {
      const gaps = line
        .slice(0, -2)
        .flatMap((_, i) =>
          i % 2 === 1
            ? []
            : [
                pointToSegment(
                  old[v] ?? 0,
                  old[v + 1] ?? 0,
                  ...(line.slice(i, i + 4) as [number, number, number, number]),
                ).squaredDistance,
              ],
        );
      expect(Math.sqrt(Math.min(...gaps))).toBeLessThan(801);
    }
  });

  it('keeps corners that turn more sharply than asked for', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 20], [10, 15], [20, 15], [30, 16]);
    const [id] = between(drawn, 'A', 'B') as [number];
    applySound(drawn.plan, smoothEdges(drawn.plan, { edges: [id], tolerance: 5000, sharpest: 60 }));
    const text = edgeLine(drawn.plan, drawn.plan.get('edge', id) ?? expect.fail('no edge')).join(' ');
    expect(text).toContain('10000 15000');
    expect(text).not.toContain('30000 16000');
  });

  it('keeps the corners where the curve would cut into another cell', () => {
    const drawn = redrawn(
      asciiCoverage(`
        A A A A A A
        A B B B A A
        A B H B A A
        A B B B A A
        B B B B B B`),
      'A',
      'B',
      ...([
        [19.9, 10],
        [19.9, 30.1],
        [30.1, 30.1],
        [30.1, 10],
        [45, 14],
      ] as [number, number][]),
    );
    const [id] = between(drawn, 'A', 'B') as [number];
    applySound(drawn.plan, smoothEdges(drawn.plan, { edges: [id], tolerance: 5000, sharpest: 180 }));
    const text = drawn.plan.get('edge', id)?.points.join(' ');
    expect(text).toContain('19900 30100');
    expect(text).toContain('30100 30100');
    expect(text).not.toContain('45000 14000');
  });

  it('refuses a boundary without corners, and one on the outline of the network', () => {
    const drawn = asciiCoverage(PAIR);
    const ask = (edges: readonly number[]) =>
      refusal(smoothEdges(drawn.plan, { edges, tolerance: 500, sharpest: 180 }));
    expect(ask(between(drawn, 'A', 'B'))).toBe('smoothEdges.nothingChanges');
    expect(ask(drawn.plan.edgesOfFace(0))).toBe('smoothEdges.outlineFrozen');
  });
});
