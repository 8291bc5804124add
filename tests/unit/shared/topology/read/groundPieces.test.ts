import { describe, expect, it } from 'vitest';
import { GAP, OUTSIDE } from '../../../../../shared/base/ids';
import { createDraft } from '../../../../../shared/document/draft';
import { componentsOf } from '../../../../../shared/topology/cut/components';
import { groundPieces, pieceUnder } from '../../../../../shared/topology/read/groundPieces';
import { asciiCoverage, SQUARE } from '../../../../support/asciiCoverage';

// A gap around an island that has a gap of its own, two gaps that touch at a node, and a lagoon.
const DRAWING = `
  A A A A A A A A
  A _ _ _ _ _ A A
  A _ B B B _ A A
  A _ B _ B _ A _
  A _ B B B _ A A
  A _ _ _ _ _ A A
  A A A A A A _ A
  A . A A A A A _`;

describe('pieces of the ground of one face', () => {
  it('are those that a walk of the whole face gives', () => {
    const { plan } = asciiCoverage(DRAWING);
    const areas = (pieces: readonly { doubleArea: number }[]) => pieces.map(({ doubleArea }) => doubleArea);
    const whole = componentsOf(createDraft(plan), GAP, new Set());
    expect(areas(groundPieces(plan, GAP))).toEqual(areas(whole));
    expect(areas(whole).map((area) => area / 2 / SQUARE ** 2)).toEqual([16, 1, 1, 1, 1]);
  });

  it('are found by a point: the one around it, without what lies in its holes', () => {
    const { plan } = asciiCoverage(DRAWING);
    const areaAt = (column: number, row: number, face = GAP): number =>
      (pieceUnder(plan, face, (column + 0.5) * SQUARE, (row + 0.5) * SQUARE)?.doubleArea ?? 0) /
      (2 * SQUARE ** 2);
    expect(areaAt(1, 2)).toBe(16);
    expect(areaAt(3, 4)).toBe(1);
    expect(areaAt(6, 1)).toBe(1);
    expect(areaAt(7, 0)).toBe(1);
    expect(areaAt(7, 4)).toBe(1);
  });

  it('have the rims of their holes among their walks', () => {
    const { plan } = asciiCoverage(DRAWING);
    expect(pieceUnder(plan, GAP, 1.5 * SQUARE, 2.5 * SQUARE)?.walks).toHaveLength(2);
  });

  it('beyond the network are only what the network encloses', () => {
    const { plan } = asciiCoverage(`
      A A A
      A . A
      A A A`);
    expect(pieceUnder(plan, OUTSIDE, 1.5 * SQUARE, 1.5 * SQUARE)?.doubleArea).toBe(2 * SQUARE ** 2);
    expect(pieceUnder(plan, OUTSIDE, -5 * SQUARE, 1.5 * SQUARE)).toBeUndefined();
  });
});
