import { frameAround, groundOf, MM_PER_PIXEL_AT_1, type Frame } from '../frame';
import { paintAtOnce } from '../paintPlan';
import { strokeRim } from '../drawSelection';
import { FONT, THEMES, type Theme } from '../style';
import { traceCell } from '../drawFills';
import { toPixels } from '../overlay';
import { tracePath } from '../tracePath';
import { drawLegend } from './drawLegend';
import { drawScale } from './drawScale';
import { roundScale, type Area } from './layout';
import type { Sheet, SheetCanvas } from './sheet';

/** Paper is white. */
const PAPER: Theme = { ...THEMES.light, ground: '#ffffff' };
/** What the sheet is about stands out from every colour of the map. */
const FOCUS = { ...PAPER, accent: PAPER.error };

/**
 * Draws a map sheet on a page whose unit is the CSS pixel. Returns n of its scale 1:n. Costs what the map shows.
 */
export function drawSheet(canvas: SheetCanvas, sheet: Sheet): number {
  const { layout, words } = sheet;
  const { frame, scale } = frameOf(sheet);
  within(canvas, layout.map, () => {
    paintAtOnce({
      canvas,
      frame,
      scene: sheet.scene,
      theme: PAPER,
      makePattern: sheet.makePattern,
      layers: sheet.layers,
      level: sheet.level,
      words,
      codeOf: (code) => code,
    });
    canvas.globalAlpha = 1;
    canvas.setLineDash([]);
    strokeRim({ canvas, frame, theme: FOCUS }, sheet.scene, sheet.focus);
  });
  outline(canvas, layout.map, 0.3 * layout.unit);
  drawTitle(canvas, sheet);
  drawLegend(canvas, sheet, PAPER);
  drawScale(canvas, layout, words, scale, PAPER);
  drawIndex(canvas, sheet, frame);
  write(canvas, sheet.imprint, layout.imprint.x, layout.imprint.y + layout.imprint.height, 2.5 * layout.unit);
  return scale;
}

/** The frame of the map area at a round scale. */
function frameOf({ ground, layout: { map, unit } }: Sheet): { frame: Frame; scale: number } {
  const rim = 12 * unit;
  const across = (ground.maxX - ground.minX) / (map.width - rim);
  const up = (ground.maxY - ground.minY) / (map.height - rim);
  const scale = roundScale(Math.max(across, up, MM_PER_PIXEL_AT_1) / MM_PER_PIXEL_AT_1);
  const [x, y] = [(ground.minX + ground.maxX) / 2, (ground.minY + ground.maxY) / 2];
  return { frame: frameAround(x, y, scale * MM_PER_PIXEL_AT_1, map.width, map.height), scale };
}

function drawTitle(canvas: SheetCanvas, { layout: { title, unit }, ...sheet }: Sheet): void {
  canvas.textAlign = 'left';
  canvas.textBaseline = 'alphabetic';
  canvas.fillStyle = PAPER.text;
  canvas.font = `600 ${6 * unit}px ${FONT}`;
  canvas.fillText(sheet.title, title.x, title.y + 7 * unit);
  canvas.font = `${3.4 * unit}px ${FONT}`;
  canvas.textAlign = 'right';
  canvas.fillStyle = PAPER.secondary;
  canvas.fillText(sheet.subtitle, title.x + title.width, title.y + 7 * unit);
}

/** Where the sheet lies in the plan. */
function drawIndex(canvas: SheetCanvas, sheet: Sheet, shown: Frame): void {
  const { index, scene, layout } = sheet;
  const { frame } = index;
  within(canvas, layout.index, () => {
    canvas.beginPath();
    for (const cell of sheet.focus) traceCell({ canvas, frame, scene }, cell);
    canvas.fillStyle = FOCUS.accent;
    canvas.globalAlpha = 0.35;
    canvas.fill();
    canvas.globalAlpha = 1;
    canvas.beginPath();
    for (const edge of index.edges) tracePath(canvas, frame, edge);
    canvas.lineWidth = 0.2 * layout.unit;
    canvas.strokeStyle = PAPER.outline[2];
    canvas.stroke();
    const ground = groundOf(shown);
    const [left, top] = toPixels(frame, ground.minX, ground.maxY);
    const [right, bottom] = toPixels(frame, ground.maxX, ground.minY);
    canvas.beginPath();
    canvas.rect(left, top, right - left, bottom - top);
    canvas.lineWidth = 0.5 * layout.unit;
    canvas.strokeStyle = FOCUS.accent;
    canvas.stroke();
  });
  outline(canvas, layout.index, 0.2 * layout.unit);
}

/** Draws inside an area, in pixels of that area; nothing gets out. */
function within(canvas: SheetCanvas, { x, y, width, height }: Area, draw: () => void): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.beginPath();
  canvas.rect(0, 0, width, height);
  canvas.clip();
  draw();
  canvas.restore();
}

function outline(canvas: SheetCanvas, { x, y, width, height }: Area, strength: number): void {
  canvas.globalAlpha = 1;
  canvas.setLineDash([]);
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.lineWidth = strength;
  canvas.strokeStyle = PAPER.text;
  canvas.stroke();
}

function write(canvas: SheetCanvas, text: string, x: number, y: number, size: number): void {
  canvas.textAlign = 'left';
  canvas.textBaseline = 'alphabetic';
  canvas.font = `${size}px ${FONT}`;
  canvas.fillStyle = PAPER.secondary;
  canvas.fillText(text, x, y);
}
