import { MM_PER_PIXEL_AT_1 } from '../frame';
import { FONT, type Theme } from '../style';
import { barLength, type SheetLayout } from './layout';
import type { SheetCanvas, SheetWords } from './sheet';

/** Scale in figures and as a bar, and where north is on the plan's grid. */
export function drawScale(
  canvas: SheetCanvas,
  { scale: area, unit }: SheetLayout,
  words: SheetWords,
  scale: number,
  theme: Theme,
): void {
  const metresPerPixel = (scale * MM_PER_PIXEL_AT_1) / 1000;
  const metres = barLength((area.width - 18 * unit) * metresPerPixel);
  const width = metres / metresPerPixel;
  const [x, y] = [area.x, area.y + 16 * unit];
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = theme.text;
  canvas.font = `600 ${4 * unit}px ${FONT}`;
  canvas.fillText(`1 : ${words.number(scale)}`, x, area.y + 8 * unit);
  for (const [at, filled] of [true, false, true, false].entries()) {
    canvas.beginPath();
    canvas.rect(x + (at * width) / 4, y, width / 4, 1.6 * unit);
    canvas.lineWidth = 0.8;
    canvas.strokeStyle = theme.text;
    canvas.fillStyle = filled ? theme.text : theme.ground;
    canvas.fill();
    canvas.stroke();
  }
  canvas.font = `${2.6 * unit}px ${FONT}`;
  canvas.fillStyle = theme.text;
  const far = metres >= 1000 ? `${words.number(metres / 1000)} km` : `${words.number(metres)} m`;
  canvas.fillText('0', x, y + 4.4 * unit);
  canvas.textAlign = 'right';
  canvas.fillText(far, x + width, y + 4.4 * unit);
  drawNorth(canvas, area.x + area.width - 6 * unit, area.y + 4 * unit, unit, words.north, theme);
}

function drawNorth(
  canvas: SheetCanvas,
  x: number,
  y: number,
  unit: number,
  word: string,
  theme: Theme,
): void {
  canvas.textAlign = 'center';
  canvas.fillStyle = theme.text;
  canvas.font = `600 ${3.4 * unit}px ${FONT}`;
  canvas.fillText(word, x, y);
  for (const side of [-1, 1]) {
    canvas.beginPath();
    canvas.moveTo(x, y + 3 * unit);
    canvas.lineTo(x + side * 3 * unit, y + 14 * unit);
    canvas.lineTo(x, y + 11.5 * unit);
    canvas.closePath();
    canvas.lineWidth = 0.8;
    canvas.strokeStyle = theme.text;
    canvas.fillStyle = side < 0 ? theme.text : theme.ground;
    canvas.fill();
    canvas.stroke();
  }
}
