import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

const STROKE = [
  [20, 2],
  [25, 2],
  [25, 8],
  [20, 8],
];

describe('boundary.reshape', () => {
  it('takes the stroke in metres and moves boxes bound by geometry along with the ground', () => {
    const drawn = asciiCoverage('A A B B');
    const box = addBox(drawn, 'FX1', [23, 5]);
    const bound = runCommand(drawn, 'box.bind', { box: 'FX1', cell: [35, 5], basis: 'GEOM' });
    applySound(drawn.plan, bound);
    applySound(drawn.plan, runCommand(drawn, 'boundary.reshape', { line: STROKE }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(230e6);
    expect(drawn.plan.get('binding', drawn.plan.bindingsOfBox(box)[0] ?? 0)?.cell).toBe(drawn.cell['A']);
  });

  it('takes the cell by a point in it, and refuses one that is not there', () => {
    const drawn = asciiCoverage('A A B B');
    expect(refusal(runCommand(drawn, 'boundary.reshape', { line: STROKE, cell: [99, 99] }))).toBe(
      'command.noCellAt',
    );
    applySound(drawn.plan, runCommand(drawn, 'boundary.reshape', { line: STROKE, cell: [5, 5] }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(230e6);
  });
});
