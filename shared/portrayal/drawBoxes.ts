import { boundStateOf, type BoundState } from './boxSymbols';
import type { Canvas2D } from './canvas';
import { groundOf, scaleOf } from './frame';
import type { BoxRecord } from '../document/records/network';
import type { Painting, PaintSteps } from './painting';
import { FONT, SHOWN_BELOW, type Theme } from './style';

/** Side of the square of ground that makes one pile, in pixels, at least. */
const PILE_PIXELS = 88;

/** Symbols when near, piles with a count and the share of unbound boxes when far. */
export function* drawBoxes(painting: Painting): PaintSteps {
  const { canvas, layers, frame } = painting;
  if (layers.boxes === 0) return;
  canvas.globalAlpha = layers.boxes;
  if (scaleOf(frame) > SHOWN_BELOW.boxSymbols) yield* drawPiles(painting);
  else yield* drawSymbols(painting);
  canvas.globalAlpha = 1;
}

/** Half the side or the radius of a box's symbol in pixels: by what it is and how many ports it has. */
export function boxSize(box: Pick<BoxRecord, 'type' | 'capacity'>): number {
  const main = box.type === 'J' || box.type === 'GJ';
  return (main ? 4 : 2.6) + Math.min(2, Math.log2(1 + box.capacity / 24) * 0.5);
}

function* drawPiles({ canvas, frame, scene, theme, words, room }: Painting): PaintSteps {
  const { minX, minY, maxX, maxY } = groundOf(frame, 30);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.font = `600 11px ${FONT}`;
  let drawn = 0;
  for (const pile of yield* scene.boxes.piles(PILE_PIXELS * frame.resolution)) {
    if (pile.x < minX || pile.x > maxX || pile.y < minY || pile.y > maxY) continue;
    const x = (pile.x - frame.minX) / frame.resolution;
    const y = (frame.maxY - pile.y) / frame.resolution;
    const radius = pileRadius(pile.count);
    room.take(x, y, 2 * radius, 2 * radius);
    disc(canvas, x, y, radius, theme.halo);
    ring(canvas, x, y, radius - 1, 2, theme.outline[4], 1);
    ring(canvas, x, y, radius - 1, 2.6, theme.warning, pile.unbound / pile.count);
    canvas.fillStyle = theme.text;
    canvas.fillText(words.number(pile.count), x, y + 0.5);
    if (++drawn % 60 === 0) yield;
  }
  yield;
}

export function pileRadius(count: number): number {
  return 8.5 + Math.log10(count) * 3.2;
}

function* drawSymbols({ canvas, frame, scene, theme }: Painting): PaintSteps {
  const near = scaleOf(frame) <= SHOWN_BELOW.boxRims;
  let drawn = 0;
  for (const box of scene.boxes.in(groundOf(frame, 12))) {
    if (box.x === null || box.y === null) continue;
    const x = (box.x - frame.minX) / frame.resolution;
    const y = (frame.maxY - box.y) / frame.resolution;
    const size = boxSize(box) * (near ? 1.2 : 0.85);
    drawBox(canvas, box, boundStateOf(scene.view, box.id), x, y, size, theme);
    if (++drawn % 500 === 0) yield;
  }
  yield;
}

/** Cross-connects square, distribution boxes round; fibre filled, copper hollow; the rim says how it is bound. */
export function drawBox(
  canvas: Canvas2D,
  box: BoxRecord,
  bound: BoundState,
  x: number,
  y: number,
  size: number,
  theme: Theme,
): void {
  const retired = box.status === 'RETIRED';
  const ink = retired ? theme.outline[4] : theme.outline[1];
  const rim = retired
    ? null
    : bound === 'BROKEN'
      ? theme.error
      : bound === 'UNBOUND' || bound === 'SUGGESTED'
        ? theme.warning
        : null;
  const shape = (grow: number): void => {
    canvas.beginPath();
    if (box.type === 'J' || box.type === 'GJ')
      canvas.rect(x - size - grow, y - size - grow, 2 * (size + grow), 2 * (size + grow));
    else canvas.arc(x, y, size + grow, 0, 7);
  };
  if (rim !== null) {
    shape(2.2);
    canvas.setLineDash(bound === 'SUGGESTED' ? [2.5, 2] : []);
    canvas.strokeStyle = rim;
    canvas.lineWidth = 1.8;
    canvas.stroke();
    canvas.setLineDash([]);
  }
  shape(0);
  canvas.fillStyle = box.medium === 'FIBRE' ? ink : theme.halo;
  canvas.fill();
  canvas.strokeStyle = box.medium === 'FIBRE' ? theme.halo : ink;
  canvas.lineWidth = box.medium === 'FIBRE' ? 0.8 : 1.3;
  canvas.stroke();
  // A splitter is a distribution box with a bar through it.
  if (box.type === 'OBD') {
    canvas.beginPath();
    canvas.moveTo(x - size * 0.6, y);
    canvas.lineTo(x + size * 0.6, y);
    canvas.strokeStyle = theme.halo;
    canvas.lineWidth = 1.2;
    canvas.stroke();
  }
}

function disc(canvas: Canvas2D, x: number, y: number, radius: number, colour: string): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 7);
  canvas.fillStyle = colour;
  canvas.fill();
}

/** The given share of a circle, clockwise from the top. */
function ring(
  canvas: Canvas2D,
  x: number,
  y: number,
  radius: number,
  width: number,
  colour: string,
  share: number,
): void {
  if (share <= 0) return;
  canvas.beginPath();
  canvas.arc(x, y, radius, -Math.PI / 2, -Math.PI / 2 + Math.min(share, 0.9999) * 2 * Math.PI);
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.stroke();
}
