import { groundOf, scaleOf, type Frame } from './frame';
import type { LabelRoom } from './labelRoom';
import type { Place } from './gridPlaces';
import type { Painting, PaintSteps } from './painting';
import { FONT, SHOWN_BELOW } from './style';

/** One label: lines of text around a middle; the first line is the heading. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly strong: boolean;
  /** May go farther from its middle to find room. */
  readonly wide?: boolean;
}

/**
 * Names and counts: level 1 while the whole city shows, then levels 2 and 3, codes of cells from 1:8,000, their
 * names and categories from 1:4,000. Larger ground goes first; what finds no room is left out.
 */
export function* drawLabels(painting: Painting, codeOf: (permanentCode: string) => string): PaintSteps {
  const { layers, frame, canvas, room } = painting;
  if (layers.labels === 0) return;
  const scale = scaleOf(frame);
  yield* painting.scene.places.prepare();
  canvas.globalAlpha = layers.labels;
  canvas.lineJoin = 'round';
  if (layers.exchanges > 0 && scale <= SHOWN_BELOW.exchangeNames) yield* exchangeNames(painting, room);
  const levels = ([1, 2, 3] as const).filter((level) => scale <= farthest(level) && scale > nearest(level));
  for (const level of levels) {
    const size = level === 1 ? 15 : level === 2 ? 13 : 12;
    let placed = 0;
    for (const place of largestFirst(painting, painting.scene.places.grids(level))) {
      const row = painting.scene.view.get('grid', place.id);
      if (row === undefined) continue;
      const at = toPixels(frame, place);
      // A grid much smaller than its label would carry it over its neighbours.
      if (level > 1 && Math.sqrt(place.area) / frame.resolution < row.name.length * size * 0.45) continue;
      placeLabel(painting, room, {
        ...at,
        lines: [row.name, painting.words.cellCount(place.cells)],
        size,
        strong: level < 3,
        wide: level === 1,
      });
      if (++placed % 40 === 0) yield;
    }
    yield;
  }
  if (scale <= SHOWN_BELOW.cellCodes) yield* cellLabels(painting, room, codeOf);
  canvas.globalAlpha = 1;
}

function farthest(level: 1 | 2 | 3): number {
  return level === 1 ? Infinity : level === 2 ? SHOWN_BELOW.level2Labels : SHOWN_BELOW.level3Labels;
}

/** A level's names stop once its grids are larger than the window. */
function nearest(level: 1 | 2 | 3): number {
  return level === 1 ? 150_000 : level === 2 ? 40_000 : SHOWN_BELOW.cellCodes;
}

function* cellLabels(painting: Painting, room: LabelRoom, codeOf: (code: string) => string): PaintSteps {
  const { frame, scene, words } = painting;
  const withNames = scaleOf(frame) <= SHOWN_BELOW.cellNames;
  const places = painting.cells.filter(
    (cell) => Math.sqrt(scene.places.areaOf(cell)) / frame.resolution > 28,
  );
  let placed = 0;
  for (const place of largestFirst(
    painting,
    places.map((cell) => scene.places.cell(cell)),
  )) {
    const row = scene.view.get('cell', place.id);
    const category = scene.categoryOf(place.id);
    if (row === undefined || category === null) continue;
    const code = codeOf(row.code);
    const lines = withNames ? [row.name, code, words.category[category]] : [code];
    const at = toPixels(frame, place);
    if (
      !placeLabel(painting, room, { ...at, lines, size: withNames ? 12.5 : 11, strong: withNames }) &&
      withNames
    ) {
      placeLabel(painting, room, { ...at, lines: [row.name], size: 12, strong: false });
    }
    if (++placed % 40 === 0) yield;
  }
  yield;
}

function* exchangeNames(painting: Painting, room: LabelRoom): PaintSteps {
  const { frame, scene } = painting;
  const ground = groundOf(frame);
  for (const { x, y, name } of scene.view.all('exchange')) {
    if (x < ground.minX || x > ground.maxX || y < ground.minY || y > ground.maxY) continue;
    const at = toPixels(frame, { x, y });
    room.take(at.x, at.y, 22, 22);
    placeLabel(painting, room, { x: at.x, y: at.y + 20, lines: [name], size: 12, strong: true });
  }
  yield;
}

function largestFirst({ frame }: Painting, places: readonly Place[]): Place[] {
  const ground = groundOf(frame, 40);
  return places
    .filter(({ x, y }) => x >= ground.minX && x <= ground.maxX && y >= ground.minY && y <= ground.maxY)
    .sort((a, b) => b.area - a.area || a.id - b.id);
}

function toPixels(
  frame: Frame,
  { x, y }: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  return { x: (x - frame.minX) / frame.resolution, y: (frame.maxY - y) / frame.resolution };
}

/** Where a label may go instead of its middle, in shares of its own width and height. */
const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0.6],
  [0, -0.6],
  [0.5, 0],
  [-0.5, 0],
  [0, 1],
  [0, -1],
  [0.6, 0.6],
  [-0.6, 0.6],
  [0.6, -0.6],
  [-0.6, -0.6],
];
/** Ground of level 1 is wide: its name goes past a pile of boxes in its middle rather than being left out. */
const WIDE_SHIFTS: typeof SHIFTS = [
  ...SHIFTS,
  [0, 1.4],
  [0, -1.4],
  [0.8, 0],
  [-0.8, 0],
  [0.8, 1],
  [-0.8, 1],
  [0.8, -1],
  [-0.8, -1],
  [0, 2],
  [0, -2],
];

/** Draws a label where there is room for it; says whether there was. */
function placeLabel(
  { canvas, theme }: Painting,
  room: LabelRoom,
  { x, y, lines, size, strong, wide = false }: Label,
): boolean {
  const heights = lines.map((_, at) => (at === 0 ? size : size - 1.5) * 1.3);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const fonts = lines.map((_, at) =>
    at === 0 ? `${strong ? '600 ' : ''}${size}px ${FONT}` : `${size - 1.5}px ${FONT}`,
  );
  let width = 0;
  lines.forEach((text, at) => {
    canvas.font = fonts[at] ?? '';
    width = Math.max(width, canvas.measureText(text).width);
  });
  const shift = (wide ? WIDE_SHIFTS : SHIFTS).find(([dx, dy]) =>
    room.take(x + dx * width, y + dy * height, width + 8, height + 2),
  );
  if (shift === undefined) return false;
  const middleX = x + shift[0] * width;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineWidth = 3.2;
  canvas.strokeStyle = theme.halo;
  let top = y + shift[1] * height - height / 2;
  lines.forEach((text, at) => {
    const middle = top + (heights[at] ?? 0) / 2;
    canvas.font = fonts[at] ?? '';
    canvas.strokeText(text, middleX, middle);
    canvas.fillStyle = at === 0 ? theme.text : theme.secondary;
    canvas.fillText(text, middleX, middle);
    top += heights[at] ?? 0;
  });
  return true;
}
