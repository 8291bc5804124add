import { basename } from 'node:path';
import { AppError } from '../../shared/base/appError';
import type { ChangeSet, TableChange } from '../../shared/document/changeSet';
import type { AnyRecord } from '../../shared/document/tables';
import { netChange } from '../../shared/merge/netChange';
import type { PlanFile } from '../project/planFile';
import { withPlan } from '../project/withPlan';
import { momentOf } from './planState';

/** Rows that may differ before two plans are taken for strangers: what a window lays over its plan in good time. */
const MOST = 40_000;

/** A state of another file, told as the way there from the open plan. */
export interface OtherState {
  readonly name: string;
  readonly revision: number;
  readonly change: ChangeSet;
}

/**
 * A state of another plan file as a change of this one: a part, a copy or a backup has its rows by the same ids. Costs
 * both plans. @throws AppError compare.strangers, plan.noVersion, project.*
 */
export function otherState(plan: PlanFile, file: string, at: string): Promise<OtherState> {
  return withPlan(file, { readOnly: true }, async (other) => {
    const { revision } = await momentOf(other, at);
    const change = netChange(await plan.loadDocument(), await other.documentAt(revision));
    const tables = Object.values(change) as TableChange<AnyRecord>[];
    const rows = tables.reduce((sum, { added, updated, removed }) => {
      return sum + added.length + updated.length + removed.length;
    }, 0);
    if (rows > MOST) throw new AppError('compare.strangers', { file });
    return { name: basename(file), revision, change };
  });
}
