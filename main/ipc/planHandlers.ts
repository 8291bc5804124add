import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import type { PlanCheck } from '../plan/checkPlan';
import { approvePlan, markExported, rejectPlan, submitPlan, withdrawPlan } from '../plan/lifecycle';
import { importReceipt } from '../plan/receipt';
import type { Caller, Handlers } from './answer';
import { findingReply } from './findingReply';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

type PlanHandlers = Pick<
  Handlers,
  | 'check.validate'
  | 'plan.submit'
  | 'plan.withdraw'
  | 'plan.approve'
  | 'plan.reject'
  | 'plan.export'
  | 'plan.print'
  | 'plan.receipt'
>;

/** Checking, and the way of the plan to the central system. */
export function planHandlers(plans: OpenPlans): PlanHandlers {
  const check = (caller: Caller): Promise<PlanCheck> =>
    runJob('check', { path: plans.of(caller.window).file.path }, progressTo(caller, 'validate'));
  return {
    'check.validate': async (_input, caller) => checkReply(await check(caller)),
    'plan.submit': async ({ name, comment, effectiveFrom }, caller) => {
      const { file, actor } = plans.of(caller.window);
      return submitPlan(file, await check(caller), { name, comment, actor, effectiveFrom });
    },
    'plan.withdraw': ({ version, comment }, { window }) => {
      const { file, actor } = plans.of(window);
      return withdrawPlan(file, { version, actor, comment });
    },
    'plan.approve': async ({ version, comment }, caller) => {
      const { file, actor } = plans.of(caller.window);
      return approvePlan(file, await check(caller), { version, actor, comment });
    },
    'plan.reject': ({ version, comment }, { window }) => {
      const { file, actor } = plans.of(window);
      return rejectPlan(file, { version, actor, comment });
    },
    'plan.receipt': async ({ file: receipt }, { window }) => {
      const { version, receipt: answer } = await importReceipt(plans.of(window).file, receipt);
      return { version, problems: answer.problems.length };
    },
    'plan.print': async ({ file, ...options }, caller) => {
      const { path } = plans.of(caller.window).file;
      return runJob('print', { path, file, ...options }, progressTo(caller, 'print'));
    },
    'plan.export': async ({ version, folder }, caller) => {
      const { file } = plans.of(caller.window);
      const summary = await runJob(
        'export',
        { path: file.path, folder, version },
        progressTo(caller, 'export'),
      );
      const exported = (await file.versions()).find(({ id }) => id === version);
      if (exported !== undefined) await markExported(file, exported);
      return summary;
    },
  };
}

function checkReply({
  revision,
  contentHash,
  findings,
  coverage,
}: PlanCheck): RequestOutput<'check.validate'> {
  return {
    revision,
    contentHash,
    findings: findings.map(findingReply),
    coverage: { ...coverage },
  };
}
