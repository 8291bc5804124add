import { describe, expect, it } from 'vitest';
import { createGeodesicArea } from '../../../../../shared/crs/geodesicArea';
import { createTransform } from '../../../../../shared/crs/transform';
import type { Polygons } from '../../../../../shared/document/records/network';
import { gridPolygons, networkOutline } from '../../../../../shared/topology/read/outlines';
import { createPlanGround } from '../../../../../shared/topology/read/planGround';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../../support/asciiCoverage';

/** The same polygons with every ring started at its lowest vertex, so that where it was found does not show. */
function fromLowest(polygons: Polygons): number[][][] {
  return polygons.map((rings) =>
    rings.map((ring) => {
      let low = 0;
      for (let i = 2; i < ring.length; i += 2) {
        const [x, y] = [ring[i] as number, ring[i + 1] as number];
        if (x < (ring[low] as number) || (x === ring[low] && y < (ring[low + 1] as number))) low = i;
      }
      return [...ring.slice(low), ...ring.slice(0, low)];
    }),
  );
}

describe('the ground of a plan', () => {
  const { plan } = asciiCoverage(
    `
      A A B B
      A H _ B
      C C C .`,
    { B: 'east', C: 'south' },
  );
  const crs = [...plan.all('plan')][0]?.crs ?? { proj4: '' };

  it('is what the plan gives without it, vertex for vertex', () => {
    const ground = createPlanGround(plan);
    const measure = createGeodesicArea(crs);
    for (const { id } of plan.all('cell')) {
      const polygons = cellPolygons(plan, id);
      expect(fromLowest(ground.ofFace(id))).toEqual(fromLowest(polygons));
      expect(ground.area(ground.ofFace(id))).toBeCloseTo(measure(polygons), 9);
    }
    for (const { id } of plan.all('grid')) {
      expect(fromLowest(ground.ofGrid(id))).toEqual(fromLowest(gridPolygons(plan, id)));
    }
    expect(fromLowest(ground.outline())).toEqual(fromLowest(networkOutline(plan)));
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
