import type { CellId, FaceId } from '../../base/ids';
import { refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import { rowOf, type PlanView } from '../../document/view';
import type { SplitPolicy } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import type { Chain } from '../cut/chains';
import { cutCells, refuseSmallPart, type CutCell } from '../cut/cutCells';
import { divideCell } from '../cut/divideCell';
import { extendLine } from '../cut/extendLine';
import { finish, type KernelRefusal } from '../proof/finish';
import { rehomeBindings } from '../edit/rehomeBindings';

export interface SplitCellsArgs {
  /** x0, y0 … in lattice millimetres; a closed line (first point repeated) cuts out. */
  readonly line: readonly number[];
  /** Only these cells are cut; without it, every cell that the line crosses from side to side. */
  readonly cells?: readonly CellId[];
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  /** An end inside a cell goes on straight ahead to the first boundary of that cell; it cuts nothing otherwise. */
  readonly extend?: boolean;
  /** What the parts inherit; by default all but code and name, and households by area. */
  readonly policy?: SplitPolicy;
  readonly ids: IdSource;
}

export type SplitCellsRefusal =
  'splitCells.lineMissesCell' | 'splitCells.lineEndsInside' | 'splitCells.partTooSmall' | KernelRefusal;

/**
 * Cuts cells along a line. The line may cross any number of cells and levels, pass through nodes, run along
 * edges, cross holes, cut a cell into many parts or close on itself. Neighbours share the new nodes, because
 * they share the edges. One part keeps the code, the others get new ones; attributes and claims go by policy;
 * lineage rows give the area shares; bindings follow `rehomeBindings`. Cells in which the line ends are not cut,
 * unless it is to be extended: then it goes on to the boundary of the cell, or to the rim of a hole in it (which
 * cuts nothing).
 *
 * Refuses: no cell is cut (`lineMissesCell`, `lineEndsInside`), a part under 20 m² (`partTooSmall`, with the
 * same cut of the other cells as a fix), rounding to the lattice would make boundaries cross. Costs the edges near the line and the vertices of the cut cells.
 */
export function splitCells(view: PlanView, args: SplitCellsArgs): Result<ChangeSet, SplitCellsRefusal> {
  const draft = createDraft(view);
  const line = args.extend === true ? extendLine(view, args.line, inScopeOf(args)) : args.line;
  const cut = cutCells(draft, [line], args.cells ?? (() => true), args.ids);
  const small = smallParts(draft, cut.cut, args);
  if (small !== undefined) return small;
  const reshaped: CellId[] = [];
  for (const part of cut.cut) {
    reshaped.push(part.cell, ...divideCell(draft, part.cell, part.pieces, part.parts, args));
  }
  if (reshaped.length === 0) return missed(view, args, cut.dangling);
  rehomeBindings(draft, reshaped);
  return finish(view, draft);
}

/** Refuses a part that is too small, and offers to cut the cells alone of which all parts are large enough. */
function smallParts(
  draft: Draft,
  cut: readonly CutCell[],
  { line, keep, extend, policy }: SplitCellsArgs,
): Refused<'splitCells.partTooSmall'> | undefined {
  const refused = new Map(
    cut.map((part) => [part.cell, refuseSmallPart(draft, part, 'splitCells.partTooSmall')]),
  );
  const first = cut.map(({ cell }) => refused.get(cell)).find((small) => small !== undefined);
  if (first === undefined) return undefined;
  const others = cut.filter(({ cell }) => refused.get(cell) === undefined);
  if (others.length === 0) return first;
  const place = (x = 0, y = 0): [number, number] => [x / 1000, y / 1000];
  return refuse(first.refusal.code, first.refusal.params, {
    command: 'cell.split',
    args: {
      line: Array.from({ length: line.length / 2 }, (_, at) => place(line[2 * at], line[2 * at + 1])),
      cells: others.map(({ cell }) => rowOf(draft, 'cell', cell).code),
      ...(keep === undefined ? {} : { keep: place(...keep) }),
      ...(extend === undefined ? {} : { extend }),
      ...(policy === undefined ? {} : { policy }),
    },
  });
}

function inScopeOf({ cells }: SplitCellsArgs): (face: FaceId) => boolean {
  return (face) => face > 0 && (cells?.includes(face) ?? true);
}

function missed(
  view: PlanView,
  args: SplitCellsArgs,
  dangling: readonly Chain[],
): Result<ChangeSet, SplitCellsRefusal> {
  const open = dangling[0];
  if (open === undefined) {
    return refuse('splitCells.lineMissesCell', { x: args.line[0] ?? 0, y: args.line[1] ?? 0 });
  }
  return refuse('splitCells.lineEndsInside', {
    cell: view.get('cell', open.face)?.code ?? '',
    x: open.line.at(-2) ?? 0,
    y: open.line.at(-1) ?? 0,
  });
}
