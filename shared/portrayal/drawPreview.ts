import type { MakePattern } from './canvas';
import { toPixels, traceLine, traceRings, type Overlay } from './overlay';
import { drawPreviewLabels } from './previewLabels';
import type { PreviewPart, PreviewShape } from './previewShape';
import { coverageHatch } from './patterns';

export interface PreviewWords {
  /** What is written on a part: its code or “new”, and its area. */
  part(part: PreviewPart): readonly string[];
}

/**
 * An edit before it is made: new parts in accent tints with their area, what goes in red hatching, new
 * boundaries in accent, new nodes as white squares.
 */
export function drawPreview(
  overlay: Overlay,
  shape: PreviewShape,
  makePattern: MakePattern,
  words: PreviewWords,
): void {
  const { canvas, theme } = overlay;
  canvas.lineJoin = 'round';
  shape.parts.forEach((part, at) => {
    canvas.beginPath();
    traceRings(overlay, part.polygons.flat());
    canvas.fillStyle = theme.accent;
    canvas.globalAlpha = part.kind === 'new' ? 0.34 - (at % 3) * 0.06 : 0.13;
    canvas.fill('evenodd');
    canvas.globalAlpha = 0.9;
    canvas.strokeStyle = theme.accent;
    canvas.lineWidth = 1.2;
    canvas.stroke();
  });
  canvas.globalAlpha = 1;
  for (const polygons of shape.removed) {
    canvas.beginPath();
    traceRings(overlay, polygons.flat());
    canvas.fillStyle = coverageHatch(makePattern, 'FIBRE', theme.error);
    canvas.globalAlpha = 0.55;
    canvas.fill('evenodd');
    canvas.globalAlpha = 1;
  }
  canvas.strokeStyle = theme.accent;
  canvas.lineWidth = 2.2;
  canvas.beginPath();
  for (const line of shape.lines) traceLine(overlay, line);
  canvas.stroke();
  for (const { x, y } of shape.nodes) drawHandle(overlay, x, y, 3.4);
  drawPreviewLabels(overlay, shape.parts, (part) => words.part(part));
}

/** A white square with an accent rim: a node that can be seen or taken; filled when it is chosen. */
export function drawHandle(
  { canvas, frame, theme }: Overlay,
  x: number,
  y: number,
  half: number,
  chosen = false,
): void {
  const [px, py] = toPixels(frame, x, y);
  canvas.beginPath();
  canvas.rect(px - half, py - half, 2 * half, 2 * half);
  canvas.fillStyle = chosen ? theme.accent : '#ffffff';
  canvas.fill();
  canvas.strokeStyle = theme.accent;
  canvas.lineWidth = 1.5;
  canvas.stroke();
}
