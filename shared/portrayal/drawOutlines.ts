import { scaleOf } from './frame';
import { STEP, type Painting, type PaintSteps } from './painting';
import type { SceneEdge } from './scene';
import { OTHER_LEVEL, OUTLINE_WIDTH } from './style';
import { tracePath } from './tracePath';

/** Boundaries shorter than this many pixels are clutter and left out, by level. */
const SHORTEST: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 0, 2: 0.7, 3: 2.5, 4: 6 };

/**
 * Outlines of all levels: every boundary once, at its highest level, lower levels first, so that the heavier
 * lines lie on top. The edited level and those above it keep their strength, others fade.
 */
export function* drawOutlines(painting: Painting): PaintSteps {
  const { canvas, theme, layers, level: edited, frame } = painting;
  if (layers.outlines === 0) return;
  const scale = scaleOf(frame);
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  for (const level of [4, 3, 2, 1] as const) {
    const shortest = SHORTEST[level] * frame.resolution;
    const edges = painting.edges.filter(
      (edge) => edge.level === level && edge.maxX - edge.minX + edge.maxY - edge.minY >= shortest,
    );
    const width = OUTLINE_WIDTH[level] * thinning(scale, level);
    const strength =
      layers.outlines * (level === edited || level === 1 ? 1 : OTHER_LEVEL + (level < edited ? 0.2 : 0));
    if (level === 1 || (level === 2 && scale < 250_000)) {
      canvas.strokeStyle = theme.casing;
      canvas.lineWidth = width + 1.8;
      canvas.globalAlpha = strength * 0.8;
      yield* stroke(painting, edges);
    }
    canvas.strokeStyle = theme.outline[level];
    canvas.lineWidth = level === edited && level > 1 ? width * 1.15 : width;
    canvas.globalAlpha = strength;
    yield* stroke(painting, edges);
  }
  canvas.globalAlpha = 1;
}

/** Far away, full widths would fill the small cells of a town centre with ink. */
function thinning(scale: number, level: number): number {
  if (level === 1) return scale > 600_000 ? 0.8 : 1;
  return scale > 400_000 ? 0.6 : scale > 120_000 ? 0.8 : scale < 10_000 && level === 4 ? 1.4 : 1;
}

function* stroke({ canvas, frame }: Painting, edges: readonly SceneEdge[]): PaintSteps {
  for (let at = 0; at < edges.length;) {
    canvas.beginPath();
    let added = 0;
    while (at < edges.length && added < STEP) added += tracePath(canvas, frame, edges[at++] as SceneEdge);
    canvas.stroke();
    yield;
  }
}
