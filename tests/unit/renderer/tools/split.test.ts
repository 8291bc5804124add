import { describe, expect, it } from 'vitest';
import { splitTool } from '../../../../renderer/tools/split';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const twoCells = () => asciiCoverage('A A B\nA A B');

describe('the knife', () => {
  it('shows the parts before it commits them, and commits what it showed', () => {
    const city = twoCells();
    const driver = drive(splitTool, city, { snap: false }).click(-5, 10).move(25, 12);
    expect(driver.shown.preview?.cell?.added).toHaveLength(1);
    expect(driver.shown.hint[0]).toMatchObject({ code: 'tool.split.ready', params: { count: 2 } });
    driver.key('Enter').expectCommand('cell.split', {
      line: [
        [-5, 10],
        [25, 12],
      ],
    });
  });

  it.each([
    ['a double click', (d: ReturnType<typeof drive>) => d.click(-5, 10).doubleClick(25, 12)],
    ['a right click', (d: ReturnType<typeof drive>) => d.click(-5, 10).rightClick(25, 12)],
    ['Enter', (d: ReturnType<typeof drive>) => d.click(-5, 10).move(25, 12).key('Enter')],
  ])('finishes by %s', (_, finish) => {
    const driver = drive(splitTool, twoCells(), { snap: false });
    finish(driver);
    driver.expectCommand('cell.split');
  });

  it('cuts several cells with one line and keeps the coverage sound', () => {
    const city = twoCells();
    drive(splitTool, city, { snap: false }).click(-5, 10).click(35, 11).key('Enter').apply();
    expect(city.plan.count('cell')).toBe(4);
    expect(validateCoverage(city.plan)).toEqual([]);
  });

  it('starts and ends on boundaries that catch the pointer', () => {
    const city = twoCells();
    drive(splitTool, city)
      .click(0.4, 7)
      .click(19.7, 7)
      .key('Enter')
      .expectCommand('cell.split', {
        line: [
          [0, 7],
          [20, 7],
        ],
      });
  });

  it('gives the code to another part with F', () => {
    const city = twoCells();
    const driver = drive(splitTool, city, { snap: false }).click(-5, 15).move(25, 15).key('F');
    driver.key('Enter').apply();
    const kept = city.plan.get('cell', city.cell.A ?? 0);
    const largest = [...city.plan.all('cell')].find((cell) => cell.id !== kept?.id && cell.name !== 'B');
    expect(largest?.code).not.toBe(kept?.code);
    expect(
      city.plan.edgesOfFace(city.cell.A ?? 0).every((id) => {
        const edge = city.plan.get('edge', id);
        return (city.plan.get('node', edge?.start ?? 0)?.y ?? 0) >= 15_000;
      }),
    ).toBe(true);
  });

  it('does not commit a line that ends inside, and says so', () => {
    const driver = drive(splitTool, twoCells(), { snap: false }).click(-5, 10).move(10, 10);
    expect(driver.shown.refusal?.code).toBe('splitCells.lineEndsInside');
    driver.key('Enter').expectNoCommand();
  });

  it('takes vertices back with Backspace, drops the sketch with Esc and brings it back with Ctrl+Z', () => {
    const driver = drive(splitTool, twoCells(), { snap: false })
      .click(-5, 10)
      .click(5, 3)
      .key('Backspace')
      .move(25, 10);
    expect(driver.shown.sketch?.line).toEqual([-5_000, 10_000, 25_000, 10_000]);
    driver.key('Escape');
    expect(driver.shown.sketch).toBeUndefined();
    driver
      .key('Z', { ctrl: true })
      .key('Enter')
      .expectCommand('cell.split', {
        line: [
          [-5, 10],
          [25, 10],
        ],
      });
  });

  it('leaves keys alone that it has no use for', () => {
    const driver = drive(splitTool, twoCells()).key('Z', { ctrl: true });
    expect(driver.used).toBe(false);
    expect(driver.key('Escape').used).toBe(false);
  });
});
