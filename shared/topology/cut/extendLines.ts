import type { Millimetres } from '../../base/units';
import { rowOf, type Box2D, type PlanView } from '../../document/view';
import { pointToSegment } from '../../geometry/pointToSegment';
import { segmentCrossing } from '../../geometry/segmentCrossing';
import { edgeLine } from '../read/rings';
import { TOUCH_SQUARED } from './tolerance';

/** How far a line is carried over what it reaches, so that rounding cannot leave it short. */
const OVERSHOOT: Millimetres = 5;

/**
 * Carries the loose ends of lines straight on to the boundary or line that they meet within `reach`, and a few
 * millimetres over it. Ends that meet nothing, or lie on something already, stay. Costs the edges near the ends
 * and the lines times their ends.
 */
export function extendLines(
  view: PlanView,
  lines: readonly (readonly number[])[],
  reach: Millimetres,
): number[][] {
  const obstacles = lines.map((line) => ({ line, box: lineBounds(line) }));
  return lines.map((line) => {
    const near = (x: number, y: number): readonly (readonly number[])[] =>
      obstacles
        .filter(
          ({ line: other, box }) =>
            other !== line &&
            box.minX <= x + reach &&
            box.maxX >= x - reach &&
            box.minY <= y + reach &&
            box.maxY >= y - reach,
        )
        .map((other) => other.line);
    const head = extension(view, reversed(line), near, reach);
    const tail = extension(view, line, near, reach);
    return [...(head ?? []), ...line, ...(tail ?? [])];
  });
}

/** The point to which the end of a line is carried on. */
function extension(
  view: PlanView,
  line: readonly number[],
  othersNear: (x: number, y: number) => readonly (readonly number[])[],
  reach: Millimetres,
): [number, number] | undefined {
  if (line.length < 4) return undefined;
  const [fromX, fromY, x, y] = line.slice(-4) as [number, number, number, number];
  const length = Math.hypot(x - fromX, y - fromY);
  if (length === 0) return undefined;
  const at = (distance: number): [number, number] => [
    Math.round(x + ((x - fromX) / length) * distance),
    Math.round(y + ((y - fromY) / length) * distance),
  ];
  const [toX, toY] = at(reach);
  let first = Infinity;
  for (const obstacle of [...edgesNear(view, x, y, reach), ...othersNear(x, y), line.slice(0, -2)]) {
    for (let i = 0; i + 3 < obstacle.length; i += 2) {
      const [ax, ay, bx, by] = obstacle.slice(i, i + 4) as [number, number, number, number];
      if (Math.min(ax, bx) > Math.max(x, toX) + 1 || Math.max(ax, bx) < Math.min(x, toX) - 1) continue;
      if (Math.min(ay, by) > Math.max(y, toY) + 1 || Math.max(ay, by) < Math.min(y, toY) - 1) continue;
      if (pointToSegment(x, y, ax, ay, bx, by).squaredDistance <= TOUCH_SQUARED) return undefined;
      const crossing = segmentCrossing(x, y, toX, toY, ax, ay, bx, by);
      if (crossing !== undefined) first = Math.min(first, crossing.t);
      for (const [cx, cy] of [
        [ax, ay],
        [bx, by],
      ] as const) {
        const corner = pointToSegment(cx, cy, x, y, toX, toY);
        if (corner.squaredDistance <= TOUCH_SQUARED) first = Math.min(first, corner.t);
      }
    }
  }
  return first === Infinity ? undefined : at(first * Math.hypot(toX - x, toY - y) + OVERSHOOT);
}

function edgesNear(view: PlanView, x: number, y: number, reach: number): number[][] {
  const box = { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
  return view.edgesInBox(box).map((id) => edgeLine(view, rowOf(view, 'edge', id)));
}

function lineBounds(line: readonly number[]): Box2D {
  let box: Box2D = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number];
    box = {
      minX: Math.min(box.minX, x),
      minY: Math.min(box.minY, y),
      maxX: Math.max(box.maxX, x),
      maxY: Math.max(box.maxY, y),
    };
  }
  return box;
}

function reversed(line: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i] as number, line[i + 1] as number);
  return back;
}
