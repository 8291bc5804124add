import { expect, it } from 'vitest';
import { PlanDocument } from '../../../../shared/document/planDocument';
import { PlanScene } from '../../../../shared/portrayal/scene';
import { createArriving } from '../../../../renderer/state/arriving';

it('a plan on its way waits until its ground is on the screen, or is no longer wanted there', async () => {
  const arriving = createArriving();
  const scene = new PlanScene(new PlanDocument());
  const told: (PlanScene | null)[] = [];
  arriving.subscribe(() => told.push(arriving.get()));
  let shown = 0;
  const first = arriving.show(scene).then(() => (shown += 1));
  await Promise.resolve();
  expect(shown).toBe(0);
  arriving.painted();
  await first;
  const second = arriving.show(scene).then(() => (shown += 1));
  arriving.clear();
  await second;
  expect(shown).toBe(2);
  expect(told).toEqual([scene, scene, null]);
});
