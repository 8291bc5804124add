import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('box.bindEach', () => {
  it('binds a list of boxes, and takes out those without a cell', () => {
    const drawn = asciiCoverage('A B');
    const boxes = ['FX-1', 'FX-2', 'FX-3'].map((code) => addBox(drawn, code, null));
    applySound(drawn.plan, runCommand(drawn, 'box.bind', { box: 'FX-3', cell: [5, 5] }));
    const rows = [
      { box: 'FX-1', cell: [5, 5] },
      { box: 'FX-2', cell: [15, 5] },
      { box: 'FX-3', cell: null },
    ];
    applySound(drawn.plan, runCommand(drawn, 'box.bindEach', { rows }));
    const cells = boxes.map((box) =>
      drawn.plan.bindingsOfBox(box).map((id) => drawn.plan.get('binding', id)?.cell),
    );
    expect(cells).toEqual([[drawn.cell.A], [drawn.cell.B], []]);
    expect(refusal(runCommand(drawn, 'box.bindEach', { rows }))).toBe('boxBindEach.nothingChanges');
  });

  it('does nothing at all where one box or cell is unknown', () => {
    const drawn = asciiCoverage('A B');
    addBox(drawn, 'FX-1', null);
    const known = { box: 'FX-1', cell: [5, 5] };
    const rows = (row: object) => ({ rows: [known, row] });
    expect(refusal(runCommand(drawn, 'box.bindEach', rows({ box: 'FX-9', cell: [5, 5] })))).toBe(
      'command.noBox',
    );
    expect(refusal(runCommand(drawn, 'box.bindEach', rows({ box: 'FX-1', cell: [95, 5] })))).toBe(
      'command.noCellAt',
    );
  });
});
