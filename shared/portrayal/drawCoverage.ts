import { groundOf } from './frame';
import type { CoverageShape } from './groundShapes';
import type { Painting, PaintSteps } from './painting';
import { coverageHatch, PATTERN_SIZE } from './patterns';
import { meets } from './polyline';
import { COVERAGE_COLOURS } from './style';
import { tracePath } from './tracePath';

/** Coverage areas of the exchanges: tint and hatching, a solid rim for fibre, a dashed one for copper. */
export function* drawCoverage(painting: Painting): PaintSteps {
  const { canvas, frame, scene, layers } = painting;
  if (layers.coverage === 0) return;
  const ground = groundOf(frame);
  const shapes = scene.ground.coverages().filter((shape) => meets(shape, ground));
  canvas.lineJoin = 'round';
  for (const shape of shapes) {
    const colour = COVERAGE_COLOURS[shape.colour % COVERAGE_COLOURS.length] ?? '#332288';
    trace(painting, shape);
    canvas.fillStyle = colour;
    canvas.globalAlpha = 0.1 * layers.coverage;
    canvas.fill('evenodd');
    hatch(painting, shape, colour);
    trace(painting, shape);
    canvas.globalAlpha = layers.coverage;
    canvas.strokeStyle = colour;
    canvas.lineWidth = 1.8;
    canvas.setLineDash(shape.row.medium === 'COPPER' ? [7, 5] : []);
    canvas.stroke();
    canvas.setLineDash([]);
    yield;
  }
  canvas.globalAlpha = 1;
}

function hatch(painting: Painting, shape: CoverageShape, colour: string): void {
  const { canvas, frame, layers } = painting;
  const { resolution } = frame;
  const shiftX = -((((frame.minX / resolution) % PATTERN_SIZE) + PATTERN_SIZE) % PATTERN_SIZE);
  const shiftY = (((frame.maxY / resolution) % PATTERN_SIZE) + PATTERN_SIZE) % PATTERN_SIZE;
  const moved = { ...frame, minX: frame.minX + shiftX * resolution, maxY: frame.maxY - shiftY * resolution };
  canvas.save();
  canvas.translate(shiftX, shiftY);
  trace({ ...painting, frame: moved }, shape);
  canvas.globalAlpha = 0.4 * layers.coverage;
  canvas.fillStyle = coverageHatch(painting.makePattern, shape.row.medium, colour);
  canvas.fill('evenodd');
  canvas.restore();
}

function trace({ canvas, frame }: Painting, shape: CoverageShape): void {
  canvas.beginPath();
  for (const ring of shape.rings) tracePath(canvas, frame, ring);
}
