import { OUTSIDE, type CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import type { PlanView } from '../../document/view';
import { orientation } from '../../geometry/orientation';
import { finish, type KernelRefusal } from '../finish';
import { rehomeBindings } from '../rehomeBindings';
import { edgeLine } from '../rings';
import type { Corner } from '../vertexAt';

export interface MoveVertexArgs {
  readonly corner: Corner;
  /** Where it goes, lattice millimetres. */
  readonly to: readonly [x: number, y: number];
}

export type MoveVertexRefusal =
  'moveVertex.outlineFrozen' | 'moveVertex.passesCorner' | 'moveVertex.nothingMoves' | KernelRefusal;

/**
 * Moves one corner of the graph: all boundaries that meet there follow, at every level, because they share
 * it. Boxes stay where they are; bindings follow `rehomeBindings`.
 *
 * Refuses a corner of the network's outline (frozen), a move that would pass over another corner, and one
 * that would make boundaries cross or touch. Costs the edges at the corner, their neighbours and faces.
 */
export function moveVertex(view: PlanView, args: MoveVertexArgs): Result<ChangeSet, MoveVertexRefusal> {
  const { corner } = args;
  const [x, y] = args.to;
  if (corner.x === x && corner.y === y) return refuse('moveVertex.nothingMoves', { x, y });
  const edges = (corner.kind === 'node' ? view.edgesAtNode(corner.node) : [corner.edge]).map((id) =>
    present(view.get('edge', id), `edge ${id}`),
  );
  if (edges.some((edge) => edge.left === OUTSIDE || edge.right === OUTSIDE)) {
    return refuse('moveVertex.outlineFrozen', { x: corner.x, y: corner.y });
  }
  for (const [ax, ay] of edges.flatMap((edge) => neighboursOf(view, edge, corner))) {
    const passed = cornerInTriangle(view, [ax, ay], corner, x, y);
    if (passed !== undefined) return refuse('moveVertex.passesCorner', passed);
  }
  const draft = createDraft(view);
  if (corner.kind === 'node') {
    draft.put('node', { id: corner.node, x, y, inserted: false });
  } else {
    const edge = present(edges[0], 'edge');
    const points = [...edge.points];
    points[corner.at] = x;
    points[corner.at + 1] = y;
    draft.put('edge', { ...edge, points });
  }
  const cells = new Set<CellId>(edges.flatMap((edge) => [edge.left, edge.right]).filter((face) => face > 0));
  rehomeBindings(draft, cells);
  return finish(view, draft);
}

/** The places that a corner is joined to along an edge. */
function neighboursOf(view: PlanView, edge: EdgeRecord, corner: Corner): [number, number][] {
  const line = edgeLine(view, edge);
  const at =
    corner.kind === 'vertex'
      ? [corner.at + 2]
      : [...(edge.start === corner.node ? [0] : []), ...(edge.end === corner.node ? [line.length - 2] : [])];
  return at.flatMap((i) =>
    [i - 2, i + 2]
      .filter((j) => j >= 0 && j < line.length)
      .map((j): [number, number] => [line[j] as number, line[j + 1] as number]),
  );
}

/** A corner of the graph in the ground that the boundary a–corner sweeps when the corner goes to (x, y). */
function cornerInTriangle(
  view: PlanView,
  [ax, ay]: [number, number],
  from: Corner,
  x: number,
  y: number,
): { x: number; y: number } | undefined {
  const box = {
    minX: Math.min(ax, from.x, x),
    minY: Math.min(ay, from.y, y),
    maxX: Math.max(ax, from.x, x),
    maxY: Math.max(ay, from.y, y),
  };
  const turn = orientation(ax, ay, from.x, from.y, x, y);
  if (turn === 0) return undefined;
  for (const id of view.edgesInBox(box)) {
    const line = edgeLine(view, present(view.get('edge', id), `edge ${id}`));
    for (let i = 0; i < line.length; i += 2) {
      const px = line[i] as number;
      const py = line[i + 1] as number;
      if (px < box.minX || px > box.maxX || py < box.minY || py > box.maxY) continue;
      if ((px === ax && py === ay) || (px === from.x && py === from.y)) continue;
      const inside =
        orientation(ax, ay, from.x, from.y, px, py) * turn >= 0 &&
        orientation(from.x, from.y, x, y, px, py) * turn >= 0 &&
        orientation(x, y, ax, ay, px, py) * turn >= 0;
      if (inside) return { x: px, y: py };
    }
  }
  return undefined;
}
