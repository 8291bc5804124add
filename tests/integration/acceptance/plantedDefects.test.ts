import { expect, it } from 'vitest';
import { generateSample } from '../../../shared/sample/generateSample';
import { networkOutline } from '../../../shared/topology/read/outlines';
import { coverageDefects } from '../../../shared/topology/polygons/polygonCoverage';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { documentOf } from '../../support/documentOf';
import { compareFindings, DEFECT_KINDS, plantDefects } from '../../support/plantedDefects';

it('all 50 planted defects of 13 kinds, 2 mm to 14 m, are found and nothing else, and nothing on clean polygons', () => {
  const { tables } = generateSample({ seed: 5, cells: 700, scale: 1, products: 0 }, () => undefined);
  const plan = documentOf(tables);
  const cells = [...plan.all('cell')].map(({ id }) => cellPolygons(plan, id));
  const outline = networkOutline(plan);
  expect(coverageDefects(cells, { outline })).toEqual([]);
  expect(DEFECT_KINDS).toHaveLength(13);
  for (let seed = 1; seed <= 20; seed++) {
    const { polygons, planted } = plantDefects(cells, 50, seed);
    expect({ seed, ...compareFindings(planted, coverageDefects(polygons, { outline })) }).toEqual({
      seed,
      missed: [],
      wrong: 0,
    });
  }
});
