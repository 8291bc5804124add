import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../shared/topology/read/measure';
import { cellPolygons } from '../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const BLOCK = `
  A A A B B B
  A A A B B B
  A A A B B B`;

describe('cell.carveStrip', () => {
  it('cuts the shops on both sides of a street out of the cells along it', () => {
    const drawn = asciiCoverage(BLOCK);
    const line = [
      [5, 15],
      [55, 15],
    ];
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.carveStrip', { line, width: 6 }));
    const strip = change.cell?.added[0];
    expect(strip).toMatchObject({ granularity: 'STREET_SHOPS', households: 17 + 17 });
    expect(faceArea(drawn.plan, strip?.id ?? 0)).toBe(300e6);
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(750e6);
  });

  it.each([
    ['left', 15, 18],
    ['right', 12, 15],
  ] as const)('keeps to the %s side of the line', (side, low, high) => {
    const drawn = asciiCoverage(BLOCK);
    const line = [
      [5, 15],
      [55, 15],
    ];
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.carveStrip', { line, width: 3, side }));
    const ring = cellPolygons(drawn.plan, change.cell?.added[0]?.id ?? 0)[0]?.[0] ?? [];
    const heights = ring.filter((_, at) => at % 2 === 1);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([low * 1000, high * 1000]);
  });

  it('goes round a block and leaves what lies inside to its owner', () => {
    const drawn = asciiCoverage(BLOCK);
    const line = [
      [10, 5],
      [25, 5],
      [25, 25],
      [10, 25],
      [10, 5],
    ];
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.carveStrip', { line, width: 4, name: '步行街' }),
    );
    expect(change.cell?.added).toMatchObject([{ name: '步行街' }]);
    expect(cellPolygons(drawn.plan, drawn.cell['A'] as number)).toHaveLength(2);
    expect(cellPolygons(drawn.plan, change.cell?.added[0]?.id ?? 0)[0]).toHaveLength(2);
  });

  it('clips a street that leaves the network', () => {
    const drawn = asciiCoverage(BLOCK);
    const line = [
      [-50, 15],
      [90, 15],
    ];
    const change = applySound(drawn.plan, runCommand(drawn, 'cell.carveStrip', { line, width: 5 }));
    expect(faceArea(drawn.plan, change.cell?.added[0]?.id ?? 0)).toBe(300e6);
  });

  it('refuses a line without length and one beyond the network', () => {
    const drawn = asciiCoverage(BLOCK);
    const strip = (line: number[][]) => refusal(runCommand(drawn, 'cell.carveStrip', { line, width: 5 }));
    expect(strip([[5, 5], [5, 5]])).toBe('carveStrip.lineTooShort'); // prettier-ignore
    expect(strip([[500, 5], [600, 5]])).toBe('carveCell.nothingToCut'); // prettier-ignore
  });
});
