import type { GridId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import { rowOf, type PlanView } from '../document/view';
import type { IdSource } from './idSource';
import { middleOfGrid } from './middleOf';
import { comparableName, freeName } from './siblingNames';

export interface TransferGridsArgs {
  /** Grids of level 2 or 3. */
  readonly grids: readonly GridId[];
  /** The grid one level above that takes them. */
  readonly parent: GridId;
  /** Gives a grid whose name a new sibling has a name of its own, `（2）`, instead of refusing. */
  readonly rename?: boolean;
  readonly ids: IdSource;
}

export type TransferGridsRefusal =
  'transferGrids.levelsDiffer' | 'transferGrids.alreadyThere' | 'transferGrids.nameTaken';

/**
 * Puts grids, with all that lies below them, under another grid exactly one level above. Outlines and totals
 * of both parents follow, because they are derived. Responsible person, claims and supporting outlet stay
 * with the grid. Writes a REPARENT lineage row per grid whose reason is `old parent>new parent` by code. A
 * parent that loses its last grid stays, for rule H05 to report: the next step may fill it.
 *
 * Refuses levels that do not follow each other, grids that are all there already, and a name that the new
 * siblings have (offering to rename). Costs the grids and the new siblings, not the cells below.
 */
export function transferGrids(
  view: PlanView,
  args: TransferGridsArgs,
): Result<ChangeSet, TransferGridsRefusal> {
  const parent = rowOf(view, 'grid', args.parent);
  const grids = [...new Set(args.grids)].map((id) => rowOf(view, 'grid', id));
  const unfit = grids.find(({ level }) => level !== parent.level + 1);
  if (unfit !== undefined) {
    return refuse('transferGrids.levelsDiffer', {
      grid: unfit.name,
      level: unfit.level,
      parent: parent.name,
      parentLevel: parent.level,
      ...middleOfGrid(view, unfit.id),
    });
  }
  const coming = grids.filter((grid) => grid.parent !== parent.id);
  if (coming.length === 0) {
    return refuse('transferGrids.alreadyThere', { parent: parent.name, ...middleOfGrid(view, parent.id) });
  }
  const draft = createDraft(view);
  const siblings = view.gridsOfGrid(parent.id).map((id) => rowOf(view, 'grid', id));
  const names = new Set(siblings.map(({ name }) => comparableName(name)));
  for (const grid of coming) {
    const name = freeName(names, grid.name);
    if (name !== grid.name && args.rename !== true) {
      return refuse(
        'transferGrids.nameTaken',
        { name: grid.name, grid: grid.code, parent: parent.name, ...middleOfGrid(view, grid.id) },
        {
          command: 'grid.transfer',
          args: { grids: grids.map(({ code }) => code), parent: parent.code, rename: true },
        },
      );
    }
    names.add(comparableName(name));
    const from = grid.parent === null ? undefined : view.get('grid', grid.parent);
    draft.put('grid', { ...grid, name, parent: parent.id });
    draft.add('lineage', {
      id: args.ids.nextId(),
      op: 'REPARENT',
      from: grid.code,
      to: grid.code,
      areaShare: 1,
      reason: `${from?.code ?? ''}>${parent.code}`,
    });
  }
  return ok(draft.changes());
}
