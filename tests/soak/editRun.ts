import { EditSession } from '../../main/plan/editSession';
import { planContentHash } from '../../main/exchange/planContentHash';
import { openPlan } from '../../main/project/openPlan';
import { validateCoverage } from '../../shared/topology/proof/validate';
import { randomEdits } from '../support/randomEdits';

export interface EditRun {
  readonly edits: number;
  readonly problems: number;
  readonly hashes: {
    readonly start: string;
    readonly end: string;
    readonly undone: string;
    readonly redone: string;
  };
}

/**
 * Random accepted edits on a plan file, then all of them undone and redone, with the content hash at every
 * turn read from the file itself, reopened. Half way through the file is closed and opened again.
 */
export async function editRun(
  path: string,
  seed: number,
  count: number,
  say: (text: string) => void = () => undefined,
): Promise<EditRun> {
  const actor = { name: 'fuzz', role: 'PLANNER' } as const;
  const start = await hashOf(path);
  const script = await scriptFor(path, seed, count);
  const halves = [script.slice(0, count >> 1), script.slice(count >> 1)];
  for (const half of halves) {
    await withSession(path, async (session) => {
      for (const { command, ...args } of half) {
        const result = await session.run(command, args);
        if (!result.ok)
          throw new Error(`refused: ${JSON.stringify({ command, ...args })}: ${result.refusal.code}`);
      }
    });
    say(`${half.length} edits committed`);
  }
  const problems = await withPlan(path, async (plan) => validateCoverage(await plan.loadDocument()).length);
  const end = await hashOf(path);
  const turn = async (kind: 'undo' | 'redo'): Promise<void> => {
    await withSession(path, async (session) => {
      for (let step = 0; step < script.length; step++) {
        const result = await session.run(kind, {});
        if (!result.ok) throw new Error(`${kind} was refused: ${result.refusal.code}`);
      }
    });
    say(`${script.length} × ${kind}`);
  };
  await turn('undo');
  const undone = await hashOf(path);
  await turn('redo');
  const redone = await hashOf(path);
  return { edits: script.length, problems, hashes: { start, end, undone, redone } };

  async function withSession(file: string, work: (session: EditSession) => Promise<void>): Promise<void> {
    const plan = await openPlan(file, { holder: actor.name });
    try {
      await work(await EditSession.open(plan, actor));
    } finally {
      await plan.close();
    }
  }
}

async function scriptFor(path: string, seed: number, count: number) {
  return withPlan(path, async (plan) => [
    ...randomEdits(await plan.loadDocument(), await plan.info(0), seed, count),
  ]).then((edits) => edits.map(({ line }) => line));
}

async function hashOf(path: string): Promise<string> {
  return withPlan(path, async (plan) => planContentHash(await plan.loadDocument()));
}

async function withPlan<T>(
  path: string,
  work: (plan: Awaited<ReturnType<typeof openPlan>>) => Promise<T>,
): Promise<T> {
  const plan = await openPlan(path, { readOnly: true });
  try {
    return await work(plan);
  } finally {
    await plan.close();
  }
}
