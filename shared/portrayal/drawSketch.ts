import { strokeTwice, toPixels, traceLine, type Overlay } from './overlay';
import { drawHandle } from './drawPreview';

/** What the pointer has caught. */
export type SnapKind =
  'node' | 'vertex' | 'edge' | 'midpoint' | 'intersection' | 'perpendicular' | 'box' | 'line' | 'coverage';

export interface SnapMark {
  readonly kind: SnapKind;
  readonly x: number;
  readonly y: number;
}

/** A line or outline on its way. */
export interface Sketch {
  /** x0, y0 … on the lattice; the last vertex follows the pointer. */
  readonly line: readonly number[];
  readonly closed: boolean;
  /** The edit that it would make is refused. */
  readonly refused: boolean;
}

/** The line in the hand: accent, or red dashes when what it would do is refused. */
export function drawSketch(overlay: Overlay, { line, closed, refused }: Sketch): void {
  const { canvas, theme } = overlay;
  canvas.lineJoin = 'round';
  canvas.lineCap = 'round';
  canvas.beginPath();
  traceLine(overlay, line);
  if (closed && line.length > 4) canvas.closePath();
  strokeTwice(
    canvas,
    { colour: theme.halo, width: 4.5 },
    { colour: refused ? theme.error : theme.accent, width: 2, dash: refused ? [7, 5] : [] },
  );
  for (let i = 0; i + 3 < line.length; i += 2)
    drawHandle(overlay, line[i] as number, line[i + 1] as number, 2.6);
}

/**
 * As in QGIS: a square for a corner, an hourglass for a boundary, a cross for a crossing; a triangle for a midpoint,
 * a right angle for a perpendicular, a ring for a box.
 */
export function drawSnapMark({ canvas, frame, theme }: Overlay, { kind, x, y }: SnapMark): void {
  const [px, py] = toPixels(frame, x, y);
  const r = 6.5;
  canvas.beginPath();
  if (kind === 'node' || kind === 'vertex') canvas.rect(px - r, py - r, 2 * r, 2 * r);
  else if (kind === 'box') canvas.arc(px, py, r + 1, 0, 7);
  else if (kind === 'midpoint') {
    canvas.moveTo(px, py - r);
    canvas.lineTo(px + r, py + r * 0.8);
    canvas.lineTo(px - r, py + r * 0.8);
    canvas.closePath();
  } else if (kind === 'intersection') {
    canvas.moveTo(px - r, py - r);
    canvas.lineTo(px + r, py + r);
    canvas.moveTo(px + r, py - r);
    canvas.lineTo(px - r, py + r);
  } else if (kind === 'perpendicular') {
    canvas.moveTo(px - r, py - r);
    canvas.lineTo(px - r, py + r);
    canvas.lineTo(px + r, py + r);
    canvas.moveTo(px - r, py);
    canvas.lineTo(px, py);
    canvas.lineTo(px, py + r);
  } else {
    canvas.moveTo(px - r, py - r);
    canvas.lineTo(px + r, py - r);
    canvas.lineTo(px - r, py + r);
    canvas.lineTo(px + r, py + r);
    canvas.closePath();
  }
  const colour = kind === 'line' || kind === 'coverage' ? theme.good : theme.accent;
  strokeTwice(canvas, { colour: theme.halo, width: 4 }, { colour, width: 2 });
}

/** A selection rectangle being pulled, lattice corners. */
export function drawPulledBox(
  { canvas, frame, theme }: Overlay,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const [ax, ay] = toPixels(frame, from[0], from[1]);
  const [bx, by] = toPixels(frame, to[0], to[1]);
  canvas.beginPath();
  canvas.rect(Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay));
  canvas.globalAlpha = 0.1;
  canvas.fillStyle = theme.accent;
  canvas.fill();
  canvas.globalAlpha = 1;
  canvas.strokeStyle = theme.accent;
  canvas.lineWidth = 1;
  canvas.setLineDash([4, 3]);
  canvas.stroke();
  canvas.setLineDash([]);
}

/** The round brush under the pointer; radius in pixels. */
export function drawBrush(
  { canvas, frame, theme }: Overlay,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  const [px, py] = toPixels(frame, x, y);
  canvas.beginPath();
  canvas.arc(px, py, radius, 0, 7);
  canvas.globalAlpha = 0.12;
  canvas.fillStyle = theme.accent;
  canvas.fill();
  canvas.globalAlpha = 1;
  strokeTwice(canvas, { colour: theme.halo, width: 3.5 }, { colour: theme.accent, width: 1.5 });
}
