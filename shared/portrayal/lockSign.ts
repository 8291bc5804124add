import type { Canvas2D } from './canvas';
import type { Theme } from './style';

/** Height of a padlock, pixels. */
export const SIGN_SIZE = 15;

/** A padlock around a middle in pixels, with a halo that shows on any ground; an open one has its shackle turned out. */
export function lockSign(
  canvas: Canvas2D,
  theme: Theme,
  x: number,
  y: number,
  { colour, open }: { readonly colour: string; readonly open: boolean },
): void {
  const body = { left: x - 5, top: y - 1, width: 10, height: 8 };
  const shackle = open ? x + 5.5 : x;
  const trace = (): void => {
    canvas.beginPath();
    canvas.moveTo(shackle - 3, body.top);
    canvas.lineTo(shackle - 3, y - 4);
    canvas.arc(shackle, y - 4, 3, Math.PI, 2 * Math.PI);
    canvas.lineTo(shackle + 3, open ? y - 3 : body.top);
  };
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = theme.halo;
  canvas.lineWidth = 5;
  trace();
  canvas.stroke();
  canvas.beginPath();
  canvas.rect(body.left, body.top, body.width, body.height);
  canvas.stroke();
  canvas.strokeStyle = colour;
  canvas.fillStyle = colour;
  canvas.lineWidth = 1.8;
  trace();
  canvas.stroke();
  canvas.fillRect(body.left, body.top, body.width, body.height);
  canvas.fillStyle = theme.halo;
  canvas.fillRect(x - 0.9, y + 1.4, 1.8, 3.2);
}
