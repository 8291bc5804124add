import type { CellId } from '../base/ids';
import { InvariantError, present } from '../base/invariant';
import type { PlanView } from '../document/view';
import { rayCrosses } from '../geometry/pointInRing';
import { doubleRingArea } from '../geometry/ringArea';
import type { CoverageProblem } from './coverageProblem';
import { faceWalks, ringCoordinates } from './rings';

/** Checks the boundary of one cell: it closes, it has area, and each hole lies in the cell's own ground. */
export function cellProblem(view: PlanView, cell: CellId): CoverageProblem | undefined {
  const edges = view.edgesOfFace(cell);
  const first = edges[0] === undefined ? undefined : view.get('edge', edges[0]);
  const node = first && view.get('node', first.start);
  const problem = (kind: 'cell' | 'ring', x = node?.x ?? 0, y = node?.y ?? 0): CoverageProblem => ({
    kind,
    cells: [cell],
    edges: edges.slice(0, 1),
    x,
    y,
  });
  if (first === undefined || view.get('cell', cell) === undefined) return problem('cell');
  let rings: number[][];
  try {
    rings = faceWalks(view, cell).map((walk) => ringCoordinates(view, walk));
  } catch (error) {
    if (error instanceof InvariantError) return problem('ring');
    throw error;
  }
  const areas = rings.map(doubleRingArea);
  if (!areas.some((area) => area > 0)) return problem('ring');
  for (const [at, ring] of rings.entries()) {
    if (areas[at] === 0) return problem('ring', ring[0], ring[1]);
    if ((areas[at] as number) > 0) continue;
    if (!insideOthers(rings, at)) return problem('ring', ring[0], ring[1]);
  }
  return undefined;
}

/** Whether a hole lies on ground that the other rings together enclose. */
function insideOthers(rings: readonly number[][], hole: number): boolean {
  const others = rings.filter((_, at) => at !== hole);
  const own = present(rings[hole], 'hole');
  let at = 0;
  while (at + 2 < own.length && others.some((ring) => passes(ring, own[at], own[at + 1]))) at += 2;
  const x = own[at] as number;
  const y = own[at + 1] as number;
  let inside = false;
  for (const ring of others) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[j], ring[j + 1], ring[i], ring[i + 1]] as [
        number,
        number,
        number,
        number,
      ];
      if (rayCrosses(ax, ay, bx, by, x, y)) inside = !inside;
    }
  }
  return inside;
}

function passes(ring: readonly number[], x: number | undefined, y: number | undefined): boolean {
  for (let i = 0; i < ring.length; i += 2) if (ring[i] === x && ring[i + 1] === y) return true;
  return false;
}
