import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addSuperfluousNode } from '../../../support/corners';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  A A B
  A B B
  A B B`;

describe('node.dissolve', () => {
  it('dissolves the node nearest to the place', () => {
    const drawn = asciiCoverage(DRAWING);
    addSuperfluousNode(drawn, [20, 20]);
    const change = applySound(drawn.plan, runCommand(drawn, 'node.dissolve', { at: [20.1, 20], reach: 0.2 }));
    expect(change.node?.removed).toHaveLength(1);
  });

  it('refuses a place without a corner, a vertex, and a node that boundaries need', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(runCommand(drawn, 'node.dissolve', { at: [5, 5] }))).toBe('command.noCorner');
    expect(refusal(runCommand(drawn, 'node.dissolve', { at: [20, 20] }))).toBe('dissolveNode.notANode');
    expect(refusal(runCommand(drawn, 'node.dissolve', { at: [10, 0] }))).toBe('dissolveNode.boundariesMeet');
  });
});
