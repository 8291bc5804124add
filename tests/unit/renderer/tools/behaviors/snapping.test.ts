import { describe, expect, it } from 'vitest';
import { spotOf } from '../../../../../renderer/tools/behaviors/snapping';
import { NO_MODIFIERS } from '../../../../../renderer/tools/tool';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { toolContext } from '../../../../support/toolContext';

const road = { id: 1, kind: 'ROAD', name: '人民路', points: [1_000, 3_000, 9_000, 3_000] } as const;

function catcher(snap = true) {
  const { plan, cell } = asciiCoverage('A A B\nA A B');
  plan.load('line', [road]);
  const context = toolContext(plan, {
    snap,
    seen: { lines: () => [road], coverages: () => [], buildings: () => [], boxes: true },
  });
  const at = (x: number, y: number, alt = false) =>
    spotOf(
      { kind: 'move', x: x * 1000, y: y * 1000, resolution: 100, modifiers: { ...NO_MODIFIERS, alt } },
      context,
    );
  return { at, codeOf: (name: string) => plan.get('cell', cell[name] ?? 0)?.code };
}

describe('snapping', () => {
  it('takes the coordinate of a corner as it is, and names the cell', () => {
    const { at, codeOf } = catcher();
    const spot = at(20.3, 0.4);
    expect([spot.x, spot.y, spot.snap?.kind]).toEqual([20_000, 0, 'node']);
    expect([codeOf('A'), codeOf('B')]).toContain(spot.snap?.of);
    expect(spot.snap?.distance).toBeCloseTo(0.5);
  });

  it('prefers a corner within reach to a nearer boundary, and a midpoint to the boundary', () => {
    expect(catcher().at(20.01, 0.6).snap?.kind).toBe('node');
    expect(catcher().at(20.2, 10.4)).toMatchObject({ x: 20_000, y: 10_000, snap: { kind: 'midpoint' } });
  });

  it('slides along a boundary and along a road', () => {
    expect(catcher().at(20.5, 6)).toMatchObject({ x: 20_000, y: 6_000, snap: { kind: 'edge' } });
    expect(catcher().at(5, 3.4)).toMatchObject({ x: 5_000, y: 3_000, snap: { kind: 'line', of: '人民路' } });
  });

  it('catches nothing out of reach, with Alt, or switched off', () => {
    expect(catcher().at(15, 8).snap).toBeNull();
    expect(catcher().at(20.5, 6, true)).toEqual({ x: 20_500, y: 6_000, snap: null });
    expect(catcher(false).at(20.5, 6).snap).toBeNull();
  });
});
