import { CATEGORIES } from '../../document/granularity';
import { categoryPattern } from '../patterns';
import { blend, CATEGORY_COLOURS, FONT, OUTLINE_WIDTH, type Theme } from '../style';
import type { Sheet, SheetCanvas } from './sheet';

const LEVELS = [1, 2, 3, 4] as const;

/** What colours, patterns and lines mean: categories in two columns, outlines in a third. */
export function drawLegend(canvas: SheetCanvas, sheet: Sheet, theme: Theme): void {
  const { layout, words, makePattern } = sheet;
  const { legend, unit } = layout;
  const column = legend.width / 3;
  const place = (at: number, rows: number): readonly [number, number] => [
    legend.x + Math.floor(at / rows) * column,
    legend.y + (8 + (at % rows) * 7) * unit,
  ];
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = theme.text;
  canvas.font = `600 ${3.2 * unit}px ${FONT}`;
  canvas.fillText(words.legend, legend.x, legend.y + 3 * unit);
  canvas.font = `${2.8 * unit}px ${FONT}`;
  CATEGORIES.forEach((category, at) => {
    const [x, y] = place(at, 3);
    const colour = blend(CATEGORY_COLOURS[category], theme.ground, theme.tint);
    const pattern = categoryPattern(makePattern, category, blend(CATEGORY_COLOURS[category], colour, 0.42));
    for (const fill of [colour, pattern]) {
      if (fill === null) continue;
      canvas.fillStyle = fill;
      canvas.fillRect(x, y, 8 * unit, 4.6 * unit);
    }
    frame(canvas, x, y, 8 * unit, 4.6 * unit, theme.outline[4]);
    canvas.fillStyle = theme.text;
    canvas.fillText(words.category[category], x + 10 * unit, y + 2.3 * unit);
  });
  LEVELS.forEach((level, at) => {
    const x = legend.x + 2 * column;
    const y = legend.y + (9 + at * 6) * unit;
    canvas.beginPath();
    canvas.moveTo(x, y);
    canvas.lineTo(x + 8 * unit, y);
    canvas.lineWidth = OUTLINE_WIDTH[level];
    canvas.strokeStyle = theme.outline[level];
    canvas.stroke();
    canvas.fillStyle = theme.text;
    canvas.fillText(words.levels[level], x + 10 * unit, y);
  });
}

function frame(
  canvas: SheetCanvas,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.lineWidth = 0.6;
  canvas.strokeStyle = colour;
  canvas.stroke();
}
