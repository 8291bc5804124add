import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const drawn = () => asciiCoverage('A B C', { A: 'west', B: 'west', C: 'east' });

describe('cell.updateEach', () => {
  it('gives every cell of a list values of its own, in one change', () => {
    const city = drawn();
    const east = city.plan.get('grid', city.plan.get('cell', city.cell.C ?? 0)?.parent ?? 0)?.code ?? '';
    const change = applySound(
      city.plan,
      runCommand(city, 'cell.updateEach', {
        rows: [
          { cell: [5, 5], granularity: 'PARK', households: 0 },
          { cell: [15, 5], name: '新村', grid: east },
        ],
      }),
    );
    expect(change.lineage?.added.map(({ op }) => op)).toEqual(['RECLASSIFY', 'REPARENT']);
    const b = city.plan.get('cell', city.cell.B ?? 0);
    expect([b?.name, city.plan.get('grid', b?.parent ?? 0)?.code]).toEqual(['新村', east]);
    expect(city.plan.get('cell', city.cell.A ?? 0)).toMatchObject({ granularity: 'PARK', households: 0 });
  });

  it('leaves rows out that say what is so already, and refuses a list of nothing else', () => {
    const city = drawn();
    const rows = [
      { cell: [5, 5], name: 'A' },
      { cell: [15, 5], households: 12 },
    ];
    expect(applySound(city.plan, runCommand(city, 'cell.updateEach', { rows })).cell?.updated).toHaveLength(
      1,
    );
    expect(refusal(runCommand(city, 'cell.updateEach', { rows }))).toBe('updateCells.nothingChanges');
  });

  it('does nothing at all where one row cannot be done', () => {
    const city = drawn();
    const rows = [
      { cell: [5, 5], households: 7 },
      { cell: [15, 5], name: 'A' },
    ];
    expect(refusal(runCommand(city, 'cell.updateEach', { rows }))).toBe('updateCells.nameTaken');
    const [code] = ['000000000000'];
    expect(refusal(runCommand(city, 'cell.updateEach', { rows: [{ cell: code, name: 'X' }] }))).toBe(
      'command.noCell',
    );
  });
});
