import { z } from 'zod';
import { LINE_KINDS } from '../document/records/network';
import type { PlanView } from '../document/view';
import { pointSchema, toLatticeLine, type Point } from './arguments';

/** Lines to cut along: drawn ones, or those of the plan by kind. */
export const lineNetworkShape = {
  lines: z
    .array(z.array(pointSchema).min(2).max(5000))
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'lines to cut along' }),
  kinds: z
    .array(z.enum(LINE_KINDS))
    .min(1)
    .max(LINE_KINDS.length)
    .optional()
    .meta({ description: 'also cut along the lines of these kinds that the plan holds' }),
  reach: z
    .number()
    .min(0)
    .max(100)
    .default(0)
    .meta({ description: 'metres by which loose ends of lines are carried on to the boundary ahead' }),
};

export const keepSchema = pointSchema
  .optional()
  .meta({ description: 'a point in the part that keeps the code; default: the largest' });

/** The least area of a part, in square metres. */
export function smallestSchema(usual: number) {
  return z
    .number()
    .min(20)
    .max(1e6)
    .default(usual)
    .meta({ description: 'square metres; smaller parts join the neighbour with the longest common border' });
}

export function toSquareMillimetres(squareMetres: number): number {
  return squareMetres * 1e6;
}

export function toMillimetres(metres: number): number {
  return Math.round(metres * 1000);
}

/** Drawn lines, and those of the plan by kind, on the lattice. Costs the lines of the plan when kinds are asked for. */
export function lineNetwork(
  view: PlanView,
  {
    lines,
    kinds,
  }: { lines?: readonly (readonly Point[])[] | undefined; kinds?: readonly string[] | undefined },
): (readonly number[])[] {
  const network: (readonly number[])[] = (lines ?? []).map(toLatticeLine);
  if (kinds === undefined) return network;
  const rows = [...view.all('line')].filter(({ kind }) => kinds.includes(kind));
  return [...network, ...rows.sort((a, b) => a.id - b.id).map(({ points }) => points)];
}
