import { z } from 'zod';
import type { EdgeId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { Millimetres } from '../base/units';
import type { PlanView } from '../document/view';
import { edgeAt } from '../topology/read/edgeAt';
import { cornerAt, type Corner } from '../topology/read/vertexAt';
import { pointSchema, toLattice, type Point } from './arguments';

const DEFAULT_REACH = 0.01;

export const reachSchema = z
  .number()
  .min(0)
  .max(1000)
  .default(DEFAULT_REACH)
  .meta({ description: 'how far a place may be from what it names, metres; a millimetre at least' });

export const stopSchema = z
  .boolean()
  .default(false)
  .meta({ description: 'stop at the last legal place on the way instead of refusing' });

export const offsetSchema = pointSchema.meta({ description: '[east, north] in metres' });

export const cornersSchema = z
  .array(pointSchema)
  .min(1)
  .max(2000)
  .meta({ description: 'nodes and vertices: of each place the corner nearest to it within reach' });

/** Metres to lattice millimetres. */
export function reachOf(metres: number = DEFAULT_REACH): Millimetres {
  return Math.max(1, Math.round(metres * 1000));
}

export function resolveCorner(
  view: PlanView,
  place: Point,
  reach?: number,
): Result<Corner, 'command.noCorner'> {
  const [x, y] = toLattice(place);
  const corner = cornerAt(view, x, y, reachOf(reach));
  return corner === undefined ? refuse('command.noCorner', { x, y }) : ok(corner);
}

export function resolveCorners(
  view: PlanView,
  places: readonly Point[],
  reach?: number,
): Result<Corner[], 'command.noCorner'> {
  const corners: Corner[] = [];
  for (const place of places) {
    const corner = resolveCorner(view, place, reach);
    if (!corner.ok) return corner;
    corners.push(corner.value);
  }
  return ok(corners);
}

export function resolveEdge(view: PlanView, place: Point, reach?: number): Result<EdgeId, 'command.noEdge'> {
  const [x, y] = toLattice(place);
  const edge = edgeAt(view, x, y, reachOf(reach));
  return edge === undefined ? refuse('command.noEdge', { x, y }) : ok(edge);
}
