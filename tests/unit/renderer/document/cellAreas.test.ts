import { expect, test } from 'vitest';
import { CellAreas } from '../../../../renderer/document/cellAreas';
import { moveVertex } from '../../../../shared/topology/operations/moveVertex';
import { cornerAt } from '../../../../shared/topology/read/vertexAt';
import { asciiCoverage } from '../../../support/asciiCoverage';

test('areas are those of the plan after an edit, also of the neighbours', () => {
  const { plan, cell } = asciiCoverage(`
    A B
    A C`);
  const areas = new CellAreas(plan);
  const all = (): number[] => Object.values(cell).map((id) => areas.of(id));
  expect(all()).toEqual([200, 100, 100]);
  const corner = cornerAt(plan, 10_000, 10_000, 1);
  if (corner === undefined) throw new Error('no corner in the middle');
  const moved = moveVertex(plan, { corner, to: [12_000, 10_000] });
  if (!moved.ok) throw new Error(moved.refusal.code);
  plan.apply(moved.value);
  areas.follow(moved.value);
  expect(all()).toEqual([220, 90, 90]);
});
