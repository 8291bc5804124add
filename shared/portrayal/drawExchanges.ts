import type { Canvas2D } from './canvas';
import { scaleOf } from './frame';
import type { Painting, PaintSteps } from './painting';
import { SHOWN_BELOW, type Theme } from './style';

/** Exchanges as towers; their names belong to the labels. */
export function* drawExchanges({ canvas, frame, scene, theme, layers }: Painting): PaintSteps {
  if (layers.exchanges === 0) return;
  canvas.globalAlpha = layers.exchanges;
  const far = scaleOf(frame) > SHOWN_BELOW.exchangeNames;
  for (const { x, y, kind } of scene.view.all('exchange')) {
    const px = (x - frame.minX) / frame.resolution;
    const py = (frame.maxY - y) / frame.resolution;
    if (px < -20 || py < -20 || px > frame.width + 20 || py > frame.height + 20) continue;
    // Far away a tower would cover the pile of its own boxes: a dot beside which the count can be read.
    if (far) drawDot(canvas, px, py, theme);
    else drawTower(canvas, px, py, kind === 'EXCHANGE' ? 10 : 8, theme);
  }
  canvas.globalAlpha = 1;
  yield;
}

/** Business outlets as small house marks. */
export function* drawOutlets({ canvas, frame, scene, theme, layers }: Painting): PaintSteps {
  if (layers.outlets === 0) return;
  canvas.globalAlpha = layers.outlets;
  for (const { x, y, active } of scene.view.all('outlet')) {
    if (x === null || y === null) continue;
    const px = (x - frame.minX) / frame.resolution;
    const py = (frame.maxY - y) / frame.resolution;
    if (px < -9 || py < -9 || px > frame.width + 9 || py > frame.height + 9) continue;
    canvas.beginPath();
    for (const [dx, dy] of [
      [0, -6],
      [6, -1],
      [4, -1],
      [4, 5],
      [-4, 5],
      [-4, -1],
      [-6, -1],
    ] as const) {
      canvas.lineTo(px + dx, py + dy);
    }
    canvas.closePath();
    canvas.fillStyle = active ? theme.good : theme.outline[4];
    canvas.fill();
    canvas.strokeStyle = theme.halo;
    canvas.lineWidth = 1;
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
  yield;
}

function drawDot(canvas: Canvas2D, x: number, y: number, theme: Theme): void {
  canvas.beginPath();
  canvas.arc(x, y, 3.4, 0, 7);
  canvas.fillStyle = theme.accent;
  canvas.fill();
  canvas.strokeStyle = theme.halo;
  canvas.lineWidth = 1.2;
  canvas.stroke();
}

function drawTower(canvas: Canvas2D, x: number, y: number, size: number, theme: Theme): void {
  canvas.beginPath();
  canvas.arc(x, y, size, 0, 7);
  canvas.fillStyle = theme.ground;
  canvas.fill();
  canvas.strokeStyle = theme.accent;
  canvas.lineWidth = 1.6;
  canvas.stroke();
  canvas.lineCap = 'round';
  canvas.lineWidth = 1.3;
  canvas.beginPath();
  canvas.moveTo(x - size * 0.42, y + size * 0.62);
  canvas.lineTo(x, y - size * 0.45);
  canvas.lineTo(x + size * 0.42, y + size * 0.62);
  canvas.moveTo(x - size * 0.22, y + size * 0.15);
  canvas.lineTo(x + size * 0.22, y + size * 0.15);
  canvas.stroke();
  // Waves on both sides of the top.
  for (const [start, end] of [
    [-0.7, 0.7],
    [Math.PI - 0.7, Math.PI + 0.7],
  ] as const) {
    canvas.beginPath();
    canvas.arc(x, y - size * 0.42, size * 0.36, start, end);
    canvas.stroke();
  }
}
