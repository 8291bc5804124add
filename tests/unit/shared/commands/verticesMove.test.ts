import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cornersOn } from '../../../support/corners';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  A A A A
  A H A A
  A A A A`;
const ISLAND = [
  [10, 10],
  [20, 10],
  [20, 20],
  [10, 20],
];

describe('vertices.move', () => {
  it('moves the corners nearest to the places by one offset in metres', () => {
    const drawn = asciiCoverage(DRAWING);
    const corners = ISLAND.map(([x, y]) => [(x ?? 0) + 0.2, (y ?? 0) - 0.2]);
    applySound(drawn.plan, runCommand(drawn, 'vertices.move', { corners, by: [1.5, -2], reach: 0.5 }));
    expect(cornersOn(drawn, [11.5, 8], [21.5, 8], [21.5, 18], [11.5, 18])).toHaveLength(4);
  });

  it('stops them together before the boundary that they would cross', () => {
    const drawn = asciiCoverage(DRAWING);
    const move = { corners: ISLAND, by: [50, 0] };
    expect(refusal(runCommand(drawn, 'vertices.move', move))).not.toBe('accepted');
    applySound(drawn.plan, runCommand(drawn, 'vertices.move', { ...move, stop: true }));
    expect(cornersOn(drawn, [29.999, 10], [39.999, 20])).toHaveLength(2);
  });

  it('refuses a place without a corner, and more corners than a person can mean', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(
      runCommand(drawn, 'vertices.move', {
        corners: [
          [10, 10],
          [15, 15],
        ],
        by: [1, 1],
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'command.noCorner', params: { x: 15_000, y: 15_000 } } });
    const corners = Array.from({ length: 2001 }, () => [10, 10]);
    expect(() => runCommand(drawn, 'vertices.move', { corners, by: [1, 1] })).toThrow();
  });
});
