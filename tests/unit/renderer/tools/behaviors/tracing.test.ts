import { describe, expect, it } from 'vitest';
import { splitTool } from '../../../../../renderer/tools/split';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { drive } from '../../../../support/driveTool';

const road = {
  id: 900,
  kind: 'ROAD',
  name: '人民路',
  points: [-5_000, 12_000, 6_000, 12_000, 14_000, 14_000, 35_000, 14_000],
} as const;

// C has its corner at (10, 10).
function tracer(resolution = 60) {
  const city = asciiCoverage('A A B\nA C B');
  city.plan.load('line', [road]);
  return drive(splitTool, city, { trace: true, lines: [road], resolution });
}

const lineOf = (driver: ReturnType<typeof tracer>) => driver.shown.sketch?.line ?? [];

describe('tracing', () => {
  it.each([10, 40, 90])('follows boundaries corner by corner, bit by bit, at %d mm a pixel', (resolution) => {
    const driver = tracer(resolution).click(10, 4).move(16, 10);
    expect(lineOf(driver)).toEqual([10_000, 4_000, 10_000, 10_000, 16_000, 10_000]);
  });

  it('takes the other way round with Ctrl', () => {
    const driver = tracer().click(10, 4).move(16, 10, { ctrl: true });
    expect(lineOf(driver)).toEqual([10_000, 4_000, 10_000, 0, 20_000, 0, 20_000, 10_000, 16_000, 10_000]);
  });

  it('follows a road, and what it shows is what a click keeps', () => {
    const driver = tracer().click(3, 12).click(25, 14);
    expect(lineOf(driver).slice(0, 8)).toEqual([
      3_000, 12_000, 6_000, 12_000, 14_000, 14_000, 25_000, 14_000,
    ]);
  });

  it('Backspace takes a traced stretch back as one', () => {
    const driver = tracer().click(3, 12).click(25, 14).key('Backspace').move(8, 17);
    expect(lineOf(driver).slice(0, 2)).toEqual([3_000, 12_000]);
    expect(lineOf(driver)).toHaveLength(4);
  });

  it('says so where there is no way, and draws straight', () => {
    const driver = tracer().click(5, 17).move(16, 10);
    expect(driver.shown.hint.map(({ code }) => code)).toContain('tool.trace.none');
    expect(lineOf(driver)).toHaveLength(4);
  });
});
