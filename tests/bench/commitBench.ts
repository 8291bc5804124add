import { copyFileSync, rmSync } from 'node:fs';
import { EditSession } from '../../main/plan/editSession';
import { openPlan } from '../../main/project/openPlan';
import { randomEdits } from '../support/randomEdits';
import { figure, type Figure } from './measure';

const EDITS = ['cell.split', 'cell.merge', 'vertex.move', 'cell.carve'];

/** One committed split, write included: plan, prove, SQLite transaction with fsync, apply. */
export async function commitBench(city: string, splits: number): Promise<Figure[]> {
  const path = `${city}.commit.gpkg`;
  copyFileSync(city, path);
  const plan = await openPlan(path, { holder: 'bench' });
  try {
    const session = await EditSession.open(plan, { name: 'bench', role: 'PLANNER' });
    // A plan sixteen times as large may cost a commit no more than deeper trees do.
    const limit = session.document.count('cell') > 50_000 ? 10 : 8;
    const { nextId, nextSerial } = await plan.info(0);
    const times = new Map<string, number[]>();
    const edits = randomEdits(session.document.clone(), { nextId, nextSerial }, 11, splits * 4, EDITS);
    for (const { line } of edits) {
      const { command, ...args } = line;
      const start = performance.now();
      const result = await session.run(command, args);
      const time = performance.now() - start;
      if (!result.ok) throw new Error(`${command} was refused: ${result.refusal.code}`);
      times.set(command, [...(times.get(command) ?? []), time]);
    }
    return [...times].map(([command, list]) =>
      figure(`${command}, committed on disk`, list, command === 'cell.split' ? { limit } : {}),
    );
  } finally {
    await plan.close();
    rmSync(path, { force: true });
  }
}
