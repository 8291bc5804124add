import type { CellId, GridId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import { rowOf, type PlanView } from '../../document/view';
import { pointInRing } from '../../geometry/pointInRing';
import { cellsBelow } from '../../hierarchy/cellsBelow';
import { divideGrid } from '../../hierarchy/divideGrid';
import { createIdSource, type IdSource } from '../../hierarchy/idSource';
import { middleOfGrid } from '../../hierarchy/middleOf';
import { cutCells } from '../cut/cutCells';
import { finish, type KernelRefusal } from '../proof/finish';
import { faceAt } from '../read/locate';
import { rehomeBindings } from '../edit/rehomeBindings';
import { removeInnerEdges } from '../edit/removeInnerEdges';
import { shareCutCells } from '../cut/shareCutCells';
import { sidesOfLine, type Side, type SidedPiece } from '../cut/sidesOfLine';

export interface SplitGridArgs {
  /** A grid of level 1, 2 or 3. */
  readonly grid: GridId;
  /** x0, y0 … in lattice millimetres; a closed line (first point repeated) cuts out. */
  readonly line: readonly number[];
  /** `split`: cells on the line are cut; `whole`: each goes where most of its ground lies. */
  readonly cells: 'split' | 'whole';
  /** A point on the side that keeps the code; the side with more ground keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  /** Name of the new grid, made unique; that of the divided one otherwise. */
  readonly name?: string;
  readonly ids: IdSource;
}

export type SplitGridRefusal =
  | 'splitGrid.lineMissesGrid'
  | 'splitGrid.lineEndsInside'
  | 'splitGrid.oneSided'
  | 'splitGrid.partTooSmall'
  | KernelRefusal;

/**
 * Divides a grid of level 1 to 3 in two along a line; membership of everything below follows the line. The line
 * may run along boundaries, through nodes, across several cells and children, and cross the grid several times:
 * what lies to its one side stays, what lies to the other goes (a closed line: inside and outside). Cells on the
 * line are cut like by `splitCells`, or go whole; children on both sides are divided like `divideGrid` says.
 * Detached ground that the line does not divide stays.
 *
 * Refuses a line that does not part the grid's ground (`lineMissesGrid`, `lineEndsInside`), one that leaves all
 * whole cells on one side (`oneSided`), a part of a cell under 20 m², and boundaries that rounding would make
 * cross. Costs the edges near the line and the vertices of the grid's cells.
 */
export function splitGrid(view: PlanView, args: SplitGridArgs): Result<ChangeSet, SplitGridRefusal> {
  const whole = args.cells === 'whole';
  const cells = [...cellsBelow(view, args.grid)];
  const scope = new Set(cells);
  const draft = createDraft(view);
  // Whole cells are cut on paper only, to measure what lies on either side; such numbers are not given out.
  const ids = whole ? createIdSource({ lan: '0000', ...args.ids.counters() }) : args.ids;
  const cut = cutCells(draft, [args.line], (cell) => scope.has(cell), ids);
  const pieces = sidesOfLine(draft, args.line, cells, cut.cut);
  if (pieces.length === 0) return missed(view, args, scope);
  const kept = keptSide(pieces, args.keep);
  const target = whole ? createDraft(view) : draft;
  const shared = whole ? undefined : shareCutCells(draft, cut.cut, pieces, kept, args.ids);
  if (shared !== undefined && !shared.ok) return shared;
  const born = shared?.value ?? new Map<CellId, SidedPiece>();
  const ground = groundBySide(pieces, born, kept);
  const leaving = new Set([...ground].filter(([, [stays, goes]]) => goes > stays).map(([cell]) => cell));
  if (leaving.size === 0 || leaving.size === ground.size) {
    return refuse('splitGrid.oneSided', { ...named(view, args.grid), ...middleOfGrid(view, args.grid) });
  }
  divideGrid(target, args.grid, {
    leaving,
    areaOf: (cell) => present(ground.get(cell), `ground of cell ${cell}`).reduce((a, b) => a + b, 0),
    born: new Set(born.keys()),
    ids: args.ids,
    ...(args.name === undefined ? {} : { name: args.name }),
  });
  if (!whole) {
    const reshaped = cut.cut.map(({ cell }) => cell);
    for (const cell of reshaped) removeInnerEdges(draft, cell);
    rehomeBindings(draft, [...reshaped, ...born.keys()]);
  }
  return finish(view, target);
}

/** The side of the given point; without one, that with more ground. */
function keptSide(pieces: readonly SidedPiece[], keep: SplitGridArgs['keep']): Side {
  const chosen =
    keep &&
    pieces.filter(({ outer }) => pointInRing(outer, ...keep)).sort((a, b) => a.doubleArea - b.doubleArea)[0];
  if (chosen?.side !== undefined) return chosen.side;
  const ground: [number, number] = [0, 0];
  for (const { side, doubleArea } of pieces) if (side !== undefined) ground[side] += doubleArea;
  return ground[1] > ground[0] ? 1 : 0;
}

/** Ground of every cell, as it will be, that stays and that goes. */
function groundBySide(
  pieces: readonly SidedPiece[],
  born: ReadonlyMap<CellId, SidedPiece>,
  kept: Side,
): Map<CellId, [stays: number, goes: number]> {
  const owner = new Map([...born].map(([cell, piece]) => [piece, cell]));
  const ground = new Map<CellId, [number, number]>();
  for (const piece of pieces) {
    const cell = owner.get(piece) ?? piece.cell;
    const areas = ground.get(cell) ?? [0, 0];
    areas[(piece.side ?? kept) === kept ? 0 : 1] += piece.doubleArea / 2;
    ground.set(cell, areas);
  }
  return ground;
}

function missed(
  view: PlanView,
  { line, grid }: SplitGridArgs,
  scope: ReadonlySet<CellId>,
): Refused<SplitGridRefusal> {
  const ends = [
    [line.at(-2) ?? 0, line.at(-1) ?? 0],
    [line[0] ?? 0, line[1] ?? 0],
  ] as const;
  const inside = ends.find(([x, y]) => scope.has(faceAt(view, x, y)));
  if (inside !== undefined) {
    return refuse('splitGrid.lineEndsInside', { ...named(view, grid), x: inside[0], y: inside[1] });
  }
  return refuse('splitGrid.lineMissesGrid', { ...named(view, grid), x: ends[1][0], y: ends[1][1] });
}

function named(view: PlanView, grid: GridId): { grid: string; code: string } {
  const { name, code } = rowOf(view, 'grid', grid);
  return { grid: name, code };
}
