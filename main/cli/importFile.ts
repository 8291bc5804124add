import { InvalidArgumentError, Option, type Command } from 'commander';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import type { BuildPolicy } from '../../shared/topology/build/buildTypes';
import { findingSentence } from '../../shared/rules/findingSentence';
import type { ImportChoices } from '../exchange/importFile';
import { EditSession } from '../plan/editSession';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withPlan';

interface Options extends ActorOptions {
  readonly into: string;
  readonly json?: boolean;
  readonly tolerance?: number;
  readonly gapWidth?: number;
  readonly policy?: BuildPolicy;
  readonly parents?: readonly { readonly path: string; readonly level: GridLevel | null }[];
  readonly parentCodePrefix?: Readonly<Record<GridLevel, number | null>>;
}

const POLICIES: readonly BuildPolicy[] = ['largerArea', 'longestBorder', 'priority', 'nearestCode', 'ask'];

/** Findings printed for people; `--json` has all of them. */
const SHOWN = 20;

export function importCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('import')
      .description('make cells of the polygons of a GeoJSON or GeoPackage file; one undo step')
      .argument('<file>', 'file with polygons')
      .requiredOption('--into <plan>', 'plan file')
      .option(
        '--tolerance <metres>',
        'corners that disputed ground leaves nearer than this become one, narrower differences are noise (0.1)',
        metres,
      )
      .option(
        '--gap-width <metres>',
        'gaps narrower than this are filled, wider ones belong to others (0.5)',
        metres,
      )
      .addOption(
        new Option(
          '--policy <policy>',
          'who gets ground that several claim, or a gap (larger area for overlaps, longest border for gaps)',
        ).choices(POLICIES),
      )
      .option(
        '--parents <files...>',
        'files with the grids above: of level 3, 2, 1 in this order, or as 2=FILE',
        parentFile,
      )
      .option(
        '--parent-code-prefix <lengths>',
        'how many characters of a code name its grid of level 1, 2, 3, such as 4,6,9',
        prefixLengths,
      )
      .option('--json', 'print the result and all findings as JSON'),
    'PLANNER',
  ).action(async (file: string, options: Options) => {
    const { readImport } = await import('../plan/importChange');
    const actor = actorOf(options);
    const result = await withOwnPlan(options.into, actor.name, async (plan) => {
      const session = await EditSession.open(plan, actor);
      const ids = session.ids();
      const { change, label, cells, findings } = await readImport(
        session.document,
        file,
        ids,
        choicesOf(options),
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
    terminal.say(
      terminal.text('cli.imported', { cells, findings: findings.length, revision: revision ?? 0 }),
    );
  });
}

function choicesOf({ tolerance, gapWidth, policy, parents, parentCodePrefix }: Options): ImportChoices {
  return {
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    ...(policy === undefined ? {} : { policy }),
    ...(parents === undefined ? {} : { parents }),
    ...(parentCodePrefix === undefined ? {} : { prefixes: parentCodePrefix }),
  };
}

/** Metres as lattice millimetres. */
function metres(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100))
    throw new InvalidArgumentError('metres from 0 to 100.');
  return Math.round(value * 1000);
}

function parentFile(text: string, before: Options['parents'] = []): Options['parents'] {
  const [, level, path] = /^([123])=(.+)$/s.exec(text) ?? [];
  const one = path === undefined ? { path: text, level: null } : { path, level: Number(level) as GridLevel };
  return [...before, one];
}

function prefixLengths(text: string): Options['parentCodePrefix'] {
  const lengths = text.split(',').map(Number);
  const rises = lengths.every(
    (length, at) => Number.isInteger(length) && length > (lengths[at - 1] ?? 0) && length <= 60,
  );
  if (lengths.length > 3 || !rises)
    throw new InvalidArgumentError('up to three rising lengths, such as 4,6,9.');
  const [third = null, second = null, first = null] = lengths.reverse();
  return { 1: first, 2: second, 3: third };
}
