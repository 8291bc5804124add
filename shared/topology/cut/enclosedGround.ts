import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { PlanView } from '../../document/view';
import type { Component } from './components';
import { faceOf, halfEdge, twin, type HalfEdge } from '../read/halfEdge';
import { faceArea } from '../read/measure';

/** A piece that fresh edges have cut, or a whole cell that they have not. */
type Place = Component | CellId;

export interface EnclosedGround {
  readonly pieces: readonly Component[];
  /** Uncut cells that lie in it. */
  readonly cells: readonly CellId[];
  /** One of those that reaches a wall, so that it lies in the way and not as an island. */
  readonly inTheWay: CellId | undefined;
}

export interface Enclosure {
  /** Half-edges along the fence, the ground in question on the left of all of them or on the right of all. */
  readonly fence: readonly HalfEdge[];
  /** The pieces of the cut faces, by the half-edges that walk them. */
  readonly pieceAt: ReadonlyMap<HalfEdge, Component>;
  readonly isFence: (edge: EdgeId) => boolean;
  readonly walls: ReadonlySet<FaceId>;
}

/** Ground grown from one side of the fence. */
interface Growth {
  readonly seen: Set<Place>;
  readonly waiting: Place[];
  area: number;
  /** It has run into the world outside: nothing encloses it. */
  open: boolean;
  inTheWay: CellId | undefined;
}

/**
 * The ground that a fence encloses together with its walls: the side from which nothing leads out; where both
 * sides are enclosed, the smaller. Undefined when neither is. Both sides grow in turn, the smaller first, so that
 * this costs about twice the boundaries of the enclosed ground, not the plan.
 */
export function enclosedGround(view: PlanView, enclosure: Enclosure): EnclosedGround | undefined {
  const { fence, pieceAt } = enclosure;
  const side = (halves: readonly HalfEdge[]): Growth => {
    const growth: Growth = { seen: new Set(), waiting: [], area: 0, open: false, inTheWay: undefined };
    for (const half of halves) add(view, growth, pieceAt.get(half) ?? faceOf(view, half));
    return growth;
  };
  const left = side(fence);
  const right = side(fence.map(twin));
  for (;;) {
    const [small, large] = left.area <= right.area ? [left, right] : [right, left];
    const next = small.open ? large : small;
    if (next.open) return undefined;
    if (next.waiting.length === 0) return groundOf(next);
    grow(view, next, enclosure);
  }
}

function grow(view: PlanView, growth: Growth, { pieceAt, isFence, walls }: Enclosure): void {
  const place = present(growth.waiting.pop(), 'place to grow from');
  for (const half of halvesOf(view, place)) {
    const beyond = faceOf(view, twin(half));
    if (isFence(Math.floor(half / 2)) || beyond === GAP) continue;
    if (walls.has(beyond)) {
      if (typeof place === 'number') growth.inTheWay ??= place;
    } else if (beyond === OUTSIDE) growth.open = true;
    else add(view, growth, pieceAt.get(twin(half)) ?? beyond);
  }
}

function add(view: PlanView, growth: Growth, place: Place): void {
  if (growth.seen.has(place)) return;
  growth.seen.add(place);
  growth.waiting.push(place);
  growth.area += typeof place === 'number' ? faceArea(view, place) : place.doubleArea / 2;
}

function halvesOf(view: PlanView, place: Place): readonly HalfEdge[] {
  if (typeof place !== 'number') return place.walks.flat();
  return view
    .edgesOfFace(place)
    .flatMap((id) => [halfEdge(id, false), halfEdge(id, true)])
    .filter((half) => faceOf(view, half) === place);
}

function groundOf({ seen, inTheWay }: Growth): EnclosedGround {
  const pieces: Component[] = [];
  const cells: CellId[] = [];
  for (const place of seen) {
    if (typeof place === 'number') cells.push(place);
    else pieces.push(place);
  }
  return { pieces, cells, inTheWay };
}
