import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('cell.split', () => {
  it('takes the line in metres and the cells by code or by a point in them', () => {
    const drawn = asciiCoverage('A A B');
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.split', {
        line: [
          [8.0004, -1],
          [8, 11],
        ],
        cells: [[5, 5]],
      }),
    );
    expect(change.cell?.added).toHaveLength(1);
    expect(change.node?.added.map(({ x, y }) => [x, y])).toEqual(
      expect.arrayContaining([
        [8000, 0],
        [8000, 10_000],
      ]),
    );
  });

  it('re-homes boxes bound by geometry and breaks other bindings that now lie outside', () => {
    const drawn = asciiCoverage('A A');
    const [geometry, manual, unplaced] = [
      addBox(drawn, 'FX1', [18, 5]),
      addBox(drawn, 'FX2', [19, 5]),
      addBox(drawn, 'FX3', null),
    ];
    for (const [box, basis] of [
      ['FX1', 'GEOM'],
      ['FX2', 'MANUAL'],
      ['FX3', 'STD_ADDRESS'],
    ]) {
      drawn.plan.apply(applyable(runCommand(drawn, 'box.bind', { box, cell: [1, 1], basis })));
    }
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.split', {
        line: [
          [12, -1],
          [12, 11],
        ],
      }),
    );
    const part = change.cell?.added[0]?.id;
    const of = (box: number) => drawn.plan.get('binding', drawn.plan.bindingsOfBox(box)[0] ?? 0);
    expect(of(geometry)).toMatchObject({ cell: part, status: 'CONFIRMED' });
    expect(of(manual)).toMatchObject({ cell: drawn.cell['A'], status: 'BROKEN' });
    expect(of(unplaced)).toMatchObject({ cell: drawn.cell['A'], status: 'CONFIRMED' });
  });

  it('refuses a code that the plan does not have', () => {
    const drawn = asciiCoverage('A A');
    expect(
      refusal(
        runCommand(drawn, 'cell.split', {
          line: [
            [8, -1],
            [8, 11],
          ],
          cells: ['071940999996'],
        }),
      ),
    ).toBe('command.noCell');
  });
});

function applyable(result: ReturnType<typeof runCommand>) {
  if (!result.ok) expect.fail(result.refusal.code);
  return result.value;
}
