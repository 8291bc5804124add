import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { pointInRing } from '../../geometry/pointInRing';
import type { IdSource } from '../../hierarchy/idSource';
import { chainsOf, type Chain } from '../chains';
import { componentsOf, labelComponent, type Component } from '../components';
import { finish, refuseTorn, type KernelRefusal } from '../finish';
import { nodeLine } from '../noding';
import { rehomeBindings } from '../rehomeBindings';
import { shareOut } from '../shareOut';
import { siblingName } from '../siblingName';
import { SMALLEST_CELL } from '../smallestCell';
import { weave } from '../weave';

export interface SplitCellsArgs {
  /** x0, y0 … in lattice millimetres; a closed line (first point repeated) cuts out. */
  readonly line: readonly number[];
  /** Only these cells are cut; without it, every cell that the line crosses from side to side. */
  readonly cells?: readonly CellId[];
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

export type SplitCellsRefusal =
  'splitCells.lineMissesCell' | 'splitCells.lineEndsInside' | 'splitCells.partTooSmall' | KernelRefusal;

/**
 * Cuts cells along a line. The line may cross any number of cells and levels, pass through nodes, run along
 * edges, cross holes, cut a cell into many parts or close on itself. Neighbours share the new nodes, because
 * they share the edges. Parts keep parent and category; one keeps code and name, the others get new ones;
 * households are shared by area; lineage rows give the area shares; bindings follow `rehomeBindings`.
 * Cells in which the line ends are not cut.
 *
 * Refuses: no cell is cut (`lineMissesCell`, `lineEndsInside`), a part under 20 m² (`partTooSmall`), rounding
 * to the lattice would make boundaries cross. Costs the edges near the line and the vertices of the cut cells.
 */
export function splitCells(view: PlanView, args: SplitCellsArgs): Result<ChangeSet, SplitCellsRefusal> {
  const draft = createDraft(view);
  const noded = nodeLine(draft, args.line);
  const inScope = ({ face }: Chain): boolean => face > 0 && (args.cells?.includes(face) ?? true);
  const { chains, dangling } = chainsOf(draft, noded);
  const cuts = chains.filter(inScope);
  if (cuts.length === 0) return missed(view, args, dangling.filter(inScope));
  const fresh = weave(draft, noded, cuts, args.ids);
  const torn = refuseTorn(draft);
  if (torn !== undefined) return torn;
  const reshaped: CellId[] = [];
  for (const cell of [...new Set(cuts.map(({ face }) => face))].sort((a, b) => a - b)) {
    const pieces = componentsOf(draft, cell, fresh);
    const parts = pieces.filter((piece) => piece.fresh);
    if (parts.length < 2) continue;
    const small = parts.find((part) => part.doubleArea / 2 < SMALLEST_CELL);
    if (small !== undefined) {
      return refuse('splitCells.partTooSmall', {
        cell: present(view.get('cell', cell), 'cell').code,
        area: (small.doubleArea / 2 / 1e6).toFixed(2),
        smallest: SMALLEST_CELL / 1e6,
        x: present(small.outer[0], 'x'),
        y: present(small.outer[1], 'y'),
      });
    }
    reshaped.push(cell, ...divide(draft, cell, pieces, parts, args));
  }
  if (reshaped.length === 0) return missed(view, args, dangling.filter(inScope));
  rehomeBindings(draft, reshaped);
  return finish(view, draft);
}

/** Gives every part but one a cell of its own. Returns the new cells. */
function divide(
  draft: Draft,
  cell: CellId,
  pieces: readonly Component[],
  parts: readonly Component[],
  { keep, ids }: SplitCellsArgs,
): CellId[] {
  const chosen = keep && parts.find(({ outer }) => pointInRing(outer, keep[0], keep[1]));
  const kept = chosen ?? present(parts[0], 'largest part');
  const rest = parts.filter((part) => part !== kept);
  const old = present(draft.get('cell', cell), `cell ${cell}`);
  const total = pieces.reduce((sum, piece) => sum + piece.doubleArea, 0);
  const restArea = rest.map((part) => part.doubleArea);
  const keptArea = total - restArea.reduce((a, b) => a + b, 0);
  const households = old.households === null ? null : shareOut(old.households, [keptArea, ...restArea]);
  draft.put('cell', { ...old, households: households === null ? null : (households[0] ?? 0) });
  const lineage = (to: string, share: number): void =>
    draft.add('lineage', { id: ids.nextId(), op: 'SPLIT', from: old.code, to, areaShare: share, reason: '' });
  lineage(old.code, keptArea / total);
  return rest.map((part, at) => {
    const id = ids.nextId();
    const code = ids.nextCode(4);
    draft.add('cell', {
      ...old,
      id,
      code,
      name: siblingName(draft, old.parent, old.name),
      households: households === null ? null : (households[at + 1] ?? 0),
    });
    labelComponent(draft, part, id);
    lineage(code, part.doubleArea / total);
    return id;
  });
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
