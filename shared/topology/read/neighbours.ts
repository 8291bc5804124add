import {
  GAP,
  OUTSIDE,
  type CellId,
  type EdgeId,
  type FaceId,
  type GridId,
  type NodeId,
} from '../../base/ids';
import type { Millimetres } from '../../base/units';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { gridOver } from './outlines';
import { edgeLine } from './rings';
import { cellsBelow } from '../../hierarchy/cellsBelow';

/** A unit beside another: a cell, or a grid where grids were asked for. */
export interface Neighbour {
  readonly id: number;
  /** Length of the common boundary; 0 where they meet at points only. */
  readonly length: Millimetres;
}

/** Whether units that meet at a point only are neighbours too (queen) or not (rook). */
export type Contiguity = 'rook' | 'queen';

/** Neighbours of a cell, longest common boundary first. Costs the cell's edges and, for queen, their nodes. */
export function cellNeighbours(view: PlanView, cell: CellId, by: Contiguity = 'rook'): Neighbour[] {
  return neighboursOf(view, view.edgesOfFace(cell), cell, (face) => face, by);
}

/** Neighbours of a grid among the grids of its level. Costs the edges of its cells. */
export function gridNeighbours(view: PlanView, grid: GridId, by: Contiguity = 'rook'): Neighbour[] {
  const { level } = rowOf(view, 'grid', grid);
  const edges = new Set<EdgeId>();
  for (const cell of cellsBelow(view, grid)) for (const edge of view.edgesOfFace(cell)) edges.add(edge);
  return neighboursOf(view, edges, grid, (cell) => gridOver(view, cell, level), by);
}

export interface Adjacency extends Neighbour {
  /** The unit with the smaller id; `id` is the other one. */
  readonly of: number;
}

/** Every pair of neighbouring units once. `unitOf` names the unit of a cell. Costs the vertices of the plan. */
export function adjacencies(view: PlanView, unitOf: (cell: CellId) => number, by: Contiguity): Adjacency[] {
  const pairs = new Map<number, Map<number, Millimetres>>();
  const note = (a: number, b: number, length: number): void => {
    const [first, second] = a < b ? [a, b] : [b, a];
    let found = pairs.get(first);
    if (found === undefined) pairs.set(first, (found = new Map<number, number>()));
    found.set(second, (found.get(second) ?? 0) + length);
  };
  for (const edge of view.all('edge')) {
    const units = unitsBeside(edge, unitOf);
    const [a, b] = units;
    if (a !== undefined && b !== undefined && a !== b) note(a, b, lengthOf(view, edge));
  }
  if (by === 'queen') {
    for (const { id } of view.all('node')) {
      const around = [...unitsAround(view, id, unitOf)];
      around.forEach((a, at) => around.slice(at + 1).forEach((b) => note(a, b, 0)));
    }
  }
  return [...pairs].flatMap(([of, found]) => [...found].map(([id, length]) => ({ of, id, length })));
}

function neighboursOf(
  view: PlanView,
  edges: Iterable<EdgeId>,
  unit: number,
  unitOf: (cell: CellId) => number,
  by: Contiguity,
): Neighbour[] {
  const lengths = new Map<number, Millimetres>();
  const nodes = new Set<NodeId>();
  for (const id of edges) {
    const edge = rowOf(view, 'edge', id);
    const units = unitsBeside(edge, unitOf);
    const other = units.find((beside) => beside !== unit);
    // Boundaries between two cells of the unit lie inside it.
    if (units.length === 2 && other === undefined) continue;
    nodes.add(edge.start).add(edge.end);
    if (other !== undefined) lengths.set(other, (lengths.get(other) ?? 0) + lengthOf(view, edge));
  }
  if (by === 'queen') {
    for (const node of nodes) {
      for (const other of unitsAround(view, node, unitOf)) {
        if (other !== unit && !lengths.has(other)) lengths.set(other, 0);
      }
    }
  }
  return [...lengths]
    .map(([id, length]) => ({ id, length }))
    .sort((a, b) => b.length - a.length || a.id - b.id);
}

/** Units on the sides of an edge; ground without a cell has none. */
function unitsBeside({ left, right }: EdgeRecord, unitOf: (cell: CellId) => number): number[] {
  return [left, right].filter(isCell).map(unitOf);
}

function unitsAround(view: PlanView, node: NodeId, unitOf: (cell: CellId) => number): Set<number> {
  const edges = view.edgesAtNode(node).map((id) => rowOf(view, 'edge', id));
  return new Set(edges.flatMap((edge) => unitsBeside(edge, unitOf)));
}

function isCell(face: FaceId): boolean {
  return face !== OUTSIDE && face !== GAP;
}

function lengthOf(view: PlanView, edge: EdgeRecord): Millimetres {
  const line = edgeLine(view, edge);
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = (line[i + 2] as number) - (line[i] as number);
    const dy = (line[i + 3] as number) - (line[i + 1] as number);
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}
