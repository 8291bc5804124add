import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cornersOn } from '../../../support/corners';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  C C C C
  A A B B
  A A A B
  D D D D`;

describe('edge.move', () => {
  it('moves the boundary under a point with its ends', () => {
    const drawn = asciiCoverage(DRAWING);
    applySound(drawn.plan, runCommand(drawn, 'edge.move', { on: [20.2, 25], by: [-1, 0.5], reach: 0.5 }));
    expect(cornersOn(drawn, [19, 30.5], [19, 20.5], [29, 20.5], [29, 10.5])).toHaveLength(4);
  });

  it('moves only what lies between the ends, and stops when asked', () => {
    const drawn = asciiCoverage(DRAWING);
    const move = { on: [20, 25], by: [0, 40], ends: 'stay' };
    expect(refusal(runCommand(drawn, 'edge.move', move))).toBe('kernel.wouldCross');
    const change = applySound(drawn.plan, runCommand(drawn, 'edge.move', { ...move, stop: true }));
    expect(change.node).toBeUndefined();
    expect(cornersOn(drawn, [20, 29.999], [30, 29.999])).toHaveLength(2);
  });

  it('refuses a point away from every boundary', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(runCommand(drawn, 'edge.move', { on: [5, 25], by: [1, 0] })).toMatchObject({
      ok: false,
      refusal: { code: 'command.noEdge', params: { x: 5000, y: 25_000 } },
    });
  });
});
