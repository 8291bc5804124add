import type { FindingReply } from '../../shared/ipc/contract';
import type { PlanView } from '../../shared/document/view';
import { cellNeighbours } from '../../shared/topology/read/neighbours';
import type { Services } from '../state/services';
import { mayEdit } from './rights';

/** One edit that makes a finding go away. */
export interface FindingFix {
  readonly command: string;
  readonly args: unknown;
}

type MakeFix = (finding: FindingReply, view: PlanView) => FindingFix | null;

/** THE list of findings with a best fix, by rule. A fix that is not possible on the plan as it is, is not offered. */
const FIXES: Readonly<Record<string, MakeFix>> = {
  /** A gap goes to the neighbour with the longest common border. */
  G06: ({ place }) =>
    place && {
      command: 'gap.fill',
      args: {
        at: [(place.minX + place.maxX) / 2000, (place.minY + place.maxY) / 2000],
        to: 'longestBorder',
      },
    },
  /** A cell that is too small joins the neighbour under the same level-3 grid with the longest common border. */
  G03: ({ subjects }, view) => {
    const small = view.get('cell', subjects[0]?.id ?? 0);
    if (small === undefined) return null;
    const taker = cellNeighbours(view, small.id)
      .map(({ id }) => view.get('cell', id))
      .find((cell) => cell?.parent === small.parent);
    return taker === undefined ? null : { command: 'cell.merge', args: { cells: [taker.code, small.code] } };
  },
};

/** Whether findings of a rule have a fix at all; cheap. */
export function hasFix(rule: string): boolean {
  return FIXES[rule] !== undefined;
}

/** The fix of a finding, if it is possible now. Costs its preview. */
export function fixOf(services: Services, finding: FindingReply): FindingFix | null {
  const fix = FIXES[finding.rule]?.(finding, services.document.view) ?? null;
  if (fix === null || mayEdit(services.state.getState(), fix.command) !== true) return null;
  return services.preview(fix.command, fix.args).ok ? fix : null;
}
