import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeEdgePoints, encodeEdgePoints } from '../../../../shared/storage/edgePoints';

describe('edge points', () => {
  it('any lattice line survives the way to the file and back', () => {
    const coordinate = fc.integer({ min: -(2 ** 43), max: 2 ** 43 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (vertices) => {
        const points = vertices.flat();
        expect(decodeEdgePoints(encodeEdgePoints(points))).toEqual(points);
      }),
    );
  });

  it('take about three bytes a coordinate on real ground', () => {
    const points = Array.from({ length: 100 }, (_, i) => [
      482_000_000 + i * 7_500,
      3_612_000_000 - i * 4_100,
    ]).flat();
    expect(encodeEdgePoints(points).length).toBeLessThan(points.length * 3.1);
  });

  it('a blob that ends inside a vertex is refused', () => {
    const blob = encodeEdgePoints([482_000_000, 3_612_000_000]);
    expect(() => decodeEdgePoints(blob.subarray(0, blob.length - 1))).toThrow(RangeError);
    expect(() => decodeEdgePoints(blob.subarray(0, 5))).toThrow(RangeError);
  });
});
