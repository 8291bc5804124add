import { describe, expect, it } from 'vitest';
import { PlanScene } from '../../../../shared/portrayal/scene';
import { createIdSource } from '../../../../shared/hierarchy/idSource';
import { splitCells } from '../../../../shared/topology/operations/splitCells';
import { asciiCoverage, metres } from '../../../support/asciiCoverage';
import { accepted } from '../../../support/checks';

const EVERYWHERE = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 };

function found(scene: PlanScene) {
  const search = scene.find(EVERYWHERE);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

describe('the scene', () => {
  it('draws every boundary at the highest level at which its sides differ', () => {
    const city = asciiCoverage('A B\nC C', { A: 'north', B: 'north', C: 'south' });
    const scene = new PlanScene(city.plan);
    const level = (one: string, other: string) =>
      found(scene).edges.find(
        ({ left, right }) =>
          [left, right].includes(city.cell[one] ?? 0) && [left, right].includes(city.cell[other] ?? 0),
      )?.level;
    expect(level('A', 'B')).toBe(4);
    expect(level('A', 'C')).toBe(3);
    expect(
      found(scene)
        .edges.filter(({ left, right }) => left === 0 || right === 0)
        .every((edge) => edge.level === 1),
    ).toBe(true);
  });

  it('makes edges ahead as it makes them one by one', () => {
    const city = asciiCoverage('A A B\nA C B\nA A A');
    const [ahead, asked] = [new PlanScene(city.plan), new PlanScene(city.plan)];
    const rows = [...city.plan.all('edge')];
    ahead.makeEdges(rows);
    for (const { id } of rows) expect(ahead.edge(id)).toEqual(asked.edge(id));
  });

  it('finds the cell that fills the view without a boundary in it', () => {
    const city = asciiCoverage('A A A\nA A A\nA A A');
    const search = new PlanScene(city.plan).find({ minX: 14_000, minY: 14_000, maxX: 16_000, maxY: 16_000 });
    expect(search.next().value).toMatchObject({ cells: [city.cell.A] });
  });

  it('follows an edit: what was drawn from it afterwards is what a new scene would draw', () => {
    const city = asciiCoverage('A A B\nA A B');
    const scene = new PlanScene(city.plan);
    found(scene);
    for (const cell of city.plan.all('cell')) scene.ringsOf(cell.id);
    const ids = createIdSource({ lan: '0719', ...city.ids.counters() });
    const change = accepted(splitCells(city.plan, { line: metres([-5, 10], [25, 12]), ids }));
    city.plan.apply(change);
    scene.follow(change);
    const fresh = new PlanScene(city.plan);
    expect(found(scene)).toEqual(found(fresh));
    for (const cell of city.plan.all('cell')) expect(scene.ringsOf(cell.id)).toEqual(fresh.ringsOf(cell.id));
    expect(scene.places.grids(1)).toEqual(fresh.places.grids(1));
  });

  it('knows areas and puts labels inside', () => {
    const city = asciiCoverage('A A A\nA B A\nA A A');
    const scene = new PlanScene(city.plan);
    expect(scene.places.areaOf(city.cell.A ?? 0)).toBe(8 * 10_000 ** 2);
    expect(scene.places.areaOf(city.cell.B ?? 0)).toBe(10_000 ** 2);
    const { x, y } = scene.places.cell(city.cell.A ?? 0);
    expect(x > 10_000 && x < 20_000 && y > 10_000 && y < 20_000).toBe(false);
    expect(scene.places.grids(3)).toMatchObject([{ cells: 2, area: 9 * 10_000 ** 2 }]);
  });
});
