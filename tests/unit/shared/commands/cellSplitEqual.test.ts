import { describe, expect, it } from 'vitest';
import { commandById } from '../../../../shared/commands/registry';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

describe('cell.splitEqual', () => {
  it('shares by area across the long axis', () => {
    const drawn = asciiCoverage('A A A A');
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.splitEqual', { cell: [5, 5], parts: 4 }));
    expect(change.cell?.added.map(({ households }) => households)).toEqual([25, 25, 25]);
    const places = new Set([...drawn.plan.all('node')].map(({ x }) => x));
    for (const x of [10_000, 20_000, 30_000]) expect(places).toContain(x);
  });

  it('shares the lines in use of boxes along the streets of the plan', () => {
    const drawn = asciiCoverage('A A A A');
    const line = (x: number) =>
      ({ id: drawn.ids.nextId(), kind: 'STREET', name: '', points: [x, -5000, x, 15_000] }) as const;
    drawn.plan.apply({ line: { added: [line(8000), line(20_000), line(33_000)], updated: [], removed: [] } });
    for (const [at, x] of [2, 5, 12, 38].entries()) addBox(drawn, `FX${at}`, [x, 5]);
    const args = { cell: [5, 5], parts: 2, load: 'USED', kinds: ['STREET'] };
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.splitEqual', args));
    expect(change.node?.added.map(({ x }) => x)).toEqual([8000, 8000]);
  });

  it('refuses what no net of lines can give, and bounds the parts', () => {
    const drawn = asciiCoverage('A A A A');
    const lines = [
      [
        [10, -5],
        [10, 15],
      ],
    ];
    expect(refusal(runCommand(drawn, 'cell.splitEqual', { cell: [5, 5], parts: 3, lines }))).toBe(
      'splitEqual.tooFewBlocks',
    );
    expect(commandById('cell.splitEqual')?.args.safeParse({ cell: [5, 5], parts: 51 }).success).toBe(false);
  });
});
