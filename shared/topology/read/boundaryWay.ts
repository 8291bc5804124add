import type { EdgeId, NodeId } from '../../base/ids';
import { createHeap } from '../../base/heap';
import { present } from '../../base/invariant';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { lineLength } from '../../geometry/lineLength';
import { reversedLine } from '../../geometry/reversedLine';
import { spotOnLine } from './edgeAt';
import { edgeLine } from './rings';

/** A point on a boundary: bit-equal to a corner of it, or anywhere along it (within a millimetre). */
export interface BoundarySpot {
  readonly edge: EdgeId;
  readonly x: number;
  readonly y: number;
}

/** A way along boundaries between two spots. */
export interface BoundaryWay {
  /** Every corner passed between the spots, x0, y0 …, bit-equal; the spots themselves are left out. */
  readonly corners: readonly number[];
  /** Edges walked, the first and the last perhaps only in part. */
  readonly edges: ReadonlySet<EdgeId>;
  /** Towards which end of its edge the way leaves the first spot, and from which end it comes to the last. */
  readonly leaves: End;
  readonly arrives: End;
}

type End = 'start' | 'end';

/** Nodes that a search visits before it gives up: more than a city has within any window that one can aim in. */
const MOST_NODES = 40_000;

/**
 * The shortest way along boundaries from one spot to another; with `avoid` without any boundary of that way, that
 * is the other way round. Undefined where there is none. Costs the boundaries within the length of the way.
 */
export function boundaryWay(
  view: PlanView,
  from: BoundarySpot,
  to: BoundarySpot,
  avoid?: BoundaryWay,
): BoundaryWay | undefined {
  const start = placed(view, from);
  const end = placed(view, to);
  const direct = from.edge === to.edge && avoid === undefined ? straight(start, end) : undefined;
  const around = search(view, start, end, avoid);
  if (direct === undefined || around === undefined) return direct ?? around;
  return lengthOf(from, direct.corners, to) <= lengthOf(from, around.corners, to) ? direct : around;
}

interface Placed extends BoundarySpot {
  readonly row: EdgeRecord;
  readonly line: readonly number[];
  /** The last vertex of the line before the spot and the first after it; the spot itself is neither. */
  readonly before: number;
  readonly after: number;
}

function placed(view: PlanView, spot: BoundarySpot): Placed {
  const row = rowOf(view, 'edge', spot.edge);
  const line = edgeLine(view, row);
  const { segment } = spotOnLine(line, spot.x, spot.y);
  const is = (vertex: number): boolean => line[2 * vertex] === spot.x && line[2 * vertex + 1] === spot.y;
  return {
    ...spot,
    row,
    line,
    before: is(segment) ? segment - 1 : segment,
    after: is(segment + 1) ? segment + 2 : segment + 1,
  };
}

/** Along the one edge that both spots lie on. */
function straight(start: Placed, end: Placed): BoundaryWay {
  const edges = new Set([start.edge]);
  if (end.before < start.before || end.after < start.after) {
    const corners = reversedLine(start.line.slice(2 * end.after, 2 * start.before + 2));
    return { corners, edges, leaves: 'start', arrives: 'end' };
  }
  return {
    corners: start.line.slice(2 * start.after, 2 * end.before + 2),
    edges,
    leaves: 'end',
    arrives: 'start',
  };
}

interface Exit {
  readonly end: End;
  readonly node: NodeId;
  /** Corners from the spot to the node, that included; empty where the spot is the node. */
  readonly corners: readonly number[];
  readonly cost: number;
}

/** The ways from a spot to the nodes of its edge, but for one; a spot on a node has only that node. */
function exits(spot: Placed, barred: End | undefined): Exit[] {
  const { row, line, before, after } = spot;
  const exit = (end: End, node: NodeId, corners: readonly number[]): Exit => ({
    end,
    node,
    corners,
    cost: lengthOf(spot, corners),
  });
  if (before < 0) return [exit('start', row.start, [])];
  if (2 * after >= line.length) return [exit('end', row.end, [])];
  const all = [
    exit('start', row.start, reversedLine(line.slice(0, 2 * before + 2))),
    exit('end', row.end, line.slice(2 * after)),
  ];
  return all.filter(({ end }) => end !== barred);
}

/** How a node was reached: by an exit of the first spot, or along an edge from another node. */
type Step = { readonly cost: number } & (
  { readonly exit: Exit } | { readonly edge: EdgeRecord; readonly from: NodeId }
);

function search(view: PlanView, start: Placed, end: Placed, avoid?: BoundaryWay): BoundaryWay | undefined {
  const steps = new Map<NodeId, Step>();
  const settled = new Set<NodeId>();
  const heap = createHeap();
  const offer = (node: NodeId, step: Step): void => {
    const known = steps.get(node);
    if (known !== undefined && known.cost <= step.cost) return;
    steps.set(node, step);
    heap.push(step.cost, node);
  };
  for (const exit of exits(start, avoid?.leaves)) offer(exit.node, { cost: exit.cost, exit });
  const ends = exits(end, avoid?.arrives);
  let best: { readonly arrival: Exit; readonly cost: number } | undefined;
  for (let node = heap.pop(); node !== undefined && settled.size < MOST_NODES; node = heap.pop()) {
    if (settled.has(node)) continue;
    settled.add(node);
    const { cost } = present(steps.get(node), `node ${node}`);
    if (best !== undefined && cost >= best.cost) break;
    for (const arrival of ends) {
      if (arrival.node !== node || (best !== undefined && best.cost <= cost + arrival.cost)) continue;
      best = { arrival, cost: cost + arrival.cost };
    }
    for (const id of view.edgesAtNode(node)) {
      // An edge with a spot inside it is left by the exits of the spot.
      if (avoid?.edges.has(id) === true) continue;
      const edge = rowOf(view, 'edge', id);
      const other = edge.start === node ? edge.end : edge.start;
      if (settled.has(other)) continue;
      offer(other, { cost: cost + lineLength(edgeLine(view, edge)), edge, from: node });
    }
  }
  return best && unwound(view, steps, start, end, best.arrival);
}

/** Follows the steps of a search back from where it arrived. */
function unwound(
  view: PlanView,
  steps: ReadonlyMap<NodeId, Step>,
  start: Placed,
  end: Placed,
  arrival: Exit,
): BoundaryWay {
  const edges = new Set<EdgeId>([start.edge, end.edge]);
  const pieces: (readonly number[])[] = [reversedLine(arrival.corners)];
  let node = arrival.node;
  for (;;) {
    const step = present(steps.get(node), `node ${node}`);
    if ('exit' in step) {
      pieces.push(step.exit.corners);
      const corners = joined(pieces.reverse(), start, end);
      return { corners, edges, leaves: step.exit.end, arrives: arrival.end };
    }
    const line = edgeLine(view, step.edge);
    pieces.push((step.edge.start === step.from ? line : reversedLine(line)).slice(2));
    edges.add(step.edge.id);
    node = step.from;
  }
}

/** One line without repeats, and without the spots themselves where they are corners. */
function joined(pieces: readonly (readonly number[])[], start: BoundarySpot, end: BoundarySpot): number[] {
  const line = [start.x, start.y];
  for (const piece of [...pieces, [end.x, end.y]]) {
    for (let i = 0; i < piece.length; i += 2) {
      const [x, y] = [piece[i] as number, piece[i + 1] as number];
      if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
    }
  }
  return line.slice(2, -2);
}

function lengthOf(from: BoundarySpot, corners: readonly number[], to?: BoundarySpot): number {
  return lineLength([from.x, from.y, ...corners, ...(to === undefined ? [] : [to.x, to.y])]);
}
