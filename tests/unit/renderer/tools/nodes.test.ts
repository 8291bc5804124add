import { describe, expect, it } from 'vitest';
import { nodesTool } from '../../../../renderer/tools/nodes';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

/** Three cells meet at (20, 10). */
const city3 = () => asciiCoverage('A A B B\nC C C C');

describe('moving nodes', () => {
  it('drags a shared node with all its boundaries', () => {
    const city = city3();
    const driver = drive(nodesTool, city).move(20.2, 10.1);
    expect(driver.shown.hint[0]).toMatchObject({ code: 'tool.nodes.node', params: { count: 3 } });
    driver.down(20.2, 10.1).move(22, 12);
    expect(driver.used).toBe(true);
    expect(driver.shown.preview?.node?.updated).toHaveLength(1);
    driver.up(22, 12).expectCommand('vertex.move', { from: [20, 10], to: [22, 12] });
  });

  it('stops at the last legal place, and commits that one', () => {
    const city = city3();
    const driver = drive(nodesTool, city).down(20, 10).move(20, 12).move(20, 30);
    expect(driver.shown.refusal).toBeDefined();
    driver.up(20, 30).apply();
    expect(validateCoverage(city.plan)).toEqual([]);
    expect([...city.plan.all('node')].some(({ x, y }) => x === 20_000 && y > 12_000 && y < 20_000)).toBe(
      true,
    );
  });

  it('leaves everything as it was after Esc', () => {
    drive(nodesTool, city3()).down(20, 10).move(22, 12).key('Escape').up(22, 12).expectNoCommand();
  });

  it('leaves a press away from boundaries to the map', () => {
    expect(drive(nodesTool, city3()).down(5, 15).used).toBe(false);
  });

  it('drags a new vertex out of a boundary, and inserts one by a double click', () => {
    const city = city3();
    drive(nodesTool, city)
      .down(10, 10)
      .move(10, 12)
      .up(10, 12)
      .expectCommand('vertex.insert', { to: [10, 12] });
    drive(nodesTool, city).move(10, 10).doubleClick(10, 10);
  });

  it('drags a whole boundary with Ctrl', () => {
    drive(nodesTool, asciiCoverage('A A A A\nB B C C\nD D D D'))
      .down(20, 13, { ctrl: true })
      .move(22, 13, { ctrl: true })
      .up(22, 13, { ctrl: true })
      .expectCommand('edge.move', { by: [2, 0] });
  });

  it('moves and deletes the corners that Shift has chosen', () => {
    const driver = drive(nodesTool, city3()).down(15, 5, { shift: true }).move(25, 15).up(25, 15);
    expect(driver.shown.handles?.filter(({ chosen }) => chosen)).toHaveLength(1);
    driver.key('Delete').expectCommand('vertices.delete', { corners: [[20, 10]] });
  });
});
