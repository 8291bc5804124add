import { checkPlanFile } from '../plan/checkPlan';
import { checkRecovered } from '../plan/checkRecovered';
import { checkedBackups, makeBackup, restoreBackup } from '../project/backups';
import type { PlanFile } from '../project/planFile';
import { withPlan } from '../project/withPlan';
import type { JobName, JobProgress, Jobs } from './jobs';

type Performers = {
  readonly [N in JobName]: (
    input: Jobs[N]['input'],
    progress: JobProgress,
    signal: AbortSignal,
  ) => Promise<Jobs[N]['output']>;
};

const performers: Performers = {
  check: ({ path }) => reading(path, checkPlanFile),
  backup: ({ path, ...wish }) => makeBackup(path, wish),
  backups: ({ path, folder }) => checkedBackups(path, folder),
  restore: async ({ backup, to }) => {
    await restoreBackup(backup, to);
    return null;
  },
  recovery: ({ path }) => checkRecovered(path),
  rescue: async ({ path, content }) => {
    const { rescuePlan } = await import('../plan/rescuePlan');
    await rescuePlan(path, content);
    return null;
  },
  sample: async ({ path, ...options }, progress) => {
    const { makeSample } = await import('../plan/makeSample');
    await makeSample(path, options, progress);
    return null;
  },
  lookAtFile: async ({ path, request }, _progress, signal) => {
    const { lookAtFile } = await import('../plan/imports/lookAtFile');
    return reading(path, (plan) => lookAtFile(plan, request, signal));
  },
  prepareImport: async ({ path, request, folder, language }, progress, signal) => {
    const { prepareImport } = await import('../plan/imports/prepareImport');
    return reading(path, (plan) => prepareImport(plan, request, { folder, language, signal, progress }));
  },
  handOut: async ({ path, ...options }) => {
    const { draftPart } = await import('../plan/handOut');
    return reading(path, (plan) => draftPart(plan, options));
  },
  merge: async ({ path, file, choices }) => {
    const { tryMerge } = await import('../plan/tryMerge');
    return reading(path, (plan) => tryMerge(plan, file, choices));
  },
  compare: async ({ before, after }) => {
    const { compareStates } = await import('../plan/compareStates');
    return compareStates(before, after);
  },
  look: async ({ path, file, at }) => {
    const { otherState } = await import('../plan/otherState');
    return reading(path, (plan) => otherState(plan, file, at));
  },
  writeRows: async ({ path, wish }, _progress, signal) => {
    const { writeRows } = await import('../plan/writeRows');
    return reading(path, (plan) => writeRows(plan, wish, signal));
  },
  print: async ({ path, file, ...options }, progress) => {
    const { writeSheets } = await import('../plan/printSheets');
    const { sheets } = await reading(path, (plan) => writeSheets(plan, file, { ...options, progress }));
    return { sheets };
  },
  export: async ({ path, folder, version }, progress) => {
    const { exportPlan } = await import('../plan/exportPlan');
    return reading(path, (plan) => exportPlan(plan, { folder, orInside: true, version, progress }));
  },
};

function reading<T>(path: string, work: (plan: PlanFile) => Promise<T>): Promise<T> {
  return withPlan(path, { readOnly: true }, work);
}

/** Performs a job in the calling thread, which loads only what that job needs. */
export function performJob<N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  progress: JobProgress,
  signal: AbortSignal,
): Promise<Jobs[N]['output']> {
  return performers[name](input, progress, signal);
}
