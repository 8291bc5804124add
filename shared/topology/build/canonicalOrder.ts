import type { BuildPolygon } from './buildTypes';

/**
 * The numbers of polygons in an order that follows from them alone: by their westernmost vertex (then the
 * southernmost), then vertex by vertex, then by owner. Working in this order makes a build the same whatever
 * the order of its input. Costs the vertices.
 */
export function canonicalOrder(polygons: readonly BuildPolygon[]): number[] {
  const count = polygons.length;
  const xs = new Float64Array(count).fill(Infinity);
  const ys = new Float64Array(count).fill(Infinity);
  for (let polygon = 0; polygon < count; polygon++) {
    for (const rings of (polygons[polygon] as BuildPolygon).polygons) {
      for (const ring of rings) {
        for (let i = 0; i + 1 < ring.length; i += 2) {
          const x = ring[i] as number;
          const y = ring[i + 1] as number;
          if (x > (xs[polygon] as number) || (x === xs[polygon] && !(y < (ys[polygon] as number)))) continue;
          xs[polygon] = x;
          ys[polygon] = y;
        }
      }
    }
  }
  const flat = (polygon: number): number[] => (polygons[polygon] as BuildPolygon).polygons.flat(2);
  const numbers = Array.from({ length: count }, (_, polygon) => polygon);
  return numbers.sort((p, q) => {
    if (xs[p] !== xs[q]) return (xs[p] as number) < (xs[q] as number) ? -1 : 1;
    if (ys[p] !== ys[q]) return (ys[p] as number) < (ys[q] as number) ? -1 : 1;
    const [a, b] = [flat(p), flat(q)];
    if (a.length !== b.length) return a.length - b.length;
    const at = a.findIndex((value, i) => value !== b[i]);
    if (at >= 0) return (a[at] as number) < (b[at] as number) ? -1 : 1;
    return (polygons[p] as BuildPolygon).owner - (polygons[q] as BuildPolygon).owner;
  });
}
