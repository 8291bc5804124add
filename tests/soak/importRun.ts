import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlanFile } from '../../main/project/createPlanFile';
import { openPlan } from '../../main/project/openPlan';
import { stopGdal } from '../../main/sources/gdal/engine';
import { emptyTables } from '../support/emptyPlan';
import { importCase, type CaseOutcome } from './importCase';
import { importFiles } from './importFiles';

export interface ImportRun {
  readonly cases: number;
  /** Cases by their outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** What went wrong, one line a case, and what was left behind at the end. */
  readonly wrong: readonly string[];
  readonly slowest: number;
}

/** Damages files `from` to `to` by number and tries to import each; the plan, open files and folders must stay as they are. */
export async function importRun(
  fixtures: string,
  seed: number,
  { from, to, largest }: { readonly from: number; readonly to: number; readonly largest: number },
  tell: (number: number, outcome: CaseOutcome) => void = () => undefined,
): Promise<ImportRun> {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-fuzz-'));
  const own = join(folder, 'own');
  const temporary = join(folder, 'temporary');
  mkdirSync(own);
  mkdirSync(temporary);
  const [before, outcomes, wrong] = [process.env.TMPDIR, new Map<string, number>(), [] as string[]];
  process.env.TMPDIR = temporary;
  try {
    const path = join(folder, 'plan.gpkg');
    await createPlanFile(path, { tables: emptyTables(), nextId: 2, nextSerial: [1, 1, 1, 1, 1] });
    const hash = sha256(path);
    const files = importFiles(fixtures, own, largest);
    const plan = await openPlan(path, { readOnly: true });
    let [slowest, opened] = [0, 0];
    for (let number = from; number < to; number++) {
      const place = join(folder, 'case');
      mkdirSync(place);
      const outcome = await importCase(plan, files, seed, number, place);
      rmSync(place, { recursive: true });
      outcomes.set(outcome.outcome, (outcomes.get(outcome.outcome) ?? 0) + 1);
      slowest = Math.max(slowest, outcome.seconds);
      if (outcome.wrong !== undefined)
        wrong.push(`case ${number} of seed ${seed}, ${outcome.file} (${outcome.how}): ${outcome.wrong}`);
      tell(number, outcome);
      // What is open after a while stays open, and no more.
      if (number === Math.min(from + 20, to - 1)) opened = openFiles();
    }
    await plan.close();
    await stopGdal();
    if (openFiles() > opened + 3) wrong.push(`${openFiles() - opened} files were left open`);
    const left = readdirSync(temporary);
    if (left.length > 0)
      wrong.push(`${left.length} temporary folders were left: ${left.slice(0, 3).join(', ')}`);
    if (sha256(path) !== hash) wrong.push('the plan was changed');
    return { cases: to - from, outcomes, wrong, slowest };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Open file handles of this process; 0 where the system does not tell. */
function openFiles(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}
