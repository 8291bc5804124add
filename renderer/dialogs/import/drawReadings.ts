import { OUTSIDE } from '../../../shared/base/ids';
import type { PlanView } from '../../../shared/document/view';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import { READING_COLOURS } from './readingColours';

type Reading = LookedAtFile['readings'][number];
interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;

/** Draws the outline of the plan and every reading, framed so that the chosen one and the plan are seen whole. */
export function drawReadings(
  pen: CanvasRenderingContext2D,
  size: Size,
  view: PlanView,
  {
    readings,
    chosen,
    dark,
  }: { readonly readings: readonly Reading[]; readonly chosen: string; readonly dark: boolean },
): void {
  const outline = outlineOf(view);
  const own = readings.find(({ id }) => id === chosen);
  const framed = [...outline, ...(own?.lines ?? []), ...(own === undefined ? [] : [own.points])];
  pen.fillStyle = dark ? '#14181d' : '#ffffff';
  pen.fillRect(0, 0, size.width, size.height);
  const toScreen = fit(framed, size);
  if (toScreen === undefined) return;
  stroke(pen, outline, toScreen, { colour: dark ? '#6b7685' : '#9aa5b4', width: 2 });
  const order = [...readings.keys()].sort(
    (a, b) => Number(readings[a]?.id === chosen) - Number(readings[b]?.id === chosen),
  );
  for (const at of order) {
    const reading = readings[at];
    const colour = READING_COLOURS[at % READING_COLOURS.length] ?? '#1f77d0';
    if (reading === undefined) continue;
    const isChosen = reading.id === chosen;
    pen.globalAlpha = isChosen ? 1 : 0.55;
    stroke(pen, reading.lines, toScreen, { colour, width: isChosen ? 1.5 : 1 });
    dots(pen, reading.points, toScreen, { colour, radius: isChosen ? 3 : 2 });
  }
  pen.globalAlpha = 1;
}

type ToScreen = (x: number, y: number) => readonly [number, number];

/** The outer boundary of all cells. */
function outlineOf(view: PlanView): (readonly number[])[] {
  const lines: (readonly number[])[] = [];
  for (const { left, right, start, end, points } of view.all('edge')) {
    if (left !== OUTSIDE && right !== OUTSIDE) continue;
    const [a, b] = [view.get('node', start), view.get('node', end)];
    if (a !== undefined && b !== undefined) lines.push([a.x, a.y, ...points, b.x, b.y]);
  }
  return lines;
}

function fit(lines: readonly (readonly number[])[], { width, height }: Size): ToScreen | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
  }
  if (minX > maxX) return undefined;
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(maxX - minX, 1000),
    (height - 2 * MARGIN) / Math.max(maxY - minY, 1000),
  );
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  return (x, y) => [width / 2 + (x - middleX) * scale, height / 2 - (y - middleY) * scale];
}

function stroke(
  pen: CanvasRenderingContext2D,
  lines: readonly (readonly number[])[],
  toScreen: ToScreen,
  { colour, width }: { readonly colour: string; readonly width: number },
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x, y] = toScreen(line[at] ?? 0, line[at + 1] ?? 0);
      if (at === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  }
  pen.stroke();
}

function dots(
  pen: CanvasRenderingContext2D,
  points: readonly number[],
  toScreen: ToScreen,
  { colour, radius }: { readonly colour: string; readonly radius: number },
): void {
  pen.fillStyle = colour;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = toScreen(points[at] ?? 0, points[at + 1] ?? 0);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}
