import { copyFile } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readDatumParameters, type CompanyParameters } from '../../shared/crs/datumParameters';
import { OLD_DATUMS } from '../../shared/crs/oldDatum';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import type { BuildPolicy } from '../../shared/topology/build/buildTypes';
import { KIND_IDS } from '../../shared/import/kind';
import { TEXT_ENCODINGS, type SourceChoices } from '../../shared/import/source';
import { withProjectErrors } from '../project/projectError';
import { withTemporaryFolder } from '../sources/withTemporaryFolder';
import { actorOf, withActor } from './actor';
import { groundChoices, type ImportOptions } from './importOptions';
import { sayImport } from './sayImport';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

const POLICIES: readonly BuildPolicy[] = ['largerArea', 'longestBorder', 'priority', 'nearestCode', 'ask'];

export function importCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('import')
      .description('bring a file of any kind into a plan; one undo step')
      .argument('<file>', 'Shapefile, MapInfo, GeoPackage, GeoJSON, KML, DXF, FlatGeobuf, CSV, XLSX or ODS')
      .requiredOption('--into <plan>', 'plan file')
      .addOption(new Option('--kind <kind>', 'what the rows are (guessed)').choices(KIND_IDS))
      .option('--map <column=field...>', 'columns that stand for fields (guessed and remembered)', mapped)
      .option('--layer <name>', 'layer, sheet or table (the one that fits best)')
      .addOption(new Option('--encoding <name>', 'encoding of text (found)').choices(TEXT_ENCODINGS))
      .option('--crs <crs>', 'EPSG code, GCJ02, BD09, proj string or WKT (found)')
      .option(
        '--datum-parameters <datum=dx,dy,dz[,rx,ry,rz,ppm]...>',
        `files on ${OLD_DATUMS.join(' or ')}: the company's own, to CGCS2000 (metres, arc seconds, ppm)`,
        datumParameters,
      )
      .option('--rejects <file>', 'where rows that are not taken go, with line numbers and reasons, as CSV')
      .option('--dry-run', 'tell what would happen and write nothing')
      .option('--again', 'import a file that is in already: edited rows get its values again')
      .option(
        '--tolerance <metres>',
        'cells: corners that disputed ground leaves nearer than this become one, narrower differences are noise (0.1)',
        metres,
      )
      .option(
        '--gap-width <metres>',
        'cells: gaps narrower than this are filled, wider ones belong to others (0.5)',
        metres,
      )
      .addOption(
        new Option(
          '--policy <policy>',
          'cells: who gets ground that several claim, or a gap (larger area for overlaps, longest border for gaps)',
        ).choices(POLICIES),
      )
      .option(
        '--parents <files...>',
        'cells: files with the grids above: of level 3, 2, 1 in this order, or as 2=FILE',
        parentFile,
      )
      .option(
        '--parent-code-prefix <lengths>',
        'cells: how many characters of a code name its grid of level 1, 2, 3, such as 4,6,9',
        prefixLengths,
      )
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action((file: string, options: ImportOptions) => importFile(file, options, terminal));
}

async function importFile(path: string, options: ImportOptions, terminal: Terminal): Promise<void> {
  const { prepareImport } = await import('../plan/imports/prepareImport');
  const { commitImport } = await import('../plan/imports/commitImport');
  const actor = actorOf(options);
  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.once('SIGINT', stop);
  const started = performance.now();
  try {
    await withTemporaryFolder((folder) =>
      withOwnPlan(options.into, actor.name, async (plan) => {
        const prepared = await prepareImport(plan, requestOf(path, options), {
          folder,
          language: terminal.language,
          signal: cancel.signal,
          progress: (phase, done, total) => terminal.progress(`${terminal.text(phase)} ${done}`, done, total),
        });
        const { rejects } = options;
        if (rejects !== undefined && prepared.rejects !== null) {
          const written = prepared.rejects;
          await withProjectErrors(rejects, () => copyFile(written, rejects));
        }
        const writes = options.dryRun !== true && prepared.commit !== null;
        const done =
          writes && prepared.commit !== null ? await commitImport(plan, prepared.commit, actor) : null;
        sayImport(terminal, prepared, done, { ...options, seconds: (performance.now() - started) / 1000 });
      }),
    );
  } finally {
    process.off('SIGINT', stop);
  }
}

function requestOf(path: string, options: ImportOptions) {
  const { kind, layer, map, encoding, crs, again, datumParameters: parameters } = options;
  const choices: SourceChoices = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(crs === undefined ? {} : { crs }),
    ...(parameters === undefined ? {} : { parameters }),
  };
  return {
    path,
    choices,
    ...(kind === undefined ? {} : { kind }),
    ...(layer === undefined ? {} : { layer }),
    ...(map === undefined ? {} : { mapping: map }),
    ...(again === true ? { again } : {}),
    ground: groundChoices(options),
  };
}

function mapped(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('COLUMN=FIELD is needed.');
  return { ...before, [text.slice(at + 1)]: text.slice(0, at) };
}

function datumParameters(text: string, before: CompanyParameters = {}): CompanyParameters {
  const at = text.indexOf('=');
  const datum = OLD_DATUMS.find((one) => one === text.slice(0, at).toUpperCase());
  const read = readDatumParameters(text.slice(at + 1));
  if (datum === undefined || !read.ok)
    throw new InvalidArgumentError(`${OLD_DATUMS.join(' or ')}=, then three or seven numbers.`);
  return { ...before, [datum]: read.value };
}

/** Metres as lattice millimetres. */
function metres(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100))
    throw new InvalidArgumentError('metres from 0 to 100.');
  return Math.round(value * 1000);
}

function parentFile(text: string, before: ImportOptions['parents'] = []): ImportOptions['parents'] {
  const [, level, path] = /^([123])=(.+)$/s.exec(text) ?? [];
  const one = path === undefined ? { path: text, level: null } : { path, level: Number(level) as GridLevel };
  return [...before, one];
}

function prefixLengths(text: string): ImportOptions['parentCodePrefix'] {
  const lengths = text.split(',').map(Number);
  const rises = lengths.every(
    (length, at) => Number.isInteger(length) && length > (lengths[at - 1] ?? 0) && length <= 60,
  );
  if (lengths.length > 3 || !rises)
    throw new InvalidArgumentError('up to three rising lengths, such as 4,6,9.');
  const [third = null, second = null, first = null] = lengths.reverse();
  return { 1: first, 2: second, 3: third };
}
