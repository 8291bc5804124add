import type { BoxId, CellId } from '../base/ids';
import { boxSize } from './drawBoxes';
import { traceCell } from './drawFills';
import { strokeTwice, toPixels, type Overlay } from './overlay';
import type { PlanScene } from './scene';
import { tracePath } from './tracePath';

/** Cells in accent: tint, and an outline only where the selection ends. */
export function drawSelectedCells(overlay: Overlay, scene: PlanScene, cells: ReadonlySet<CellId>): void {
  const { canvas, frame, theme } = overlay;
  if (cells.size === 0) return;
  canvas.beginPath();
  for (const cell of cells)
    if (scene.view.get('cell', cell) !== undefined) traceCell({ canvas, frame, scene }, cell);
  canvas.globalAlpha = 0.14;
  canvas.fillStyle = theme.accent;
  canvas.fill();
  canvas.globalAlpha = 1;
  strokeRim(overlay, scene, cells);
}

/** The outline of cells together, in accent. Costs the edges of the cells. */
export function strokeRim(overlay: Overlay, scene: PlanScene, cells: ReadonlySet<CellId>): void {
  const { canvas, frame, theme } = overlay;
  canvas.beginPath();
  for (const cell of cells) {
    for (const id of scene.view.edgesOfFace(cell)) {
      const edge = scene.edge(id);
      if (!cells.has(edge.left) || !cells.has(edge.right)) tracePath(canvas, frame, edge);
    }
  }
  canvas.lineJoin = 'round';
  canvas.lineCap = 'round';
  strokeTwice(canvas, { colour: theme.casing, width: 4.5 }, { colour: theme.accent, width: 2.5 });
}

/** Boxes in an accent ring, with a thin line up the chain of parents and one to the exchange. */
export function drawSelectedBoxes(overlay: Overlay, scene: PlanScene, boxes: readonly BoxId[]): void {
  const { canvas, frame, theme } = overlay;
  canvas.strokeStyle = theme.accent;
  for (const id of boxes) {
    const box = scene.view.get('box', id);
    if (box === undefined || box.x === null || box.y === null) continue;
    const [x, y] = toPixels(frame, box.x, box.y);
    canvas.lineWidth = 1.2;
    canvas.setLineDash([5, 3]);
    canvas.beginPath();
    canvas.moveTo(x, y);
    for (let up = scene.view.get('box', box.parent ?? 0), steps = 0; up !== undefined && steps < 8; steps++) {
      if (up.x !== null && up.y !== null) canvas.lineTo(...toPixels(frame, up.x, up.y));
      up = scene.view.get('box', up.parent ?? 0);
    }
    const exchange = scene.view.get('exchange', box.exchange ?? 0);
    if (exchange !== undefined) canvas.lineTo(...toPixels(frame, exchange.x, exchange.y));
    canvas.stroke();
    canvas.setLineDash([]);
    circle(overlay, x, y, boxSize(box) + 6);
  }
}

/** Exchanges and outlets in an accent ring. */
export function drawSelectedPoint(overlay: Overlay, x: number, y: number): void {
  circle(overlay, ...toPixels(overlay.frame, x, y), 14);
}

function circle({ canvas, theme }: Overlay, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 7);
  strokeTwice(canvas, { colour: theme.halo, width: 5 }, { colour: theme.accent, width: 2.5 });
}
