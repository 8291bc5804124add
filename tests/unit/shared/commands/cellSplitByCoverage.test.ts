import { describe, expect, it } from 'vitest';
import { addCoverage, block } from '../../../support/addCoverage';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

function drawn() {
  const city = asciiCoverage('A A A A');
  addCoverage(city, 'WEST', block(-5, -5, 15, 25));
  addCoverage(city, 'EAST', block(15, -5, 45, 25));
  return city;
}

describe('cell.splitByCoverage', () => {
  it('cuts no part below 500 m² unless it is told to: that is no straddling', () => {
    const city = drawn();
    expect(refusal(runCommand(city, 'cell.splitByCoverage', { cells: [[5, 5]] }))).toBe(
      'splitByCoverage.oneExchange',
    );
    applySound(city.plan, runCommand(city, 'cell.splitByCoverage', { cells: [[5, 5]], smallest: 50 }));
    expect(city.plan.count('cell')).toBe(2);
  });

  it('lets a point choose the part that keeps the code', () => {
    const city = drawn();
    const change = applySound(
      city.plan,
      runCommand(city, 'cell.splitByCoverage', {
        cells: [[5, 5]],
        smallest: 50,
        keep: [3, 3],
        medium: 'FIBRE',
      }),
    );
    expect(change.cell?.updated[0]?.[1].households).toBe(38);
  });

  it('refuses a code that the plan does not have', () => {
    expect(refusal(runCommand(drawn(), 'cell.splitByCoverage', { cells: ['071940999996'] }))).toBe(
      'command.noCell',
    );
  });
});
