import { z } from 'zod';
import type { EdgeId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import { rowOf, type PlanView } from '../document/view';
import { cellRefSchema, pointSchema, resolveCell, resolveCells } from './arguments';
import { reachSchema, resolveEdge } from './cornerArguments';

/** Which boundaries are meant. What is left out adds nothing; one of the three must be there. */
export const boundaryFields = {
  cells: z
    .array(cellRefSchema)
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: 'all boundaries of these cells' }),
  between: z
    .tuple([cellRefSchema, cellRefSchema])
    .optional()
    .meta({ description: 'the boundaries that two cells share' }),
  on: pointSchema.optional().meta({ description: 'a point on the boundary: the nearest within reach' }),
  reach: reachSchema,
};

export type BoundaryFields = z.input<z.ZodObject<typeof boundaryFields>>;

export const toleranceSchema = z
  .number()
  .min(0.001)
  .max(1000)
  .meta({ description: 'how far a boundary may move, metres' });

type BoundaryRefusal =
  | 'command.noCell'
  | 'command.noCellAt'
  | 'command.noEdge'
  | 'command.noBoundaryNamed'
  | 'command.noneBetween';

export function resolveBoundaries(
  view: PlanView,
  { cells = [], between, on, reach }: BoundaryFields,
): Result<EdgeId[], BoundaryRefusal> {
  if (cells.length === 0 && between === undefined && on === undefined)
    return refuse('command.noBoundaryNamed');
  const found = new Set<EdgeId>();
  const named = resolveCells(view, cells);
  if (!named.ok) return named;
  for (const cell of named.value) for (const id of view.edgesOfFace(cell)) found.add(id);
  if (between !== undefined) {
    const [one, other] = [resolveCell(view, between[0]), resolveCell(view, between[1])];
    if (!one.ok) return one;
    if (!other.ok) return other;
    const shared = view.edgesOfFace(one.value).filter((id) => {
      const { left, right } = rowOf(view, 'edge', id);
      return left === other.value || right === other.value;
    });
    if (shared.length === 0 || one.value === other.value)
      return refuse('command.noneBetween', {
        cell: rowOf(view, 'cell', one.value).code,
        other: rowOf(view, 'cell', other.value).code,
      });
    for (const id of shared) found.add(id);
  }
  if (on !== undefined) {
    const edge = resolveEdge(view, on, reach);
    if (!edge.ok) return edge;
    found.add(edge.value);
  }
  return ok([...found]);
}

/** Metres to lattice millimetres. */
export function toleranceOf(metres: number): number {
  return Math.round(metres * 1000);
}
