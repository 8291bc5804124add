import { z } from 'zod';
import type { BoxId, CellId, GridId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { PlanView } from '../document/view';
import { locateCell } from '../topology/read/locate';

/** A place in the plan's CRS: [easting, northing] in metres; rounded to the millimetre lattice. */
export const pointSchema = z
  .tuple([z.number().min(-1e8).max(1e8), z.number().min(-1e8).max(1e8)])
  .meta({ description: '[easting, northing] in metres of the plan CRS' });
export type Point = z.infer<typeof pointSchema>;

/** A cell by its permanent code, or by a point in it. */
export const cellRefSchema = z
  .union([z.string().regex(/^\d{12}$/), pointSchema])
  .meta({ description: 'permanent 12-digit code of a cell, or a point in it' });
export type CellRef = z.infer<typeof cellRefSchema>;

export const gridRefSchema = z
  .string()
  .regex(/^\d{12}$/)
  .meta({ description: 'permanent 12-digit code of a grid' });

export const boxRefSchema = z.string().min(1).max(80).meta({ description: 'code of a box' });

/** Metres to lattice millimetres. */
export function toLattice([x, y]: Point): [number, number] {
  return [Math.round(x * 1000), Math.round(y * 1000)];
}

/** Metres to a lattice line x0, y0 …, without repeats of the same vertex. */
export function toLatticeLine(points: readonly Point[]): number[] {
  const line: number[] = [];
  for (const point of points) {
    const [x, y] = toLattice(point);
    if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
  }
  return line;
}

export function resolveCell(
  view: PlanView,
  ref: CellRef,
): Result<CellId, 'command.noCell' | 'command.noCellAt'> {
  if (typeof ref === 'string') {
    const id = view.cellByCode(ref);
    return id === undefined ? refuse('command.noCell', { code: ref }) : ok(id);
  }
  const [x, y] = toLattice(ref);
  const id = locateCell(view, x, y);
  return id === null ? refuse('command.noCellAt', { x, y }) : ok(id);
}

export function resolveCells(
  view: PlanView,
  refs: readonly CellRef[],
): Result<CellId[], 'command.noCell' | 'command.noCellAt'> {
  const ids: CellId[] = [];
  for (const ref of refs) {
    const found = resolveCell(view, ref);
    if (!found.ok) return found;
    if (!ids.includes(found.value)) ids.push(found.value);
  }
  return ok(ids);
}

export function resolveGrid(view: PlanView, code: string): Result<GridId, 'command.noGrid'> {
  const id = view.gridByCode(code);
  return id === undefined ? refuse('command.noGrid', { code }) : ok(id);
}

export function resolveGrids(view: PlanView, codes: readonly string[]): Result<GridId[], 'command.noGrid'> {
  const ids: GridId[] = [];
  for (const code of codes) {
    const found = resolveGrid(view, code);
    if (!found.ok) return found;
    if (!ids.includes(found.value)) ids.push(found.value);
  }
  return ok(ids);
}

export function resolveBox(view: PlanView, code: string): Result<BoxId, 'command.noBox'> {
  const id = view.boxByCode(code)[0];
  return id === undefined ? refuse('command.noBox', { code }) : ok(id);
}
