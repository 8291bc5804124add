import type { Command } from 'commander';
import { findingSentence } from '../../shared/rules/findingSentence';
import { checkPlan } from '../plan/checkPlan';
import { Refused, type Terminal } from './terminal';
import { withPlan } from './withPlan';

/** Findings printed for people; `--json` has all of them. */
const SHOWN = 20;

export function validateCommand(program: Command, terminal: Terminal): void {
  program
    .command('validate')
    .description('check a plan by every rule; exit 1 when there are errors')
    .argument('<plan>', 'plan file')
    .option('--json', 'print all findings and the coverage as JSON')
    .action(async (path: string, options: { json?: boolean }) => {
      const check = await withPlan(path, { readOnly: true }, async (plan) => {
        const { revision } = await plan.info(0);
        return checkPlan(await plan.loadDocument(), revision);
      });
      const levels = { ERROR: 0, WARNING: 0, INFO: 0 };
      for (const { level } of check.findings) levels[level]++;
      const { revision, contentHash, coverage, findings } = check;
      if (options.json) {
        const withText = findings.map((finding) => ({
          ...finding,
          sentence: terminal.sentence(findingSentence(finding)),
        }));
        terminal.json({ revision, contentHash, levels, coverage, findings: withText });
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
      }
      if (levels.ERROR > 0) throw new Refused({ code: 'cli.hasErrors', params: { count: levels.ERROR } });
    });
}
