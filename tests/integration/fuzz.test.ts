import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../../main/plan/makeSample';
import { openPlan } from '../../main/project/openPlan';
import { commandById } from '../../shared/commands/registry';
import { kernelRun } from '../soak/kernelRun';
import { RANDOM_ARGUMENTS } from '../support/randomArguments/registry';
import { tempFolder } from '../support/tempFolder';

/** `npm run fuzz` is the long version: 100,000 edits. */
it('2,000 random edits of the full-size city by every planner command keep every invariant; undo gives the first hash', async () => {
  const path = join(tempFolder(), 'city.gpkg');
  await makeSample(path, { seed: 1, cells: 7183, scale: 1, products: 0 });
  const plan = await openPlan(path, { readOnly: true });
  try {
    const { edits, failures, hashes } = kernelRun(await plan.loadDocument(), await plan.info(0), 3, 2000);
    expect(failures).toEqual([]);
    expect([...edits.values()].reduce((sum, count) => sum + count, 0)).toBe(2000);
    const planners = Object.keys(RANDOM_ARGUMENTS).filter((id) => commandById(id)?.roles.includes('PLANNER'));
    // A sound city has no gaps to fill, and nothing of it is approved.
    const possible = planners.filter((id) => !id.startsWith('gap.') && id !== 'unit.reopen');
    expect(possible.filter((command) => !edits.has(command))).toEqual([]);
    expect(hashes.end).not.toBe(hashes.start);
    expect(hashes.undone).toBe(hashes.start);
    expect(hashes.redone).toBe(hashes.end);
  } finally {
    await plan.close();
  }
});
