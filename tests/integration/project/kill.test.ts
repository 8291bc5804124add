import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { checkPlan } from '../../../main/plan/checkPlan';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openPlan } from '../../../main/project/openPlan';
import { killRun, killScript } from '../../../scripts/lib/killRun.mjs';
import { CORNER, smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

/** `npm run kill -- --runs 500` is the long version on the built command line. */
const RUNS = 5;
const program = ['--import', 'tsx', resolve('main/cli.ts')];

it(`SIGKILL during a scripted edit run, ${RUNS} times, loses no edit that was reported as committed`, async () => {
  const folder = tempFolder();
  const script = join(folder, 'edits.ndjson');
  writeFileSync(script, killScript({ x: CORNER.x / 1000, y: CORNER.y / 1000 }, 100, 45));
  for (let run = 0; run < RUNS; run++) {
    const path = join(folder, `plan${run}.gpkg`);
    await createPlanFile(path, smallPlan());
    const reader = await openPlan(path, { readOnly: true });
    const firstHash = planContentHash(await reader.loadDocument());
    await reader.close();

    const instant =
      run % 2 === 0
        ? ({ kind: 'any', delay: 20 * run } as const)
        : ({ kind: 'commit', after: 3 * run, micros: 300 * run } as const);
    const { reported, killed } = await killRun({ program, plan: path, script, instant });
    expect(killed).toBe(true);

    const plan = await openPlan(path);
    let { revision, undo } = await plan.info();
    expect((await plan.info(0)).uncleanEnd).toBe(true);
    expect(revision).toBeGreaterThanOrEqual(reported);
    // At most the edit that was being written may be there without having been reported.
    expect(revision - reported).toBeLessThanOrEqual(1);
    const check = checkPlan(await plan.loadDocument(), revision);
    expect(check.findings.filter(({ level }) => level === 'ERROR')).toEqual([]);
    for (let left = undo.length; left > 0; left--) {
      ({ revision } = await plan.undo(revision, { name: '李规划', role: 'PLANNER' }));
    }
    expect(planContentHash(await plan.loadDocument())).toBe(firstHash);
    ({ undo } = await plan.info());
    expect(undo).toEqual([]);
    await plan.close();
  }
});
