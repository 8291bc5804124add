import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/base/appError';
import type { VersionRecord } from '../../shared/document/records/plan';
import { createPlanGround } from '../../shared/topology/read/planGround';
import { exportBundle } from '../exchange/bundle/exportBundle';
import { bundleFolderName } from '../exchange/bundleFolderName';
import { secondOpinion, type SecondOpinion } from '../exchange/secondOpinion';
import { isoNow } from '../project/clock';
import type { PlanFile } from '../project/planFile';
import { checkPlan } from './checkPlan';
import { GENERATOR } from './generator';
import { exportableVersion } from './lifecycle';

/** What an export wrote. */
export interface ExportSummary {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly counts: Record<string, number>;
}

export interface ExportOptions {
  /** Becomes the bundle when it is missing or empty. */
  readonly folder: string;
  /** Put the bundle under its customary name into `folder` when that holds something already. */
  readonly orInside?: boolean;
  /** Row id of the version; the latest one when it is not given. */
  readonly version?: number | undefined;
  readonly progress?: (phase: string, done: number, total: number) => void;
}

/**
 * Writes the bundle of the approved version, when a second library agrees that its coverage is sound. The plan is only read: `markExported` is the caller's.
 * @throws AppError plan.export… when nothing may leave, exchange.* and project.* for folder and file errors
 */
export async function exportPlan(plan: PlanFile, options: ExportOptions): Promise<ExportSummary> {
  const { folder, orInside = false, progress } = options;
  const { revision, plan: record } = await plan.info(0);
  const view = await plan.loadDocument();
  const ground = createPlanGround(view);
  const check = checkPlan(view, revision, ground);
  const version = await exportableVersion(plan, check.contentHash, options.version);
  stopAtDoubts(await secondOpinion(view, ground), version);
  const inside = join(folder, bundleFolderName(record.lan, version.no, version.contentHash));
  const exported = await exportBundle({
    view,
    ground,
    contentHash: check.contentHash,
    version,
    approvals: approvalsOf(version),
    findings: check.findings,
    coverage: check.coverage,
    folder: orInside && isFilled(folder) ? inside : folder,
    now: isoNow(),
    generator: GENERATOR,
    ...(progress === undefined ? {} : { progress }),
  });
  return {
    folder: exported.folder,
    files: exported.files,
    bytes: exported.bytes,
    counts: { ...exported.counts },
  };
}

/** Only a manager can have decided: lifecycle.ts. */
function approvalsOf({ contentHash, decidedBy, decidedAt }: VersionRecord) {
  if (decidedBy === null || decidedAt === null) return [];
  return [{ contentHash, name: decidedBy, role: 'MANAGER', decision: 'APPROVED' as const, at: decidedAt }];
}

function stopAtDoubts({ engine, sound, problems }: SecondOpinion, version: VersionRecord): void {
  const [first] = problems;
  if (sound || first === undefined) return;
  const { code, x, y } = first;
  const count = problems.length;
  throw new AppError('plan.exportDoubted', { version: version.no, engine, count, first: code || '–', x, y });
}

function isFilled(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).length > 0;
}
