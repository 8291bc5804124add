import type { Category } from '../document/granularity';
import type { Canvas2D, MakePattern } from './canvas';

/** Every pattern repeats after this many pixels, so that all can be anchored to the ground alike. */
export const PATTERN_SIZE = 12;

type Draw = (tile: Canvas2D) => void;

function lines(tile: Canvas2D, ...segments: readonly (readonly [number, number, number, number])[]): void {
  tile.beginPath();
  for (const [ax, ay, bx, by] of segments) {
    tile.moveTo(ax, ay);
    tile.lineTo(bx, by);
  }
  tile.stroke();
}

const rising: Draw = (tile) => lines(tile, [-2, 14, 14, -2], [-8, 8, 8, -8], [4, 20, 20, 4]);
const falling: Draw = (tile) => lines(tile, [-2, -2, 14, 14], [-8, 4, 8, 20], [4, -8, 20, 8]);

const MOTIFS: Readonly<Record<Category, Draw | null>> = {
  INDUSTRY: (tile) => {
    for (const [x, y] of [
      [3, 3],
      [9, 9],
    ] as const) {
      tile.beginPath();
      tile.arc(x, y, 1.1, 0, 7);
      tile.fill();
    }
  },
  CLUSTER: rising,
  NONCLUSTER: (tile) => lines(tile, [3, 0.5, 3, 5.5], [0.5, 3, 5.5, 3], [9, 6.5, 9, 11.5], [6.5, 9, 11.5, 9]),
  COMMUNITY: null,
  VACANT: falling,
  RURAL: (tile) =>
    lines(tile, [2, 5, 1, 2], [2, 5, 2, 1], [2, 5, 3, 2], [8, 11, 7, 8], [8, 11, 8, 7], [8, 11, 9, 8]),
};

/** The pattern of a category in a colour; null for the category that is plain. */
export function categoryPattern(make: MakePattern, category: Category, colour: string): object | null {
  const motif = MOTIFS[category];
  if (motif === null) return null;
  return make(PATTERN_SIZE, (tile) => {
    tile.strokeStyle = colour;
    tile.fillStyle = colour;
    tile.lineWidth = 0.9;
    motif(tile);
  });
}

/** Hatching of coverage areas: fibre rises, copper falls. */
export function coverageHatch(make: MakePattern, medium: 'COPPER' | 'FIBRE', colour: string): object {
  return make(PATTERN_SIZE, (tile) => {
    tile.strokeStyle = colour;
    tile.lineWidth = 1;
    (medium === 'FIBRE' ? rising : falling)(tile);
  });
}
