import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cornerOn } from '../../../support/corners';
import { runCommand } from '../../../support/runCommand';

describe('vertex.insert', () => {
  it('sets a vertex on the boundary nearest to the place', () => {
    const drawn = asciiCoverage('A B');
    applySound(drawn.plan, runCommand(drawn, 'vertex.insert', { at: [10.3, 4], reach: 1 }));
    expect(cornerOn(drawn, [10, 4]).kind).toBe('vertex');
  });

  it('drags it in the same step', () => {
    const drawn = asciiCoverage('A B');
    const change = applySound(drawn.plan, runCommand(drawn, 'vertex.insert', { at: [10, 4], to: [12.5, 5] }));
    expect(change.edge?.updated).toHaveLength(1);
    expect(cornerOn(drawn, [12.5, 5]).kind).toBe('vertex');
  });

  it('refuses a place away from every boundary, and one at a corner', () => {
    const drawn = asciiCoverage('A B');
    expect(refusal(runCommand(drawn, 'vertex.insert', { at: [5, 5] }))).toBe('command.noEdge');
    expect(refusal(runCommand(drawn, 'vertex.insert', { at: [10, 10] }))).toBe('insertVertex.alreadyThere');
  });
});
