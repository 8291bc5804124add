import type { CellId } from '../base/ids';
import type { LockRecord } from '../document/records/sharing';
import { isReopened } from '../locks/lockOn';
import { groundOf } from './frame';
import { lockSign, SIGN_SIZE } from './lockSign';
import { ringsAround, veilsOf, type Veil } from './lockedGround';
import type { Painting, PaintSteps } from './painting';
import { makePolyline, meets, type Polyline } from './polyline';
import { tracePath } from './tracePath';

/** How much of the ground's colour goes under the veil, 0–1. Approved ground is often all there is: it stays lively. */
const VEIL: Readonly<Record<Veil, number>> = { LOCKED: 0.3, APPROVED: 0.12 };
/** Width of the band beside a locked boundary, pixels. */
const BAND = 6;
/** Ground and boundaries smaller than this many pixels bear no sign. */
const SMALLEST = 18;

/**
 * A grey veil over ground that may not be changed: locked, outside the scope of a part, or approved. One path for each
 * kind around all its cells, so that no seam shows between them. A band along locked boundaries. Costs the cells in view.
 */
export function* drawVeil(painting: Painting): PaintSteps {
  const { canvas, frame, scene, theme, layers, approval } = painting;
  if (layers.locks === 0) return;
  const veils = veilsOf(scene.view, painting.cells, approval);
  yield;
  for (const kind of ['LOCKED', 'APPROVED'] as const) {
    const cells = new Set<CellId>();
    for (const [cell, veil] of veils) if (veil === kind) cells.add(cell);
    if (cells.size === 0) continue;
    const rings = ringsAround(scene, cells);
    yield;
    canvas.beginPath();
    for (const ring of rings) {
      ring.forEach((half, at) => tracePath(canvas, frame, scene.edge(Math.abs(half)), half < 0, at > 0));
      canvas.closePath();
    }
    canvas.fillStyle = theme.veil;
    canvas.globalAlpha = VEIL[kind] * layers.locks;
    canvas.fill();
    yield;
  }
  canvas.globalAlpha = 0.8 * layers.locks;
  canvas.strokeStyle = theme.veil;
  canvas.lineWidth = BAND;
  canvas.beginPath();
  for (const { line } of lockedLines(painting)) tracePath(canvas, frame, line);
  canvas.stroke();
  canvas.globalAlpha = 1;
}

/**
 * Padlocks where locks are, closed in the colour of what closed them, open and amber on approved units that were
 * reopened. A sign that finds no room among symbols and labels is left out. Costs the locks.
 */
export function* drawLockSigns(painting: Painting): PaintSteps {
  const { canvas, frame, scene, theme, layers, approval, room } = painting;
  const { view } = scene;
  if (layers.lockSigns === 0 || (view.count('lock') === 0 && approval === undefined)) return;
  yield* scene.places.prepare();
  const ground = groundOf(frame, SIGN_SIZE);
  canvas.globalAlpha = layers.lockSigns;
  const put = (x: number, y: number, extent: number, colour: string, open = false): void => {
    if (x < ground.minX || x > ground.maxX || y < ground.minY || y > ground.maxY) return;
    if (extent / frame.resolution < SMALLEST) return;
    const [px, py] = [(x - frame.minX) / frame.resolution, (frame.maxY - y) / frame.resolution];
    const shift = SHIFTS.find(([dx, dy]) => room.take(px + dx, py + dy, SIGN_SIZE + 4, SIGN_SIZE + 4));
    if (shift !== undefined) lockSign(canvas, theme, px + shift[0], py + shift[1], { colour, open });
  };
  const colours = { HELD: theme.text, SCOPE: theme.secondary, REOPENED: theme.warning };
  const held = { grids: new Map<number, LockRecord>(), cells: new Map<number, LockRecord>() };
  for (const lock of view.all('lock'))
    if (lock.subject !== null && (lock.kind !== 'REOPENED' || lock.version === approval?.version))
      (lock.subjectType === 'GRID' ? held.grids : held.cells).set(lock.subject, lock);
  for (const level of [1, 2, 3] as const)
    for (const { id, x, y, area } of scene.places.grids(level)) {
      const lock = held.grids.get(id);
      const extent = Math.sqrt(area);
      if (lock !== undefined) put(x, y, extent, colours[lock.kind], lock.kind === 'REOPENED');
      else if (level === 2 && approval !== undefined && !isReopened(view, id, approval))
        put(x, y, extent, theme.good);
    }
  yield;
  for (const cell of painting.cells) {
    const lock = held.cells.get(cell);
    if (lock === undefined || scene.places.areaOf(cell) < (SMALLEST * frame.resolution) ** 2) continue;
    const { x, y, area } = scene.places.cell(cell);
    put(x, y, Math.sqrt(area), colours[lock.kind]);
  }
  yield;
  for (const { line, middle } of lockedLines(painting))
    put(middle.x, middle.y, line.maxX - line.minX + line.maxY - line.minY, theme.text);
  canvas.globalAlpha = 1;
}

/** Where a sign may go instead of its place, pixels: beside the label that lies there. */
const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -26],
  [0, 26],
  [0, -38],
  [0, 38],
  [-48, 0],
  [48, 0],
];

/** Locked boundaries in view. */
function lockedLines({
  scene: { view },
  frame,
}: Painting): { line: Polyline; middle: { x: number; y: number } }[] {
  const ground = groundOf(frame, BAND);
  return view.locksOf(null).flatMap((id) => {
    const points = view.get('lock', id)?.points ?? [];
    const line = makePolyline(points);
    if (!meets(line, ground)) return [];
    const at = Math.floor(points.length / 4) * 2;
    return [{ line, middle: { x: points[at] ?? 0, y: points[at + 1] ?? 0 } }];
  });
}
