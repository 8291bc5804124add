import { existsSync } from 'node:fs';
import { AppError } from '../../shared/base/appError';
import { generateSample } from '../../shared/sample/generateSample';
import type { SampleOptions } from '../../shared/sample/samplePlan';
import { createPlanFile } from '../project/createPlanFile';

/** `phase` is a key of shared/i18n. */
export type SampleProgress = (phase: string, done: number, total: number) => void;

/**
 * Makes the sample city and writes it to `path`; deterministic per options.
 * @throws AppError project.fileExists before anything is done, sample.tooSmall, project.* for file errors
 */
export async function makeSample(
  path: string,
  options: SampleOptions,
  progress: SampleProgress = () => undefined,
): Promise<{ cells: number; boxes: number; products: number }> {
  if (existsSync(path)) throw new AppError('project.fileExists', { path });
  if (options.cells < SMALLEST)
    throw new AppError('sample.tooSmall', { cells: options.cells, smallest: SMALLEST });
  const sample = generateSample(options, (phase, done, total) =>
    progress(`sample.${phase}`, done, total + 1),
  );
  const { nextId, nextSerial, tables } = sample;
  progress('sample.write', PHASES, PHASES + 1);
  await createPlanFile(path, {
    nextId,
    nextSerial,
    tables,
    ...(options.products > 0 ? { products: sample.products() } : {}),
  });
  progress('sample.write', PHASES + 1, PHASES + 1);
  return { cells: tables.cell.length, boxes: tables.box.length, products: options.products };
}

/** Below this the generator cannot place every category and granularity. */
const SMALLEST = 40;
/** Phases of the generator, before the writing. */
const PHASES = 5;
