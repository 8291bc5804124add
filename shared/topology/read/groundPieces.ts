import type { FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Box2D, PlanView } from '../../document/view';
import { ringInRing } from '../../geometry/nestRings';
import { pointInRing } from '../../geometry/pointInRing';
import { doubleRingArea } from '../../geometry/ringArea';
import type { Component } from '../cut/components';
import { faceOf, halfEdge, nextHalfEdge, type HalfEdge } from './halfEdge';
import { faceWalks, ringCoordinates } from './rings';
import { boundsOfLines } from '../../document/boundsOfLines';

/** First search radius: gaps and their rims are small. */
const FIRST_RADIUS = 8_000;
/** Beyond this (8,000 km) there is nothing. */
const LAST_RADIUS = 8_000_000_000;

/** A boundary walk of a face with what finding its place needs. */
interface Ring {
  readonly walk: readonly HalfEdge[];
  readonly coordinates: readonly number[];
  /** Positive for an outline, negative for the rim of a hole. */
  readonly doubleArea: number;
  readonly box: Box2D;
}

/**
 * All pieces of a face's ground, largest first: for a face in very many pieces, as GAP may be. Costs its vertices,
 * and a comparison of rectangles for every piece and hole.
 */
export function groundPieces(view: PlanView, face: FaceId): Component[] {
  const rings = faceWalks(view, face).map((walk) => ringOf(view, walk));
  const holes = new Map<Ring, Ring[]>();
  for (const hole of rings) {
    const host = hole.doubleArea < 0 ? hostOf(hole, rings) : undefined;
    if (host !== undefined) holes.set(host, [...(holes.get(host) ?? []), hole]);
  }
  return rings
    .filter(({ doubleArea }) => doubleArea > 0)
    .map((outer) => pieceOf(outer, holes.get(outer) ?? []))
    .sort((a, b) => b.doubleArea - a.doubleArea);
}

/**
 * The piece of a face's ground around a point of it; undefined on ground without an outline, which is the outside
 * of everything. Costs the edges in the rectangle of the piece; the plan where there is none.
 */
export function pieceUnder(view: PlanView, face: FaceId, x: number, y: number): Component | undefined {
  const rings: Ring[] = [];
  const seen = new Set<HalfEdge>();
  for (let reach = FIRST_RADIUS; reach <= LAST_RADIUS; reach *= 2) {
    collect(view, face, { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach }, rings, seen);
    const found = innermost(rings, x, y);
    if (found === undefined) continue;
    // What lies nearer may have begun beyond the search: all of it lies in the rectangle of what was found.
    collect(view, face, found.box, rings, seen);
    const outer = present(innermost(rings, x, y), 'outline of the piece');
    return pieceOf(
      outer,
      rings.filter((ring) => ring.doubleArea < 0 && hostOf(ring, rings) === outer),
    );
  }
  return undefined;
}

function collect(view: PlanView, face: FaceId, box: Box2D, rings: Ring[], seen: Set<HalfEdge>): void {
  for (const id of view.edgesInBox(box)) {
    for (const first of [halfEdge(id, false), halfEdge(id, true)]) {
      if (seen.has(first) || faceOf(view, first) !== face) continue;
      const walk: HalfEdge[] = [];
      for (let half = first; !seen.has(half); half = nextHalfEdge(view, half)) {
        seen.add(half);
        walk.push(half);
      }
      rings.push(ringOf(view, walk));
    }
  }
}

function innermost(rings: readonly Ring[], x: number, y: number): Ring | undefined {
  const place = { minX: x, minY: y, maxX: x, maxY: y };
  return smallest(
    rings.filter(
      ({ box, doubleArea, coordinates }) =>
        doubleArea > 0 && encloses(box, place) && pointInRing(coordinates, x, y),
    ),
  );
}

/** The outline around a hole: what holds a hole is larger than it. */
function hostOf(hole: Ring, rings: readonly Ring[]): Ring | undefined {
  return smallest(
    rings.filter(
      ({ box, doubleArea, coordinates }) =>
        doubleArea > -hole.doubleArea && encloses(box, hole.box) && ringInRing(hole.coordinates, coordinates),
    ),
  );
}

function smallest(rings: readonly Ring[]): Ring | undefined {
  return [...rings].sort((a, b) => a.doubleArea - b.doubleArea)[0];
}

function pieceOf(outer: Ring, holes: readonly Ring[]): Component {
  const rings = [outer, ...holes];
  return {
    walks: rings.map(({ walk }) => walk),
    outer: outer.coordinates,
    doubleArea: rings.reduce((sum, { doubleArea }) => sum + doubleArea, 0),
    fresh: false,
  };
}

function ringOf(view: PlanView, walk: readonly HalfEdge[]): Ring {
  const coordinates = ringCoordinates(view, walk);
  return { walk, coordinates, doubleArea: doubleRingArea(coordinates), box: boundsOfLines([coordinates]) };
}

function encloses(outer: Box2D, inner: Box2D): boolean {
  return (
    outer.minX <= inner.minX &&
    outer.minY <= inner.minY &&
    outer.maxX >= inner.maxX &&
    outer.maxY >= inner.maxY
  );
}
