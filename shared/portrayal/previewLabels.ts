import type { Pixels } from '../base/units';
import { haloText } from './haloText';
import { LabelRoom } from './labelRoom';
import { toPixels, type Overlay } from './overlay';
import type { PreviewPart } from './previewShape';
import { FONT } from './style';

const SIZE = 12.5;
const LINE = SIZE * 1.3;
/** Where a label is tried, in its own widths and heights: on its part first, then around it, near before far. */
const AROUND = [0, 1, 2, 3].flatMap((ring): readonly (readonly [number, number])[] =>
  ring === 0
    ? [[0, 0]]
    : [
        [0, -ring],
        [0, ring],
        [-ring * 0.75, -ring * 0.5],
        [ring * 0.75, -ring * 0.5],
        [-ring * 0.75, ring * 0.5],
        [ring * 0.75, ring * 0.5],
      ],
);

/** What a part of a preview is called: on it, or beside it with a thin line to it where another label lies. */
export function drawPreviewLabels(
  { canvas, theme, frame }: Overlay,
  parts: readonly PreviewPart[],
  wordsOf: (part: PreviewPart) => readonly string[],
): void {
  const room = new LabelRoom();
  const placed = parts.map((part) => {
    const lines = wordsOf(part);
    canvas.font = `600 ${SIZE}px ${FONT}`;
    const width = Math.max(...lines.map((line) => canvas.measureText(line).width)) + 14;
    const height = lines.length * LINE + 8;
    const [x, y] = toPixels(frame, part.x, part.y);
    return { x, y, lines, at: freePlace(room, x, y, width, height) };
  });
  canvas.strokeStyle = theme.accent;
  canvas.lineWidth = 1;
  for (const { x, y, at } of placed) {
    if (at.x === x && at.y === y) continue;
    canvas.beginPath();
    canvas.moveTo(x, y);
    canvas.lineTo(at.x, at.y);
    canvas.stroke();
    canvas.beginPath();
    canvas.arc(x, y, 2.5, 0, 7);
    canvas.fillStyle = theme.accent;
    canvas.fill();
  }
  for (const { at, lines } of placed) haloText(canvas, theme, at.x, at.y, lines, SIZE, true);
}

/** The first place around a point that is free; its own where all are taken. */
function freePlace(
  room: LabelRoom,
  x: Pixels,
  y: Pixels,
  width: Pixels,
  height: Pixels,
): { readonly x: Pixels; readonly y: Pixels } {
  for (const [across, down] of AROUND) {
    const at = { x: x + across * (width + 6), y: y + down * (height + 6) };
    if (room.take(at.x, at.y, width, height)) return at;
  }
  return { x, y };
}
