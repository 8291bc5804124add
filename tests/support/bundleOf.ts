import { join } from 'node:path';
import { exportBundle, type ExportInput } from '../../main/exchange/bundle/exportBundle';
import { planContentHash } from '../../main/exchange/planContentHash';
import type { VersionRecord } from '../../shared/document/records/plan';
import type { PlanView } from '../../shared/document/view';
import { validatePlan } from '../../shared/rules';

/** An approved version of the plan's present content. */
export function approvedVersion(view: PlanView): VersionRecord {
  return {
    id: 1,
    no: 1,
    name: '首版',
    status: 'APPROVED',
    contentHash: planContentHash(view),
    revision: 0,
    submittedBy: '规划员甲',
    submittedAt: '2026-03-01T09:00:00.000+08:00',
    decidedBy: '主管乙',
    decidedAt: '2026-03-01T10:00:00.000+08:00',
    comment: '',
    base: null,
    effectiveFrom: null,
    ruleset: '2',
    receipt: null,
  };
}

/** What is needed to export a plan into `bundle` below a folder. */
export function exportInput(view: PlanView, folder: string): ExportInput {
  const version = approvedVersion(view);
  const { findings, coverage } = validatePlan(view);
  return {
    view,
    version,
    approvals: [
      {
        contentHash: version.contentHash,
        name: '主管乙',
        role: 'MANAGER',
        decision: 'APPROVED',
        at: '2026-03-01T10:00:00.000+08:00',
      },
    ],
    findings,
    coverage,
    folder: join(folder, 'bundle'),
    now: '2026-03-01T11:00:00.000+08:00',
    generator: 'Gridwright test',
  };
}

/** Exports a plan and returns the bundle's folder. */
export async function bundleOf(view: PlanView, folder: string): Promise<string> {
  return (await exportBundle(exportInput(view, folder))).folder;
}
