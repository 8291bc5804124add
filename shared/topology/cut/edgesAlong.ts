import { present } from '../../base/invariant';
import type { PlanView } from '../../document/view';
import { edgeOf, halfEdge, type HalfEdge } from '../read/halfEdge';
import { nodeLines } from './noding';
import { edgeLine } from '../read/rings';

/**
 * The edges that lie on a drawn line from end to end (within the touch tolerance), in the order in which the
 * line passes them, as half-edges that run its way. Costs the edges near the line.
 */
export function edgesAlong(view: PlanView, line: readonly number[]): HalfEdge[] {
  const noded = nodeLines(view, [line]);
  const steps = new Map<string, number>();
  for (const points of noded.lines) {
    for (let i = 0; i + 1 < points.length; i++) {
      const from = present(points[i], 'from');
      const to = present(points[i + 1], 'to');
      const key = stepKey(from.x, from.y, to.x, to.y);
      if (!steps.has(key)) steps.set(key, steps.size);
    }
  }
  const found: { half: HalfEdge; at: number }[] = [];
  for (const [id, cuts] of noded.cuts) {
    const corners = edgeLine(view, edgeOf(view, halfEdge(id, false)));
    const stops: { x: number; y: number }[] = [];
    for (let s = 0; s + 1 < corners.length / 2; s++) {
      stops.push({ x: corners[2 * s] as number, y: corners[2 * s + 1] as number });
      stops.push(...cuts.filter(({ segment }) => segment === s).sort((a, b) => a.t - b.t));
    }
    stops.push({ x: corners.at(-2) as number, y: corners.at(-1) as number });
    const walked = stepsBetween(stops, steps);
    if (walked !== undefined) found.push({ half: halfEdge(id, walked.backwards), at: walked.at });
  }
  return found.sort((a, b) => a.at - b.at || a.half - b.half).map(({ half }) => half);
}

/** Where the line first walks between these stops, and in which direction; undefined where it leaves them. */
function stepsBetween(
  stops: readonly { readonly x: number; readonly y: number }[],
  steps: ReadonlyMap<string, number>,
): { at: number; backwards: boolean } | undefined {
  let first: { at: number; backwards: boolean } | undefined;
  for (let i = 0; i + 1 < stops.length; i++) {
    const from = present(stops[i], 'from');
    const to = present(stops[i + 1], 'to');
    if (from.x === to.x && from.y === to.y) continue;
    const along = steps.get(stepKey(from.x, from.y, to.x, to.y));
    const against = steps.get(stepKey(to.x, to.y, from.x, from.y));
    const at = along ?? against;
    if (at === undefined) return undefined;
    if (first === undefined || at < first.at) first = { at, backwards: along === undefined };
  }
  return first;
}

function stepKey(ax: number, ay: number, bx: number, by: number): string {
  return `${ax},${ay},${bx},${by}`;
}
