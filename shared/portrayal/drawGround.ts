import { groundOf, scaleOf } from './frame';
import type { LineShape } from './groundShapes';
import type { Painting, PaintSteps } from './painting';
import { SHOWN_BELOW } from './style';
import { tracePath } from './tracePath';

type LineKind = LineShape['row']['kind'];

/** Width in pixels at 1:10,000 and nearer; thinner farther away. */
const WIDTH: Readonly<Record<LineKind, number>> = {
  RIVER: 5,
  RAILWAY: 1.6,
  STREET: 2.4,
  ROAD: 3.8,
  TRUNK_ROAD: 5.2,
  BARRIER: 1.4,
};
const ORDER: readonly LineKind[] = ['RIVER', 'STREET', 'ROAD', 'RAILWAY', 'TRUNK_ROAD', 'BARRIER'];

/** Whether lines of a kind are drawn at scale 1:n. */
export function lineShown(kind: LineKind, scale: number): boolean {
  if (kind === 'STREET') return scale <= SHOWN_BELOW.streets;
  return kind !== 'ROAD' || scale <= SHOWN_BELOW.roads;
}

/** Rivers, roads and railways: a picture of the ground to trace and split along. */
export function* drawLines({ canvas, frame, scene, theme, layers }: Painting): PaintSteps {
  if (layers.lines === 0) return;
  const scale = scaleOf(frame);
  const shapes = scene.ground.lines(groundOf(frame, 8));
  const factor = Math.min(1, Math.max(0.3, Math.sqrt(12_000 / scale)));
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.globalAlpha = layers.lines;
  for (const kind of ORDER) {
    if (!lineShown(kind, scale)) continue;
    const some = shapes.filter((shape) => shape.row.kind === kind);
    const width = WIDTH[kind] * factor;
    const paint = (colour: string, lineWidth: number, dash: number[] = []): void => {
      canvas.beginPath();
      for (const shape of some) tracePath(canvas, frame, shape);
      canvas.strokeStyle = colour;
      canvas.lineWidth = lineWidth;
      canvas.setLineDash(dash);
      canvas.stroke();
      canvas.setLineDash([]);
    };
    if (kind === 'RIVER') paint(theme.water, width * 1.2);
    else if (kind === 'RAILWAY') {
      paint(theme.railway, width + 1);
      if (factor > 0.5) paint(theme.road, width - 0.4, [6, 6]);
    } else if (kind === 'BARRIER') paint(theme.railway, width, [3, 3]);
    else {
      paint(theme.roadCasing, width + 1.2);
      paint(theme.road, width);
    }
    yield;
  }
  canvas.globalAlpha = 1;
}

/** Building footprints, and squares where only the place is known, from the scale on at which they can be read. */
export function* drawBuildings({ canvas, frame, scene, theme, layers }: Painting): PaintSteps {
  if (layers.buildings === 0 || scaleOf(frame) > SHOWN_BELOW.buildings) return;
  const { minX, maxY, resolution } = frame;
  const shapes = scene.ground.buildings(groundOf(frame));
  canvas.globalAlpha = layers.buildings;
  canvas.fillStyle = theme.building;
  canvas.strokeStyle = theme.buildingRim;
  canvas.lineWidth = 0.6;
  for (let from = 0; from < shapes.length; from += 800) {
    canvas.beginPath();
    for (const { row } of shapes.slice(from, from + 800)) {
      for (const ring of row.polygons.flat()) {
        for (let i = 0; i < ring.length; i += 2) {
          const x = ((ring[i] as number) - minX) / resolution;
          const y = (maxY - (ring[i + 1] as number)) / resolution;
          if (i === 0) canvas.moveTo(x, y);
          else canvas.lineTo(x, y);
        }
        canvas.closePath();
      }
    }
    canvas.fill('evenodd');
    if (resolution < 2_000) canvas.stroke();
    for (const { row } of shapes.slice(from, from + 800)) {
      if (row.x === null || row.y === null) continue;
      const [x, y] = [(row.x - minX) / resolution, (maxY - row.y) / resolution];
      canvas.fillRect(x - 2, y - 2, 4, 4);
    }
    yield;
  }
  canvas.globalAlpha = 1;
}
