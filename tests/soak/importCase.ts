import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lookAtFile } from '../../main/plan/imports/lookAtFile';
import { prepareImport } from '../../main/plan/imports/prepareImport';
import type { PlanFile } from '../../main/project/planFile';
import { AppError } from '../../shared/base/appError';
import { createRandom } from '../../shared/base/random';
import { LANGUAGES } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';
import { KIND_IDS, type KindId } from '../../shared/import/kind';
import { readEverything } from '../support/readEverything';
import { mutate } from './mutate';

/** A file that is damaged on purpose, with the files that belong to it. */
export interface FuzzedFile {
  readonly main: string;
  /** All of its files, the main one included. */
  readonly parts: readonly string[];
}

export interface CaseOutcome {
  /** What was done to which file. */
  readonly how: string;
  readonly file: string;
  /** `READ`, or the code of the sentence that refused it. */
  readonly outcome: string;
  /** Processor time of the longest step, which a loaded machine does not stretch. */
  readonly seconds: number;
  /** What must not happen; undefined where all is well. */
  readonly wrong: string | undefined;
}

/** The longest that any file, however broken, may keep the machine busy. */
const MOST_SECONDS = 5;

/** Damages a file as the seed and the number say, and puts it where it can be read. */
export function damagedFile(
  files: readonly FuzzedFile[],
  seed: number,
  number: number,
  folder: string,
): { readonly path: string; readonly how: string; readonly kind: KindId | undefined } {
  const random = createRandom(`${seed}/${number}`);
  const { main, parts } = random.pick(files);
  const broken = random.next() < 0.6 ? main : random.pick(parts);
  const missing = parts.length > 1 && random.next() < 0.1 ? random.pick(parts) : undefined;
  mkdirSync(folder, { recursive: true });
  let how = '';
  for (const part of parts) {
    if (part === missing && part !== main) continue;
    const bytes = readFileSync(part);
    const mutated = part === broken ? mutate(bytes, random) : { how: '', bytes };
    if (part === broken) how = `${basename(part)} ${mutated.how}`;
    writeFileSync(join(folder, basename(part)), mutated.bytes);
  }
  const kind = random.next() < 0.5 ? undefined : random.pick(KIND_IDS);
  return { path: join(folder, basename(main)), how, kind };
}

/** Reads a damaged file whole, looks at it as the window does and prepares its import into a plan. */
export async function importCase(
  plan: PlanFile,
  files: readonly FuzzedFile[],
  seed: number,
  number: number,
  folder: string,
): Promise<CaseOutcome> {
  const { path, how, kind } = damagedFile(files, seed, number, join(folder, 'file'));
  const { signal } = new AbortController();
  const around = { folder, language: 'en' as const, signal, progress: () => undefined };
  const request = { path, ...(kind === undefined ? {} : { kind }) };
  const steps = [
    () => readEverything(path),
    () => lookAtFile(plan, request, signal),
    () => prepareImport(plan, request, around),
  ];
  let outcome = 'READ';
  let wrong: string | undefined;
  let seconds = 0;
  for (const step of steps) {
    const begin = process.cpuUsage();
    try {
      await step();
    } catch (error) {
      wrong ??= faultOf(error);
      if (error instanceof AppError) outcome = error.code;
    }
    const { user, system } = process.cpuUsage(begin);
    seconds = Math.max(seconds, (user + system) / 1e6);
  }
  if (seconds > MOST_SECONDS) wrong ??= `took ${seconds.toFixed(1)} s`;
  return { how, file: path, outcome, seconds, wrong };
}

/** A failure is a sentence in every language, with nothing left open in it. */
function faultOf(error: unknown): string | undefined {
  if (!(error instanceof AppError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const language of LANGUAGES) {
    const sentence = translate(language, error.code, { ...error.params });
    if (sentence === error.code || sentence.includes('{{'))
      return `no sentence in ${language} for ${error.code}`;
  }
  return undefined;
}
