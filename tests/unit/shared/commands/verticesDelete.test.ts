import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  A A B
  A B B
  A B B`;

describe('vertices.delete', () => {
  it('deletes the corners nearest to the places', () => {
    const drawn = asciiCoverage(DRAWING);
    applySound(drawn.plan, runCommand(drawn, 'vertices.delete', { corners: [[20.1, 20.1]], reach: 0.2 }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(350e6);
  });

  it('refuses a place without a corner, and a corner of the outline', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(runCommand(drawn, 'vertices.delete', { corners: [[5, 5]] }))).toBe('command.noCorner');
    expect(refusal(runCommand(drawn, 'vertices.delete', { corners: [[0, 0]] }))).toBe(
      'deleteVertices.outlineFrozen',
    );
  });
});
