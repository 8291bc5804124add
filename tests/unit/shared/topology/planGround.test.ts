import { describe, expect, it } from 'vitest';
import { createGeodesicArea } from '../../../../shared/crs/geodesicArea';
import { createTransform } from '../../../../shared/crs/transform';
import { gridPolygons, networkOutline } from '../../../../shared/topology/outlines';
import { createPlanGround } from '../../../../shared/topology/planGround';
import { cellPolygons } from '../../../../shared/topology/rings';
import { asciiCoverage } from '../../../support/asciiCoverage';

describe('the ground of a plan', () => {
  const { plan } = asciiCoverage(
    `
      A A B B
      A H _ B
      C C C .`,
    { B: 'west', C: 'west' },
  );
  const crs = [...plan.all('plan')][0]?.crs ?? { proj4: '' };

  it('is what the plan gives without it, bit for bit', () => {
    const ground = createPlanGround(plan);
    const measure = createGeodesicArea(crs);
    for (const { id } of plan.all('cell')) {
      const polygons = cellPolygons(plan, id);
      expect(ground.ofFace(id)).toEqual(polygons);
      expect(ground.area(ground.ofFace(id))).toBe(measure(polygons));
    }
    for (const { id } of plan.all('grid')) expect(ground.ofGrid(id)).toEqual(gridPolygons(plan, id));
    expect(networkOutline(plan, ground.around)).toEqual(networkOutline(plan));
    expect(ground.transform.toLonLat(12_345, 678)).toEqual(createTransform(crs).toLonLat(12_345, 678));
    expect(ground.transform.toLonLat(12_345, 678)).toEqual(createTransform(crs).toLonLat(12_345, 678));
  });

  it('is worked out once', () => {
    const ground = createPlanGround(plan);
    const [cell] = [...plan.all('cell')];
    expect(ground.ofFace(cell?.id ?? 0)).toBe(ground.ofFace(cell?.id ?? 0));
    expect(ground.transform).toBe(ground.transform);
  });
});
