import { findingSentence } from '../../shared/rules/findingSentence';
import { EditSession } from '../plan/editSession';
import { actorOf } from './actor';
import { groundChoices, type ImportOptions } from './importOptions';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

/** Findings printed for people; `--json` has all of them. */
const SHOWN = 20;

/** Makes cells of the polygons of a GeoJSON or GeoPackage file, with grids from files of their own where given. */
export async function importCells(file: string, options: ImportOptions, terminal: Terminal): Promise<void> {
  const { readImport } = await import('../plan/importChange');
  const actor = actorOf(options);
  const result = await withOwnPlan(options.into, actor.name, async (plan) => {
    const session = await EditSession.open(plan, actor);
    const ids = session.ids();
    const { change, label, cells, findings } = await readImport(
      session.document,
      file,
      ids,
      groundChoices(options),
    );
    const { revision } = await session.commit('import', label, change, ids);
    return { cells, findings, revision };
  });
  const { cells, revision } = result;
  const findings = result.findings.map((finding) => ({
    ...finding,
    sentence: terminal.sentence(findingSentence(finding)),
  }));
  if (options.json) return terminal.json({ cells, revision, findings });
  const toLookAt = findings.filter(({ level }) => level === 'WARNING');
  const others = findings.filter(({ level }) => level !== 'WARNING');
  for (const { sentence } of [...toLookAt, ...others].slice(0, SHOWN)) terminal.say(sentence);
  terminal.say(terminal.text('cli.imported', { cells, findings: findings.length, revision: revision ?? 0 }));
}
