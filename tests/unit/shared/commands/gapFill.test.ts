import { describe, expect, it } from 'vitest';
import { present } from '../../../../shared/base/invariant';
import { faceArea } from '../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const drawGap = () =>
  asciiCoverage(
    `
    A A B
    A _ B`,
    { B: 'other' },
  );

describe('gap.fill', () => {
  it('gives the gap to a cell named by its code or by a point in it', () => {
    for (const ref of ['code', [25, 5]] as const) {
      const drawn = drawGap();
      const b = present(drawn.plan.get('cell', drawn.cell['B'] as number), 'B');
      const to = ref === 'code' ? b.code : ref;
      applySound(drawn.plan, runCommand(drawn, 'gap.fill', { at: [15, 5], to }));
      expect(faceArea(drawn.plan, b.id)).toBe(300e6);
    }
  });

  it('lets a rule pick the neighbour', () => {
    const drawn = drawGap();
    applySound(drawn.plan, runCommand(drawn, 'gap.fill', { at: [15, 5], to: 'longestBorder' }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(400e6);
  });

  it('makes a cell under the grid with the given code', () => {
    const drawn = drawGap();
    const { plan } = drawn;
    const parent = present(plan.get('cell', drawn.cell['B'] as number), 'B').parent;
    const to = { granularity: 'PARK', name: '人民公园', parent: plan.get('grid', parent)?.code };
    const change = applySound(plan, runCommand(drawn, 'gap.fill', { at: [15, 5], to }));
    expect(change.cell?.added).toMatchObject([{ name: '人民公园', parent, granularity: 'PARK' }]);
  });

  it('refuses a grid and a cell that the plan does not have', () => {
    const drawn = drawGap();
    const fill = (to: unknown) => refusal(runCommand(drawn, 'gap.fill', { at: [15, 5], to }));
    expect(fill({ granularity: 'PARK', parent: '071930999998' })).toBe('command.noGrid');
    expect(fill('071940999996')).toBe('command.noCell');
  });
});
