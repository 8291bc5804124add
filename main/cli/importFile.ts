import type { Command } from 'commander';
import { findingSentence } from '../../shared/rules/findingSentence';
import { EditSession } from '../plan/editSession';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withPlan';

interface Options extends ActorOptions {
  readonly into: string;
  readonly json?: boolean;
}

export function importCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('import')
      .description('make cells of the polygons of a GeoJSON or GeoPackage file; one undo step')
      .argument('<file>', 'file with polygons')
      .requiredOption('--into <plan>', 'plan file')
      .option('--json', 'print the result and all findings as JSON'),
    'PLANNER',
  ).action(async (file: string, options: Options) => {
    const { readImport } = await import('../plan/importChange');
    const actor = actorOf(options);
    const result = await withOwnPlan(options.into, actor.name, async (plan) => {
      const session = await EditSession.open(plan, actor);
      const ids = session.ids();
      const { change, label, cells, findings } = await readImport(session.document, file, ids);
      const { revision } = await session.commit('import', label, change, ids);
      return { cells, findings, revision };
    });
    const { cells, revision } = result;
    const findings = result.findings.map((finding) => ({
      ...finding,
      sentence: terminal.sentence(findingSentence(finding)),
    }));
    if (options.json) return terminal.json({ cells, revision, findings });
    for (const { sentence } of findings.slice(0, 20)) terminal.say(sentence);
    terminal.say(
      terminal.text('cli.imported', { cells, findings: findings.length, revision: revision ?? 0 }),
    );
  });
}
