import type { Pixels } from '../base/units';
import type { Canvas2D } from './canvas';
import type { Frame } from './frame';
import type { Theme } from './style';

/** What the drawing of selection, preview, sketch and findings over the picture needs. */
export interface Overlay {
  readonly canvas: Canvas2D;
  readonly frame: Frame;
  readonly theme: Theme;
}

export function toPixels({ minX, maxY, resolution }: Frame, x: number, y: number): readonly [number, number] {
  return [(x - minX) / resolution, (maxY - y) / resolution];
}

/** Strokes the path twice, so that it shows on any ground: wide in the colour below, then in the one above. */
export function strokeTwice(
  canvas: Canvas2D,
  below: { readonly colour: string; readonly width: Pixels },
  above: { readonly colour: string; readonly width: Pixels; readonly dash?: number[] },
): void {
  canvas.strokeStyle = below.colour;
  canvas.lineWidth = below.width;
  canvas.stroke();
  canvas.setLineDash(above.dash ?? []);
  canvas.strokeStyle = above.colour;
  canvas.lineWidth = above.width;
  canvas.stroke();
  canvas.setLineDash([]);
}

/** Adds rings x0, y0 … of the lattice to the path, closed. */
export function traceRings({ canvas, frame }: Overlay, rings: readonly (readonly number[])[]): void {
  for (const ring of rings) {
    traceLine({ canvas, frame }, ring);
    canvas.closePath();
  }
}

export function traceLine(
  { canvas, frame }: Pick<Overlay, 'canvas' | 'frame'>,
  line: ArrayLike<number>,
): void {
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = toPixels(frame, line[i] as number, line[i + 1] as number);
    if (i === 0) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  }
}
