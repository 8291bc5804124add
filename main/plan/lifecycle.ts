import { AppError } from '../../shared/base/appError';
import type { Actor, VersionRecord } from '../../shared/document/records/plan';
import { blockingFindings } from '../../shared/rules/blockingFindings';
import type { Finding } from '../../shared/rules/finding';
import { RULESET_VERSION } from '../../shared/rules/registry';
import { firstOfNextMonth } from '../../shared/document/effectiveFrom';
import { isoNow } from '../project/clock';
import type { PlanFile } from '../project/planFile';
import { approvedBase, isApproved, type PlanCheck } from './checkPlan';

/**
 * The way of a plan to the central system (domain §2.6, rules V01–V06, V10):
 * DRAFT → SUBMITTED → APPROVED → EXPORTED → ACKED; SUBMITTED → REJECTED or WITHDRAWN → DRAFT; EXPORTED → REFUSED →
 * DRAFT (receipt.ts); an older APPROVED, EXPORTED or ACKED becomes SUPERSEDED. DRAFT is the absence of a waiting
 * version. There is one line of versions, so the base is always the latest approved one. Every refusal is an AppError
 * `plan.*`.
 */

/** Freezes the checked state. Errors of the submit gate stop it; `findings` names the first of them. */
export async function submitPlan(
  plan: PlanFile,
  check: PlanCheck,
  { name, comment, actor, effectiveFrom }: Submission,
): Promise<VersionRecord> {
  const submittedAt = isoNow();
  const versions = await plan.versions();
  const latest = versions.at(-1);
  if (latest?.status === 'SUBMITTED') throw new AppError('plan.alreadySubmitted', { version: latest.no });
  if (latest !== undefined && isApproved(latest) && latest.contentHash === check.contentHash) {
    throw new AppError('plan.nothingNew', { version: latest.no });
  }
  stopAtErrors(blockingFindings(check.findings, 'SUBMIT'), 'plan.submitBlocked');
  return plan.insertVersion(check.revision, {
    name: name.trim() === '' ? `V${(latest?.no ?? 0) + 1}` : name.trim(),
    status: 'SUBMITTED',
    contentHash: check.contentHash,
    revision: check.revision,
    submittedBy: actor.name,
    submittedAt,
    decidedBy: null,
    decidedAt: null,
    comment,
    base: approvedBase(versions)?.no ?? null,
    effectiveFrom: effectiveFrom ?? firstOfNextMonth(submittedAt.slice(0, 10)),
    ruleset: RULESET_VERSION,
    receipt: null,
  });
}

/** What is handed in with a submission. */
export interface Submission {
  readonly name: string;
  readonly comment: string;
  readonly actor: Actor;
  /** Day from which it is to hold (ISO date); the first of the next month when it is not given. */
  readonly effectiveFrom?: string | undefined;
}

/** Takes a submission back: whoever made it, or a manager. */
export async function withdrawPlan(plan: PlanFile, decision: Decision): Promise<VersionRecord> {
  const version = await waitingVersion(plan, decision.version);
  if (decision.actor.name !== version.submittedBy && decision.actor.role !== 'MANAGER') {
    throw new AppError('plan.withdrawOthers', { submitter: version.submittedBy });
  }
  return decide(plan, version, 'WITHDRAWN', decision);
}

/** Sends a submission back to the planner with a comment. */
export async function rejectPlan(plan: PlanFile, decision: Decision): Promise<VersionRecord> {
  const version = await waitingVersion(plan, decision.version);
  onlyManager(decision.actor);
  return decide(plan, version, 'REJECTED', decision);
}

/** Approves what was submitted: a manager other than the submitter, on the same content, with no error. */
export async function approvePlan(
  plan: PlanFile,
  check: PlanCheck,
  decision: Decision,
): Promise<VersionRecord> {
  const version = await waitingVersion(plan, decision.version);
  onlyManager(decision.actor);
  if (decision.actor.name === version.submittedBy)
    throw new AppError('plan.approveOwn', { name: version.submittedBy });
  if (check.contentHash !== version.contentHash)
    throw new AppError('plan.changedSinceSubmit', { version: version.no });
  stopAtErrors(blockingFindings(check.findings, 'APPROVE'), 'plan.approveBlocked');
  return decide(plan, version, 'APPROVED', decision);
}

/** The version that may leave, when `contentHash` is that of the current content. */
export async function exportableVersion(
  plan: PlanFile,
  contentHash: string,
  wanted?: number,
): Promise<VersionRecord> {
  const latest = (await plan.versions()).at(-1);
  if (latest === undefined) throw new AppError('plan.exportNotSubmitted');
  if (wanted !== undefined && wanted !== latest.id)
    throw new AppError('plan.exportOldVersion', { version: latest.no });
  if (latest.status === 'SUBMITTED')
    throw new AppError('plan.exportWaiting', { version: latest.no, name: latest.name });
  if (!isApproved(latest))
    throw new AppError('plan.exportNotApproved', { version: latest.no, status: latest.status });
  if (contentHash !== latest.contentHash) throw new AppError('plan.exportChanged', { version: latest.no });
  return latest;
}

/** Notes that the bundle of an approved version was written. */
export async function markExported(plan: PlanFile, version: VersionRecord): Promise<VersionRecord> {
  if (version.status !== 'APPROVED') return version;
  const after: VersionRecord = { ...version, status: 'EXPORTED' };
  await plan.updateVersions([[version, after]]);
  return after;
}

export interface Decision {
  /** Row id of the version; the waiting one when it is not given. */
  readonly version?: number | undefined;
  readonly actor: Actor;
  readonly comment: string;
}

async function decide(
  plan: PlanFile,
  version: VersionRecord,
  status: 'APPROVED' | 'REJECTED' | 'WITHDRAWN',
  { actor, comment }: Decision,
): Promise<VersionRecord> {
  const after: VersionRecord = {
    ...version,
    status,
    decidedBy: actor.name,
    decidedAt: isoNow(),
    comment: [version.comment, comment].filter((text) => text !== '').join('\n'),
  };
  const older = status === 'APPROVED' ? (await plan.versions()).filter(isApproved) : [];
  await plan.updateVersions([
    [version, after],
    ...older.map((before) => [before, { ...before, status: 'SUPERSEDED' as const }] as const),
  ]);
  return after;
}

async function waitingVersion(plan: PlanFile, wanted: number | undefined): Promise<VersionRecord> {
  const versions = await plan.versions();
  const latest = versions.at(-1);
  if (wanted !== undefined && wanted !== latest?.id) {
    const named = versions.find(({ id }) => id === wanted);
    throw new AppError('plan.notWaiting', { version: named?.no ?? wanted });
  }
  if (latest?.status !== 'SUBMITTED') throw new AppError('plan.nothingWaiting');
  return latest;
}

function onlyManager(actor: Actor): void {
  if (actor.role !== 'MANAGER') throw new AppError('plan.managerOnly', { name: actor.name });
}

function stopAtErrors(errors: readonly Finding[], code: string): void {
  if (errors.length === 0) return;
  const rules = [...new Set(errors.map(({ rule }) => rule))].slice(0, 5).join(', ');
  const first = errors[0]?.subjects[0]?.code ?? '';
  throw new AppError(code, { count: errors.length, rules, first });
}
