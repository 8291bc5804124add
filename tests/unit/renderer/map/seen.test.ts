import { expect, test } from 'vitest';
import { seenAt } from '../../../../renderer/map/seen';
import { fadeLayer, layersReducer, showLayer } from '../../../../renderer/state/layersSlice';
import type { PlanScene } from '../../../../shared/portrayal/scene';

const ground = {
  lines: () => [{ row: { kind: 'STREET' } }, { row: { kind: 'RIVER' } }],
  buildings: () => [{ row: { code: 'B1' } }],
  coverages: () => [],
};
const box = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
const START = layersReducer(undefined, { type: 'none' });

function seen(scale: number, layers = START): readonly [number, number, boolean] {
  const { lines, buildings, boxes } = seenAt(scale, layers, { ground } as unknown as PlanScene);
  return [lines(box).length, buildings(box).length, boxes];
}

test('near, tools reach all that the visible layers hold', () => {
  expect(seen(2_000)).toEqual([2, 1, true]);
});

test('what is too small to be drawn at a scale is not reached', () => {
  expect(seen(14_000)).toEqual([2, 1, false]);
  expect(seen(50_000)).toEqual([2, 0, false]);
  expect(seen(100_000)).toEqual([1, 0, false]);
});

test('a layer that is hidden, or faded away, holds nothing', () => {
  const hidden = layersReducer(START, showLayer({ layer: 'lines', visible: false }));
  expect(seen(2_000, hidden)).toEqual([0, 1, true]);
  expect(seen(2_000, layersReducer(START, fadeLayer({ layer: 'boxes', opacity: 0 })))).toEqual([2, 1, false]);
});
