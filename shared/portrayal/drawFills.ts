import type { CellId } from '../base/ids';
import { CATEGORIES, type Category } from '../document/granularity';
import { STEP, type Painting, type PaintSteps } from './painting';
import { categoryPattern, PATTERN_SIZE } from './patterns';
import { scaleOf } from './frame';
import { blend, CATEGORY_COLOURS, SHOWN_BELOW } from './style';
import { tracePath } from './tracePath';

/**
 * Fills cells by category. The colours are mixed with the ground beforehand and painted opaque with a hair of
 * stroke, so that no light seam shows where two fills meet, at any scale.
 */
export function* drawFills(painting: Painting): PaintSteps {
  const { canvas, frame, theme, layers, scene } = painting;
  if (layers.cells === 0) return;
  const byCategory = new Map<Category, CellId[]>(CATEGORIES.map((category) => [category, []]));
  for (const cell of painting.cells) {
    const category = scene.categoryOf(cell);
    if (category !== null) byCategory.get(category)?.push(cell);
  }
  const withPatterns = scaleOf(frame) <= SHOWN_BELOW.patterns;
  canvas.lineWidth = 0.8;
  canvas.lineJoin = 'bevel';
  for (const [category, cells] of byCategory) {
    const strength = layers.cells * (category === 'VACANT' ? theme.tint * 0.8 : theme.tint);
    const colour = blend(CATEGORY_COLOURS[category], theme.ground, strength);
    const pattern = withPatterns
      ? categoryPattern(painting.makePattern, category, blend(CATEGORY_COLOURS[category], colour, 0.42))
      : null;
    for (let at = 0; at < cells.length;) {
      canvas.beginPath();
      const first = at;
      let added = 0;
      while (at < cells.length && added < STEP) added += traceCell(painting, cells[at++] as CellId, 0, 0);
      canvas.fillStyle = colour;
      canvas.strokeStyle = colour;
      canvas.fill();
      canvas.stroke();
      yield;
      if (pattern === null) continue;
      // The pattern stays with the ground, not with the window: its origin is moved to a multiple of its size.
      const shiftX = -mod(frame.minX / frame.resolution, PATTERN_SIZE);
      const shiftY = mod(frame.maxY / frame.resolution, PATTERN_SIZE);
      canvas.save();
      canvas.translate(shiftX, shiftY);
      canvas.beginPath();
      for (let i = first; i < at; i++) traceCell(painting, cells[i] as CellId, shiftX, shiftY);
      canvas.fillStyle = pattern;
      canvas.fill();
      canvas.restore();
      yield;
    }
  }
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Adds a cell's boundary to the path, in a canvas whose origin was moved by (shiftX, shiftY) pixels. */
export function traceCell(
  { canvas, frame, scene }: Pick<Painting, 'canvas' | 'frame' | 'scene'>,
  cell: CellId,
  shiftX = 0,
  shiftY = 0,
): number {
  const { resolution } = frame;
  const shifted =
    shiftX === 0 && shiftY === 0
      ? frame
      : { ...frame, minX: frame.minX + shiftX * resolution, maxY: frame.maxY - shiftY * resolution };
  let added = 0;
  for (const ring of scene.ringsOf(cell)) {
    let join = false;
    for (const half of ring) {
      added += tracePath(canvas, shifted, scene.edge(Math.abs(half)), half < 0, join);
      join = true;
    }
    canvas.closePath();
  }
  return added;
}
