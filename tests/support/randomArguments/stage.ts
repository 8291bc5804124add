import type { Random } from '../../../shared/base/random';
import { present } from '../../../shared/base/invariant';
import type { CellRecord } from '../../../shared/document/records/hierarchy';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { faceArea, labelPoint } from '../../../shared/topology/read/measure';
import { cellPolygons, edgeLine } from '../../../shared/topology/read/rings';

/** A place as commands take it: metres, on the millimetre. */
export type Place = [x: number, y: number];

/** What a maker of random arguments has to go by: the plan as it is now and a source of chance. */
export interface Stage {
  readonly plan: PlanDocument;
  readonly random: Random;
  /** Ids of cells, some of which may have gone. */
  readonly cells: readonly number[];
  readonly boxes: readonly number[];
}

/** A stage on a plan as it stands. Costs its cells and boxes. */
export function stageOn(plan: PlanDocument, random: Random): Stage & { readonly cells: number[] } {
  const ids = (table: 'cell' | 'box'): number[] =>
    [...plan.all(table)].map((row) => row.id).sort((a, b) => a - b);
  return { plan, random, cells: ids('cell'), boxes: ids('box') };
}

/**
 * Makes arguments for one command that are likely, not certain, to be accepted; undefined where the plan offers
 * nothing to do. Everything is named by codes and places, so that a script can replay it.
 */
export type MakeArguments = (stage: Stage) => Record<string, unknown> | undefined;

/** Some cell of the plan; undefined when the ones that were tried have gone. */
export function someCell({ plan, random, cells }: Stage): CellRecord | undefined {
  for (let tries = 0; tries < 20; tries++) {
    const cell = cells.length === 0 ? undefined : plan.get('cell', random.pick(cells));
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** A neighbour of a cell that passes a test, across one of its edges. */
export function someNeighbour(
  { plan, random }: Stage,
  cell: CellRecord,
  fits: (other: CellRecord) => boolean = () => true,
): CellRecord | undefined {
  const found = plan.edgesOfFace(cell.id).flatMap((id) => {
    const edge = present(plan.get('edge', id), 'edge');
    const other = plan.get('cell', edge.left === cell.id ? edge.right : edge.left);
    return other !== undefined && other.id !== cell.id && fits(other) ? [other] : [];
  });
  return found.length === 0 ? undefined : random.pick(found);
}

/** A corner of the cell's boundary. */
export function someCorner(stage: Stage, cell: CellRecord): Place | undefined {
  const line = someEdgeLine(stage, cell);
  if (line === undefined) return undefined;
  const at = 2 * stage.random.integer(0, line.length / 2 - 1);
  return tidy(line[at] as number, line[at + 1] as number);
}

/** One edge of the cell as a line in lattice millimetres. */
export function someEdgeLine({ plan, random }: Stage, cell: CellRecord): number[] | undefined {
  const edges = plan.edgesOfFace(cell.id);
  return edges.length === 0
    ? undefined
    : edgeLine(plan, present(plan.get('edge', random.pick(edges)), 'edge'));
}

/** A point well inside a cell, lattice millimetres, and the side of a square as large as the cell. */
export function middleOf({ plan }: Stage, cell: CellRecord): { x: number; y: number; size: number } {
  const { x, y } = labelPoint(cellPolygons(plan, cell.id));
  return { x, y, size: Math.sqrt(Math.max(1, faceArea(plan, cell.id))) };
}

/** Lattice millimetres to a place of a command. */
export function tidy(x: number, y: number): Place {
  return [Math.round(x) / 1000, Math.round(y) / 1000];
}
