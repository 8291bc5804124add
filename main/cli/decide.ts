import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import type { Actor, VersionRecord } from '../../shared/document/records/plan';
import { effectiveFromProblem } from '../../shared/document/effectiveFrom';
import { checkPlanFile } from '../plan/checkPlan';
import { approvePlan, rejectPlan, submitPlan, withdrawPlan } from '../plan/lifecycle';
import type { PlanFile } from '../project/planFile';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

interface Options extends ActorOptions {
  readonly name?: string;
  readonly comment: string;
  readonly effectiveFrom?: string;
  readonly json?: boolean;
}

type Work = (plan: PlanFile, actor: Actor, options: Options) => Promise<VersionRecord>;

/** `submit`, `withdraw`, `approve`, `reject`. */
export function decisionCommands(program: Command, terminal: Terminal): void {
  const add = (name: string, description: string, role: Actor['role'], work: Work): Command =>
    withActor(
      program
        .command(name)
        .description(description)
        .argument('<plan>', 'plan file')
        .option('--comment <text>', 'recorded with the version', limitedText, '')
        .option('--json', 'print the version as JSON'),
      role,
    ).action(async (path: string, options: Options) => {
      const actor = actorOf(options);
      const version = await withOwnPlan(path, actor.name, (plan) => work(plan, actor, options));
      if (options.json) terminal.json(version);
      else {
        terminal.say(
          terminal.text('cli.version', {
            no: version.no,
            name: version.name,
            status: version.status,
            hash: version.contentHash,
          }),
        );
        const { effectiveFrom } = options;
        if (effectiveFrom === undefined) return;
        const odd = effectiveFromProblem(effectiveFrom, version.submittedAt.slice(0, 10));
        if (odd !== undefined)
          terminal.say(terminal.text(`cli.effectiveFrom.${odd}`, { day: effectiveFrom }));
      }
    });

  add(
    'submit',
    'freeze the plan and hand it to the manager',
    'PLANNER',
    async (plan, actor, { name = '', comment, effectiveFrom }) =>
      submitPlan(plan, await checkPlanFile(plan), { name, comment, actor, effectiveFrom }),
  )
    .option('--name <name>', 'name of the version', limitedText)
    .option('--effective-from <date>', 'day from which it holds; the first of next month by default', day);
  add('withdraw', 'take a submission back', 'PLANNER', (plan, actor, { comment }) =>
    withdrawPlan(plan, { actor, comment }),
  );
  add('approve', 'approve what was submitted by somebody else', 'MANAGER', async (plan, actor, { comment }) =>
    approvePlan(plan, await checkPlanFile(plan), { actor, comment }),
  );
  add('reject', 'send a submission back to the planner', 'MANAGER', (plan, actor, { comment }) =>
    rejectPlan(plan, { actor, comment }),
  );
}

function day(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('a day such as 2026-12-01.');
  return text;
}

function limitedText(text: string): string {
  if (text.length > 900) throw new InvalidArgumentError('at most 900 characters.');
  return text;
}
