import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSample } from '../../../main/plan/makeSample';
import { openPlan } from '../../../main/project/openPlan';
import { createRandom } from '../../../shared/base/random';
import type { Actor } from '../../../shared/document/records/plan';
import { randomEdits } from '../../support/randomEdits';
import { rowsOf } from '../../support/sampleTown';
import { tempFolder } from '../../support/tempFolder';

const planner: Actor = { name: '李规划', role: 'PLANNER' };
const label = { code: 'step.import', params: { file: 'a', cells: 1 } };

describe('the state of a revision', () => {
  it('is that of a snapshot taken then, whatever was edited, undone and redone since', async () => {
    for (const seed of [5]) {
      const path = join(tempFolder(), 'town.gpkg');
      await makeSample(path, { seed, cells: 60, scale: 1, products: 0 });
      const file = await openPlan(path);
      const plan = await file.loadDocument();
      const { nextId, nextSerial } = await file.info(0);
      const random = createRandom(seed);
      const snapshots = [rowsOf(plan)];
      let revision = 0;
      const edits = randomEdits(plan, { nextId, nextSerial }, seed, 100);
      while (revision < 70) {
        const kind = random.pick(['edit', 'edit', 'edit', 'undo', 'undo', 'redo'] as const);
        if (kind === 'edit') {
          const edit = edits.next();
          if (edit.done === true) break;
          const counters = { nextId: nextId + 1000, nextSerial };
          await file.commit({
            base: revision,
            label,
            change: edit.value.change,
            actor: planner,
            ...counters,
          });
        } else {
          const turned = await file[kind](revision, planner).catch(() => undefined);
          if (turned === undefined) continue;
          plan.apply(turned.change);
        }
        revision++;
        snapshots.push(rowsOf(plan));
      }
      expect(revision).toBeGreaterThan(50);
      for (const [at, snapshot] of snapshots.entries()) {
        expect(rowsOf(await file.documentAt(at)), `revision ${at}`).toEqual(snapshot);
      }
      const back = await file.changeBackTo(revision - 10);
      plan.apply(back);
      expect(rowsOf(plan)).toEqual(snapshots[revision - 10]);
      await expect(file.documentAt(revision + 1)).rejects.toMatchObject({ code: 'project.noRevision' });
      await expect(file.documentAt(-1)).rejects.toMatchObject({ code: 'project.noRevision' });
      await file.close();
    }
  });

  it('includes the plan row, and costs nothing at the head', async () => {
    const path = join(tempFolder(), 'town.gpkg');
    await makeSample(path, { seed: 1, cells: 40, scale: 1, products: 0 });
    const file = await openPlan(path);
    const plan = (await file.loadDocument()).get('plan', 1);
    if (plan === undefined) expect.fail('plan row');
    const change = {
      plan: { added: [], updated: [[plan, { ...plan, name: '改名' }] as const], removed: [] },
    };
    const { nextId, nextSerial } = await file.info(0);
    await file.commit({ base: 0, label, change, actor: planner, nextId, nextSerial });
    expect((await file.documentAt(0)).get('plan', 1)).toEqual(plan);
    expect((await file.documentAt(1)).get('plan', 1)?.name).toBe('改名');
    expect(await file.changeBackTo(1)).toEqual({});
    await file.close();
  });
});
