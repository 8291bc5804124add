import { createPlanFile } from '../../main/project/createPlanFile';
import { checkPlan } from '../../main/plan/checkPlan';
import { EditSession } from '../../main/plan/editSession';
import { openPlan } from '../../main/project/openPlan';
import { checkSound } from '../../main/project/uncleanEnd';
import { CORNER, smallPlan } from './smallPlan';

/** The small plan as a new file, held by a planner who edits it by registered commands. */
export async function editingPlan(path: string) {
  await createPlanFile(path, smallPlan());
  return editorOf(path);
}

export async function editorOf(path: string) {
  const plan = await openPlan(path, { holder: '李规划' });
  const session = await EditSession.open(plan, { name: '李规划', role: 'PLANNER' });
  const [x, y] = [CORNER.x / 1000, CORNER.y / 1000];
  let cuts = 0;
  const run = async (command: string, args: unknown): Promise<number> => {
    const step = await session.run(command, args);
    if (!step.ok) throw new Error(step.refusal.code);
    return step.value.revision ?? 0;
  };
  return {
    plan,
    document: session.document,
    /** Both resolve with the revision that is on disk. */
    rename: (name: string) => run('cell.update', { cells: [[x + 150, y + 50]], name }),
    /** Cuts 1 m wide strips off the western cell, from the west. */
    cut: () => {
      const east = x + ++cuts;
      return run('cell.split', {
        line: [
          [east, y - 5],
          [east, y + 105],
        ],
      });
    },
  };
}

/** Opens a plan as its next owner would after a crash, and proves file and coverage sound. */
export async function reopened(
  path: string,
): Promise<{ revision: number; errors: number; unclean: boolean }> {
  const plan = await openPlan(path);
  try {
    const { revision, uncleanEnd } = await plan.info(0);
    const { findings } = checkPlan(await plan.loadDocument(), revision);
    await checkSound(path);
    return {
      revision,
      errors: findings.filter(({ level }) => level === 'ERROR').length,
      unclean: uncleanEnd,
    };
  } finally {
    await plan.close();
  }
}
