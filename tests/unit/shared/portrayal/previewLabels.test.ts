import { expect, test } from 'vitest';
import type { Canvas2D } from '../../../../shared/portrayal/canvas';
import { drawPreviewLabels } from '../../../../shared/portrayal/previewLabels';
import type { PreviewPart } from '../../../../shared/portrayal/previewShape';
import { THEMES } from '../../../../shared/portrayal/style';

/** Where labels of one line are written when parts have their middles at these places, millimetres. */
function places(...middles: readonly (readonly [number, number])[]): [number, number][] {
  const written: [number, number][] = [];
  const canvas = new Proxy({} as Canvas2D, {
    get: (_target, name) => {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 7 });
      if (name === 'fillText') return (_text: string, x: number, y: number) => written.push([x, y]);
      return () => undefined;
    },
    set: () => true,
  });
  const frame = { minX: 0, minY: 0, maxX: 1000, maxY: 1000, resolution: 1, width: 1000, height: 1000 };
  const parts = middles.map(([x, y]) => ({ kind: 'new', x, y, polygons: [] }) as unknown as PreviewPart);
  drawPreviewLabels({ canvas, frame, theme: THEMES.light }, parts, () => ['新网元']);
  return written;
}

test('a label lies on its part where there is room', () => {
  expect(places([100, 900], [500, 500])).toEqual([
    [100, 100],
    [500, 500],
  ]);
});

test('labels of parts that lie close together do not cover each other', () => {
  const written = places([500, 500], [503, 500], [506, 500], [509, 500]);
  for (const [at, [x, y]] of written.entries())
    for (const [otherX, otherY] of written.slice(at + 1))
      expect(Math.abs(x - otherX) >= 35 || Math.abs(y - otherY) >= 24.25).toBe(true);
});
