import { describe, expect, it } from 'vitest';
import { measureTool } from '../../../../../renderer/tools/measure';
import { splitTool } from '../../../../../renderer/tools/split';
import { createGeodesy } from '../../../../../shared/crs/geodesy';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { drive, type Driver } from '../../../../support/driveTool';

const city = () => asciiCoverage('A A B\nA A B');
const drawing = () => drive(splitTool, city(), { snap: false }).click(5, 5).move(12, 9);
const geodesy = createGeodesy({
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
});

function type<S>(driver: Driver<S>, ...keys: readonly string[]): Driver<S> {
  for (const key of keys.flatMap((word) => (/^[\d.-]+$/.test(word) ? [...word] : [word]))) driver.key(key);
  return driver;
}

function vertices<S>(driver: Driver<S>): [number, number][] {
  const line = driver.shown.sketch?.line ?? [];
  return line.flatMap((x, i) => (i % 2 === 0 ? [[x, line[i + 1] ?? 0] as [number, number]] : []));
}

describe('typed geometry', () => {
  it('distance and bearing set the vertex without the pointer, true on the ellipsoid', () => {
    const driver = type(drawing(), 'D', '250.0', 'Tab', '37.5', 'Enter');
    const [from, to] = vertices(driver) as [[number, number], [number, number]];
    const { distance, bearing } = geodesy.between(from, to);
    expect(Math.abs(distance - 250)).toBeLessThan(0.001);
    expect(Math.abs(bearing - 37.5)).toBeLessThan(0.001);
  });

  it('x and y are plan metres', () => {
    expect(vertices(type(drawing(), 'X', '12.345', 'Tab', '6.7', 'Enter'))[1]).toEqual([12_345, 6_700]);
  });

  it('a distance alone holds the pointer on a circle, a bearing alone on a ray', () => {
    const round = type(drawing(), 'D', '4', 'Enter').move(5, 30);
    expect(vertices(round)[1]?.[1]).toBeCloseTo(9_000, -2);
    const ray = type(drawing(), 'A', '90', 'Enter').move(15, 9);
    const [, to] = vertices(ray) as [[number, number], [number, number]];
    expect(geodesy.between([5_000, 5_000], to).bearing).toBeCloseTo(90, 1);
  });

  it('Backspace takes a digit back, Esc drops the value and not the sketch', () => {
    const driver = type(drawing(), 'D', '25', 'Backspace', 'Escape');
    expect(driver.shown.sketch).toBeDefined();
    expect(driver.shown.hint.some(({ code }) => code.startsWith('tool.typed'))).toBe(false);
  });

  it('Enter finishes the sketch when no value is open', () => {
    drive(splitTool, city(), { snap: false })
      .click(-5, 10)
      .move(35, 11)
      .key('Enter')
      .expectCommand('cell.split');
  });

  it('Ctrl locks a value for every leg to come', () => {
    const driver = drawing().key('D', { ctrl: true }).click(12, 9).move(30, 9);
    const spots = vertices(driver);
    const legs = [1, 2].map((at) => geodesy.between(spots[at - 1] ?? [0, 0], spots[at] ?? [0, 0]).distance);
    expect(Math.abs((legs[0] ?? 0) - (legs[1] ?? 0))).toBeLessThan(0.002);
  });

  it('P keeps the leg perpendicular to the boundary under the pointer, then parallel, then free', () => {
    const driver = drive(measureTool, city(), { snap: true })
      .click(5, 5)
      .move(20, 7)
      .key('P')
      .move(15, 9, { alt: true });
    expect(vertices(driver).at(-1)).toEqual([15_000, 5_000]);
    driver.key('P').move(15, 9, { alt: true });
    expect(vertices(driver).at(-1)).toEqual([5_000, 9_000]);
    driver.key('P').move(15, 9, { alt: true });
    expect(vertices(driver).at(-1)).toEqual([15_000, 9_000]);
  });

  it('two clicks on one place are one vertex: P finds the leg before it', () => {
    const driver = drive(measureTool, city(), { snap: false })
      .click(5, 5)
      .click(9, 5)
      .click(9, 5)
      .move(11, 8)
      .key('P')
      .move(12, 9);
    expect(vertices(driver).at(-1)).toEqual([9_000, 9_000]);
    expect(vertices(driver.key('Backspace')).slice(0, -1)).toEqual([[5_000, 5_000]]);
  });
});
