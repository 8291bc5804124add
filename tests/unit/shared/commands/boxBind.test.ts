import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('box.bind', () => {
  it('binds a box once, and again in place of the earlier binding', () => {
    const drawn = asciiCoverage('A B');
    const box = addBox(drawn, 'FX-1', null);
    applySound(drawn.plan, runCommand(drawn, 'box.bind', { box: 'FX-1', cell: [5, 5] }));
    applySound(
      drawn.plan,
      runCommand(drawn, 'box.bind', { box: 'FX-1', cell: [15, 5], basis: 'TEXT_ADDRESS', confidence: 0.9 }),
    );
    expect(drawn.plan.bindingsOfBox(box).map((id) => drawn.plan.get('binding', id))).toMatchObject([
      {
        cell: drawn.cell['B'],
        basis: 'TEXT_ADDRESS',
        confidence: 0.9,
        status: 'CONFIRMED',
        reviewedBy: '测试员',
      },
    ]);
  });

  it('refuses an unknown box and a binding that is there already', () => {
    const drawn = asciiCoverage('A B');
    addBox(drawn, 'FX-1', null);
    expect(refusal(runCommand(drawn, 'box.bind', { box: 'FX-9', cell: [5, 5] }))).toBe('command.noBox');
    applySound(drawn.plan, runCommand(drawn, 'box.bind', { box: 'FX-1', cell: [5, 5] }));
    expect(refusal(runCommand(drawn, 'box.bind', { box: 'FX-1', cell: [5, 5] }))).toBe(
      'bindBox.alreadyBound',
    );
  });
});
