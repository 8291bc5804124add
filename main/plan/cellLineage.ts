import { AppError } from '../../shared/base/appError';
import { comparePlans } from '../../shared/compare/comparePlans';
import { versionLineage, type VersionLineageRow } from '../../shared/compare/versionLineage';
import type { LineageRecord } from '../../shared/document/records/hierarchy';
import type { PlanView } from '../../shared/document/view';
import { loadGeos } from '../../shared/geometry/geos';
import { pathCodes } from '../../shared/hierarchy/pathCodes';
import type { PlanFile } from '../project/planFile';
import { momentOf, viewsAt } from './planState';

export interface CellLineage {
  readonly code: string;
  readonly name: string;
  /** Names of the two states. */
  readonly from: string;
  readonly to: string;
  /** Between the two states, only of this cell: its successors, or with `back` its predecessors. */
  readonly rows: readonly VersionLineageRow[];
  /** Every step that the plan has noted, of all cells. */
  readonly steps: readonly LineageRecord[];
}

/**
 * What became of a cell between two states of a plan, or what it was made of. A path code is looked up in the state
 * that it is of: the earlier one, or the later one when asked backwards, because path codes are given anew per version.
 * A cell that lived only between the two states has steps but no rows. Costs comparing the two states.
 * @throws AppError plan.noVersion, lineage.noCell
 */
export async function cellLineage(
  plan: PlanFile,
  asked: string,
  {
    from = 'r0',
    to,
    back = false,
  }: { from?: string | undefined; to?: string | undefined; back?: boolean | undefined },
): Promise<CellLineage> {
  const moments = [await momentOf(plan, from), await momentOf(plan, to)] as const;
  const [before, after] = (await viewsAt(plan, moments)) as [PlanView, PlanView];
  const [own, name] = [back ? after : before, back ? moments[1].name : moments[0].name];
  const code = asked.includes('-') ? codeByPath(own, asked) : asked;
  const steps = [...after.all('lineage')];
  const known =
    code !== undefined &&
    (before.cellByCode(code) !== undefined ||
      after.cellByCode(code) !== undefined ||
      steps.some((row) => row.from === code || row.to === code));
  if (code === undefined || !known) throw new AppError('lineage.noCell', { code: asked, at: name });
  const geos = await loadGeos();
  const comparison = await comparePlans(before, after, {
    sharedAreas: (one, other, pairs) => geos.sharedAreas(one, other, pairs),
    productsOf: (cells) => plan.productGroups(cells),
  });
  const rows = versionLineage(comparison).filter((row) => (back ? row.to : row.from) === code);
  const nameIn = (view: PlanView): string | undefined => view.get('cell', view.cellByCode(code) ?? -1)?.name;
  return {
    code,
    name: nameIn(own) ?? nameIn(before) ?? nameIn(after) ?? '',
    from: moments[0].name,
    to: moments[1].name,
    rows,
    steps,
  };
}

function codeByPath(view: PlanView, path: string): string | undefined {
  for (const [code, own] of pathCodes(view)) if (own === path) return code;
  return undefined;
}
