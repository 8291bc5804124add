import { z } from 'zod';
import { ok, refuse, type Result } from '../base/result';
import { rowOf, type PlanView } from '../document/view';
import { edgeAt } from '../topology/read/edgeAt';
import { edgeLine } from '../topology/read/rings';
import {
  cellRefSchema,
  gridRefSchema,
  pointSchema,
  resolveCells,
  resolveGrids,
  toLattice,
} from './arguments';

/** How far a point may lie from the boundary that it names, millimetres. */
const REACH = 1000;

/** What a lock is set on or taken from. */
export const lockSubjectShape = {
  grids: z.array(gridRefSchema).max(10_000).default([]),
  cells: z.array(cellRefSchema).max(10_000).default([]),
  boundaries: z
    .array(pointSchema)
    .max(10_000)
    .default([])
    .meta({ description: 'points on boundaries, each locks the boundary between its two nodes' }),
  reason: z.string().trim().max(500).default(''),
} as const;

export interface LockSubjects {
  readonly grids: readonly number[];
  readonly cells: readonly number[];
  /** Lines of edges, x0, y0 … */
  readonly boundaries: readonly (readonly number[])[];
}

/** Resolves what a lock is about; refuses what is not there, and nothing at all. */
export function resolveLockSubjects(
  view: PlanView,
  { grids = [], cells = [], boundaries = [] }: z.input<z.ZodObject<typeof lockSubjectShape>>,
): Result<LockSubjects> {
  const foundGrids = resolveGrids(view, grids);
  if (!foundGrids.ok) return foundGrids;
  const foundCells = resolveCells(view, cells);
  if (!foundCells.ok) return foundCells;
  const lines: number[][] = [];
  for (const point of boundaries) {
    const [x, y] = toLattice(point);
    const edge = edgeAt(view, x, y, REACH);
    if (edge === undefined) return refuse('lock.noBoundary', { x, y });
    lines.push(edgeLine(view, rowOf(view, 'edge', edge)));
  }
  if (foundGrids.value.length + foundCells.value.length + lines.length === 0) return refuse('lock.nothing');
  return ok({ grids: foundGrids.value, cells: foundCells.value, boundaries: lines });
}
