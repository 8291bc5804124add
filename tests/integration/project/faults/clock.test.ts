import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openPlan } from '../../../../main/project/openPlan';
import { editingPlan, editorOf, reopened } from '../../../support/editingPlan';
import { tempFolder } from '../../../support/tempFolder';

afterEach(() => void vi.useRealTimers());
const clock = (time: string): void => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });

it('a clock that goes back changes no order: revisions count, times are only written down', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  clock('2026-03-01T09:00:00Z');
  const editor = await editingPlan(path);
  await editor.rename('甲');
  clock('1999-12-31T23:00:00Z');
  await editor.rename('乙');
  clock('2040-01-01T00:00:00Z');
  await editor.rename('丙');
  clock('2026-03-01T09:00:01Z');
  await editor.plan.close();

  const again = await editorOf(path);
  const { undo, uncleanEnd } = await again.plan.info();
  expect(uncleanEnd).toBe(false);
  expect(
    undo.map(({ label, at }) => [label.params.name ?? label.code, new Date(at).getUTCFullYear()]),
  ).toEqual([
    [expect.anything(), 2040],
    [expect.anything(), 1999],
    [expect.anything(), 2026],
  ]);
  const back = await again.plan.undo(3, { name: '李规划', role: 'PLANNER' });
  expect(back.change.cell?.updated[0]?.map((cell) => cell.name)).toEqual(['丙', '乙']);
  await again.plan.close();
  expect(await reopened(path)).toMatchObject({ revision: 4, errors: 0 });
});

it('a plan that was opened in the future, by a wrong clock, is not held after its process ended', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  clock('2099-01-01T00:00:00Z');
  const editor = await editingPlan(path);
  await editor.plan.close();
  clock('2026-01-01T00:00:00Z');
  const plan = await openPlan(path);
  expect(plan.readOnly).toBe(false);
  await plan.close();
});
