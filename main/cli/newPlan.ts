import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { resolveCrs } from '../../shared/crs/resolveCrs';
import { planSchema } from '../../shared/document/records/plan';
import { createPlanFile } from '../project/createPlanFile';
import { emptyPlan } from '../plan/emptyPlan';
import { Misused, Refused, type Terminal } from './terminal';

interface Options {
  readonly crs?: string;
  readonly fromBundle?: string;
  readonly name?: string;
  readonly lan: string;
  readonly date?: string;
  readonly json?: boolean;
}

export function newPlanCommand(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .description('create a plan file: empty, or from a bundle')
    .argument('<plan>', 'file to create, such as plan.gpkg')
    .option('--crs <crs>', 'metric CRS: EPSG code, proj string, WKT, or a .prj file')
    .option('--from-bundle <folder>', 'a plan of the content of an exported bundle, when that is sound')
    .option('--name <name>', 'name of the plan')
    .option('--lan <code>', 'code of the local network, 4 digits', '0000')
    .option('--date <date>', 'data date, YYYY-MM-DD (default: today)')
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: Options) => {
      if (options.fromBundle !== undefined) return fromBundle(path, options.fromBundle, options, terminal);
      if (options.crs === undefined) {
        const params = { option: '--crs', detail: '--crs <crs> | --from-bundle <folder>' };
        throw new Misused({ code: 'cli.badOption', params });
      }
      const crs = resolveCrs(crsText(options.crs));
      if (!crs.ok) throw new Refused(crs.refusal);
      const content = emptyPlan({
        name: options.name ?? fileTitle(path),
        lan: options.lan,
        crs: { name: crs.value.name, epsg: crs.value.epsg, proj4: crs.value.proj4 },
        dataDate: options.date ?? new Date().toISOString().slice(0, 10),
      });
      const parsed = planSchema.safeParse(content.tables.plan?.[0]);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Misused({
          code: 'cli.badOption',
          params: { option: issue?.path.join('.') ?? '', detail: issue?.message ?? '' },
        });
      }
      await createPlanFile(path, content);
      if (options.json) terminal.json({ path, crs: crs.value.name });
      else terminal.say(terminal.text('cli.created', { path, crs: crs.value.name }));
    });
}

async function fromBundle(
  path: string,
  folder: string,
  { json }: Options,
  terminal: Terminal,
): Promise<void> {
  const { planFromBundle } = await import('../plan/planFromBundle');
  const { cells, contentHash: hash } = await planFromBundle(path, folder);
  if (json) terminal.json({ path, cells, contentHash: hash });
  else terminal.say(terminal.text('cli.fromBundle', { path, cells, hash }));
}

/** The content of a .prj file, or the text as it is. */
function crsText(text: string): string {
  const isFile = text.length < 1000 && existsSync(text) && statSync(text).isFile();
  return isFile ? readFileSync(text, 'utf8') : text;
}

function fileTitle(path: string): string {
  return (path.split(/[\\/]/).pop() ?? path).replace(/\.gpkg$/i, '') || 'plan';
}
