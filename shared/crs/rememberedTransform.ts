import { createVertexNumbers } from '../base/vertexNumbers';
import type { Transform } from './transform';

/**
 * The same transform, which projects every lattice point to longitude and latitude once: neighbours share their
 * vertices, and outlines of four levels run along the same boundaries. Costs 40 bytes a point for as long as it
 * is kept, so it is made for one pass over a plan and dropped with it.
 */
export function rememberedTransform(transform: Transform): Transform {
  const vertices = createVertexNumbers();
  const lons: number[] = [];
  const lats: number[] = [];
  return {
    ...transform,
    toLonLat(x, y) {
      const number = vertices.numberOf(x, y);
      if (number === lons.length) {
        const [lon, lat] = transform.toLonLat(x, y);
        lons.push(lon);
        lats.push(lat);
      }
      return [lons[number] ?? NaN, lats[number] ?? NaN];
    },
  };
}
