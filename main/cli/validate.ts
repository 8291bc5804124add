import type { Command } from 'commander';
import { findingSentence } from '../../shared/rules/findingSentence';
import type { PlanView } from '../../shared/document/view';
import { createPlanGround, type PlanGround } from '../../shared/topology/read/planGround';
import { momentOf } from '../plan/planState';
import { checkPlan, checkPlanFile } from '../plan/checkPlan';
import type { SecondOpinion } from '../exchange/secondOpinion';
import { withPlan } from '../project/withPlan';
import { Refused, type Terminal } from './terminal';
import { AT_OPTION } from './versions';

interface Options {
  readonly json?: boolean;
  readonly secondOpinion?: boolean;
  readonly at?: string;
}

/** Findings printed for people; `--json` has all of them. */
const SHOWN = 20;

export function validateCommand(program: Command, terminal: Terminal): void {
  program
    .command('validate')
    .description('check a plan by every rule; exit 1 when there are errors')
    .argument('<plan>', 'plan file')
    .option(...AT_OPTION)
    .option('--second-opinion', 'have GEOS check the coverage as well; exit 1 when it is not sound')
    .option('--json', 'print all findings and the coverage as JSON')
    .action(async (path: string, options: Options) => {
      const { check, opinion } = await withPlan(path, { readOnly: true }, async (plan) => {
        const { revision } = await momentOf(plan, options.at);
        const view = await plan.documentAt(revision);
        const ground = createPlanGround(view);
        return {
          check: options.at === undefined ? await checkPlanFile(plan) : checkPlan(view, revision, ground),
          opinion: options.secondOpinion === true ? await askForOpinion(view, ground) : undefined,
        };
      });
      const levels = { ERROR: 0, WARNING: 0, INFO: 0 };
      for (const { level } of check.findings) levels[level]++;
      const { revision, contentHash, coverage, findings } = check;
      if (options.json) {
        const withText = findings.map((finding) => ({
          ...finding,
          sentence: terminal.sentence(findingSentence(finding)),
        }));
        terminal.json({
          ...{ revision, contentHash, levels, coverage, findings: withText },
          ...(opinion === undefined ? {} : { secondOpinion: opinion }),
        });
      } else {
        const order = ['ERROR', 'WARNING', 'INFO'];
        const sorted = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
        for (const finding of sorted.slice(0, SHOWN)) {
          terminal.say(
            `${finding.level.padEnd(7)} ${finding.rule.padEnd(4)} ${terminal.sentence(findingSentence(finding))}`,
          );
        }
        terminal.say(
          terminal.text('cli.validated', {
            errors: levels.ERROR,
            warnings: levels.WARNING,
            infos: levels.INFO,
            gaps: coverage.gaps,
            overlaps: coverage.overlaps,
          }),
        );
        if (opinion !== undefined) sayOpinion(terminal, opinion);
      }
      if (levels.ERROR > 0) throw new Refused({ code: 'cli.hasErrors', params: { count: levels.ERROR } });
      if (opinion?.sound === false) {
        const { engine, problems } = opinion;
        throw new Refused({ code: 'cli.opinionUnsound', params: { engine, count: problems.length } });
      }
    });
}

async function askForOpinion(view: PlanView, ground: PlanGround): Promise<SecondOpinion> {
  const { secondOpinion } = await import('../exchange/secondOpinion');
  return secondOpinion(view, ground);
}

function sayOpinion(terminal: Terminal, { engine, sound, problems }: SecondOpinion): void {
  if (sound) terminal.say(terminal.text('cli.opinionSound', { engine }));
  for (const { kind, code, x, y, reason } of problems.slice(0, SHOWN)) {
    const params = { engine, code, reason, x: x / 1000, y: y / 1000 };
    terminal.say(terminal.text(`cli.opinion.${kind}`, params));
  }
}
