import { OUTSIDE, type EdgeId, type FaceId } from '../../base/ids';
import { ok, refuse, type Refused, type Result } from '../../base/result';
import type { Draft } from '../../document/draft';
import type { Polygons } from '../../document/records/network';

import { nestRings } from '../../geometry/nestRings';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import { doubleRingArea } from '../../geometry/ringArea';
import type { IdSource } from '../../hierarchy/idSource';
import { chainsOf } from './chains';
import { componentsOf, type Component } from './components';
import { refuseTorn, type KernelRefusal } from '../proof/finish';
import { edgeOf, isBackwards } from '../read/halfEdge';
import { faceAt } from '../read/locate';
import { labelPoint, polygonsArea } from '../read/measure';
import { nodeLines, type NodedLines } from './noding';
import { edgeLine, ringCoordinates, simpleRings } from '../read/rings';
import { SMALLEST_CELL } from '../proof/smallestCell';
import { weave } from './weave';
import { boundsOfLines } from '../../document/boundsOfLines';
import { rowOf } from '../../document/view';

/** The ground of one face (a cell, or GAP) that lies in an outline. */
export interface GroundInside {
  readonly face: FaceId;
  readonly inside: readonly Component[];
  /** All ground of the face, twice the area. */
  readonly doubleArea: number;
  /** Nothing of the face lies outside the outline. */
  readonly whole: boolean;
}

export interface OutlinePieces {
  readonly ground: readonly GroundInside[];
  /** Whether the outline makes any new boundary; otherwise it follows existing ones all the way. */
  readonly cuts: boolean;
}

export type OutlineRefusal = 'carveCell.ringTooSmall' | 'carveCell.ringCrossesItself' | KernelRefusal;

/**
 * Weaves an outline into the graph wherever it crosses the ground of the network, and finds the pieces of cells and
 * gaps inside it. Refuses an outline below the smallest size of a cell, one that crosses or touches itself, and one
 * where rounding to the lattice would make boundaries cross. Costs the edges in the outline's rectangle and the
 * vertices of the faces in and along it.
 *
 * @param polygons parts of the outline, outer ring first; rings in either direction
 */
export function outlinePieces(
  draft: Draft,
  polygons: Polygons,
  ids: IdSource,
): Result<OutlinePieces, OutlineRefusal> {
  const lines = polygons.flatMap((rings) => rings.map((ring, at) => closedRing(ring, at === 0)));
  const [x, y] = [lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0];
  if (lines.length === 0 || lines.some((line) => line.length < 8)) {
    return refuse('carveCell.ringTooSmall', { x, y });
  }
  const noded = nodeLines(draft, lines);
  const crossing = selfCrossing(noded);
  if (crossing !== undefined) return crossing;
  // The area of an outline that crosses itself says nothing, so this comes second.
  if (polygonsArea(polygons) < SMALLEST_CELL) return refuse('carveCell.ringTooSmall', { x, y });
  const chains = chainsOf(noded, (px, py) => faceAt(draft, px, py)).chains;
  const cuts = chains.filter(({ face }) => face !== OUTSIDE);
  const fresh = weave(draft, noded, cuts, ids);
  const torn = refuseTorn(draft);
  if (torn !== undefined) return torn;
  const ground: GroundInside[] = [];
  for (const face of facesInside(draft, polygons, noded, fresh)) {
    const pieces = componentsOf(draft, face, fresh);
    const inside = pieces.filter((piece) => liesInside(draft, polygons, piece, fresh));
    if (inside.length === 0) continue;
    const doubleArea = pieces.reduce((sum, piece) => sum + piece.doubleArea, 0);
    ground.push({ face, inside, doubleArea, whole: inside.length === pieces.length });
  }
  return ok({ ground, cuts: cuts.length > 0 });
}

/** A ring as a line that ends where it starts and has the ground of its polygon on the left. */
function closedRing(ring: readonly number[], outer: boolean): number[] {
  const line = [...ring, ...ring.slice(0, 2)];
  if (doubleRingArea(ring) > 0 === outer) return line;
  const reversed: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) reversed.push(line[i] as number, line[i + 1] as number);
  return reversed;
}

function selfCrossing({ lines }: NodedLines): Refused<OutlineRefusal> | undefined {
  const seen = new Set<string>();
  for (const { x, y } of lines.flatMap((line) => line.slice(1))) {
    const key = `${x},${y}`;
    if (seen.has(key)) return refuse('carveCell.ringCrossesItself', { x, y });
    seen.add(key);
  }
  return undefined;
}

/** Faces beside the outline or beside an edge in it, the outside apart, in order of age. */
function facesInside(
  draft: Draft,
  polygons: Polygons,
  { cuts }: NodedLines,
  fresh: ReadonlySet<EdgeId>,
): FaceId[] {
  const faces = new Set<FaceId>();
  for (const id of draft.edgesInBox(boundsOfLines(polygons.flat()))) {
    const edge = rowOf(draft, 'edge', id);
    if (faces.has(edge.left) && faces.has(edge.right)) continue;
    const [ax, ay, bx, by] = edgeLine(draft, edge) as [number, number, number, number];
    // An edge lies on one side of the outline or along it, so any place between two of its vertices decides.
    const near = fresh.has(id) || cuts.has(id) || pointInPolygons(polygons, (ax + bx) / 2, (ay + by) / 2);
    if (near) faces.add(edge.left).add(edge.right);
  }
  faces.delete(OUTSIDE);
  return [...faces].sort((a, b) => a - b);
}

/**
 * Whether a piece lies in the outline. A new edge runs with the inside on its left; a piece without one does not meet
 * the outline except along its own boundary, so any place in it decides.
 */
function liesInside(draft: Draft, polygons: Polygons, piece: Component, fresh: ReadonlySet<EdgeId>): boolean {
  const cut = piece.walks.flat().find((half) => fresh.has(edgeOf(draft, half).id));
  if (cut !== undefined) return !isBackwards(cut);
  const rings = piece.walks.flatMap((walk) => simpleRings(draft, walk).map((r) => ringCoordinates(draft, r)));
  const { x, y } = labelPoint(nestRings(rings));
  return pointInPolygons(polygons, x, y);
}
