import { expect, test } from 'vitest';
import { CellAreas } from '../../../../renderer/document/cellAreas';
import { planStatistics } from '../../../../renderer/panels/planStatistics';
import { asciiCoverage } from '../../../support/asciiCoverage';

test('counts and areas of the categories sum up to the plan', () => {
  const { plan } = asciiCoverage(`
    A A B
    C C B`);
  const figures = planStatistics(plan, new CellAreas(plan), null);
  expect(figures.cells).toBe(3);
  expect(figures.squareMetres).toBe(600);
  expect(figures.grids).toEqual({ 1: 1, 2: 1, 3: 1 });
  expect(figures.categories.reduce((sum, { cells }) => sum + cells, 0)).toBe(3);
  expect(figures.categories.reduce((sum, { squareMetres }) => sum + squareMetres, 0)).toBe(600);
});
