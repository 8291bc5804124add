import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('box.unbind', () => {
  it('takes a box out of its cell, and refuses one that is in none', () => {
    const drawn = asciiCoverage('A B');
    const box = addBox(drawn, 'FX-1', null);
    expect(refusal(runCommand(drawn, 'box.unbind', { box: 'FX-1' }))).toBe('unbindBox.notBound');
    applySound(drawn.plan, runCommand(drawn, 'box.bind', { box: 'FX-1', cell: [5, 5] }));
    applySound(drawn.plan, runCommand(drawn, 'box.unbind', { box: 'FX-1' }));
    expect(drawn.plan.bindingsOfBox(box)).toEqual([]);
  });
});
