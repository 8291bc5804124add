import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('cell.explode', () => {
  it('takes the cell by a point and the part that keeps the code by another', () => {
    const drawn = asciiCoverage('A A B A');
    applySound(drawn.plan, runCommand(drawn, 'cell.explode', { cell: [5, 5], keep: [35, 5] }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(100e6);
  });

  it('takes a box bound by geometry along with its part', () => {
    const drawn = asciiCoverage('A A B A');
    addBox(drawn, 'FX1', [35, 5]);
    applySound(drawn.plan, runCommand(drawn, 'box.bind', { box: 'FX1', cell: [1, 1], basis: 'GEOM' }));
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.explode', { cell: [5, 5] }));
    expect(change.binding?.updated.map(([, { cell }]) => cell)).toEqual([change.cell?.added[0]?.id]);
  });

  it('refuses a place without a cell', () => {
    const drawn = asciiCoverage('A');
    expect(refusal(runCommand(drawn, 'cell.explode', { cell: [99, 99] }))).toBe('command.noCellAt');
  });
});
