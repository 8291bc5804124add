import { expect } from 'vitest';
import { createDraft } from '../../shared/document/draft';
import type { GridRecord } from '../../shared/document/records/hierarchy';
import type { AsciiPlan } from './asciiCoverage';

/** Level-1 grids by name, in each its level-2 grids by name, in each the names of drawn level-3 grids. */
export type GridTree = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Hangs the level-3 grids of a drawing under grids of its own. Returns the ids of all grids by name. */
export function gridTree({ plan, ids }: AsciiPlan, tree: GridTree): Readonly<Record<string, number>> {
  const draft = createDraft(plan);
  const named: Record<string, number> = {};
  const drawn = [...plan.all('grid')];
  const add = (level: 1 | 2, name: string, parent: number | null): number => {
    const id = (named[name] = ids.nextId());
    const like = drawn.find((grid) => grid.level === level);
    if (like === undefined) expect.fail(`the drawing has a grid of level ${level}`);
    draft.add('grid', { ...like, id, code: ids.nextCode(level), name, parent });
    return id;
  };
  for (const [one, twos] of Object.entries(tree)) {
    const level1 = add(1, one, null);
    for (const [two, threes] of Object.entries(twos)) {
      const level2 = add(2, two, level1);
      for (const name of threes) {
        const grid = drawn.find((row) => row.level === 3 && row.name === name);
        if (grid === undefined) expect.fail(`the drawing has a level-3 grid ${name}`);
        named[name] = grid.id;
        draft.put('grid', { ...grid, parent: level2 });
      }
    }
  }
  for (const grid of drawn) if (grid.level < 3) draft.remove('grid', grid.id);
  plan.apply(draft.changes());
  return named;
}

/** A grid by its name, which must be there once. */
export function gridNamed({ plan }: AsciiPlan, name: string): GridRecord {
  const found = [...plan.all('grid')].filter((grid) => grid.name === name);
  const [grid] = found;
  if (grid === undefined || found.length > 1) expect.fail(`${found.length} grids are called ${name}`);
  return grid;
}

/** Names of the cells directly under a grid, sorted. */
export function cellNames(drawn: AsciiPlan, grid: string): string[] {
  return drawn.plan
    .cellsOfGrid(gridNamed(drawn, grid).id)
    .map((id) => drawn.plan.get('cell', id)?.name ?? '')
    .sort();
}

/** Names of the grids directly under a grid, sorted. */
export function gridNames(drawn: AsciiPlan, grid: string): string[] {
  return drawn.plan
    .gridsOfGrid(gridNamed(drawn, grid).id)
    .map((id) => drawn.plan.get('grid', id)?.name ?? '')
    .sort();
}
