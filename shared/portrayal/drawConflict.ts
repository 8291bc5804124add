import { strokeTwice, traceLine, type Overlay } from './overlay';

/** Boundaries that the two sides of a conflict want, and those that either took away; lines x0, y0 … in lattice millimetres. */
export interface ConflictLines {
  readonly mine: readonly (readonly number[])[];
  readonly theirs: readonly (readonly number[])[];
  readonly gone: readonly (readonly number[])[];
}

/** Both sides of a conflict over the map: mine in accent, theirs in amber and dashed, what went in red. */
export function drawConflict(overlay: Overlay, { mine, theirs, gone }: ConflictLines): void {
  const { canvas, theme } = overlay;
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.globalAlpha = 1;
  const draw = (lines: ConflictLines['mine'], colour: string, width: number, dash: number[]): void => {
    if (lines.length === 0) return;
    canvas.beginPath();
    for (const line of lines) traceLine(overlay, line);
    strokeTwice(canvas, { colour: theme.casing, width: width + 2.4 }, { colour, width, dash });
  };
  draw(gone, theme.error, 1.6, [3, 3]);
  draw(mine, theme.accent, 2.6, []);
  draw(theirs, theme.warning, 2.6, [8, 5]);
}
