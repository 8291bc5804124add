import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../shared/topology/read/measure';
import { addBuilding } from '../../../support/addBuilding';
import { block } from '../../../support/addCoverage';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('cell.carveBuilding', () => {
  it('cuts the footprint out, named and classified after the building', () => {
    const drawn = asciiCoverage('A A B');
    addBuilding(drawn, 'LY-7', block(12, 2, 24, 8));
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.carveBuilding', { building: 'LY-7' }));
    expect(change.cell?.added).toMatchObject([{ name: 'LY-7栋', granularity: 'OFFICE_BUILDING' }]);
    expect(faceArea(drawn.plan, change.cell?.added[0]?.id ?? 0)).toBe(72e6);
  });

  it('leaves the courtyard to the host, and takes name and granularity from the planner', () => {
    const drawn = asciiCoverage(`
      A A A
      A A A`);
    addBuilding(drawn, 'LY-8', block(5, 5, 25, 15), block(10, 8, 20, 12));
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.carveBuilding', { building: 'LY-8', granularity: 'HOTEL', name: '武当宾馆' }),
    );
    expect(change.cell?.added).toMatchObject([{ name: '武当宾馆', granularity: 'HOTEL' }]);
    expect(faceArea(drawn.plan, change.cell?.added[0]?.id ?? 0)).toBe(160e6);
  });

  it('refuses a building that the plan does not have', () => {
    expect(refusal(runCommand(asciiCoverage('A'), 'cell.carveBuilding', { building: 'LY-9' }))).toBe(
      'carveBuilding.noBuilding',
    );
  });
});
