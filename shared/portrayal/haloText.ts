import type { Canvas2D } from './canvas';
import { FONT, type Theme } from './style';

/** Text lines around a middle, each with a halo; the first is strong. A plate hides what lies below. Pixels. */
export function haloText(
  canvas: Canvas2D,
  theme: Theme,
  x: number,
  y: number,
  lines: readonly string[],
  size = 12.5,
  plate = false,
): void {
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 3.6;
  canvas.strokeStyle = theme.halo;
  const height = size * 1.3;
  if (plate) {
    canvas.font = `600 ${size}px ${FONT}`;
    const width = Math.max(...lines.map((text) => canvas.measureText(text).width)) + 14;
    canvas.fillStyle = theme.halo;
    canvas.fillRect(x - width / 2, y - (lines.length * height) / 2 - 4, width, lines.length * height + 8);
  }
  lines.forEach((text, at) => {
    const middle = y + (at - (lines.length - 1) / 2) * height;
    canvas.font = `${at === 0 ? '600 ' : ''}${size}px ${FONT}`;
    canvas.strokeText(text, x, middle);
    canvas.fillStyle = theme.text;
    canvas.fillText(text, x, middle);
  });
}
