import { describe, expect, it } from 'vitest';
import {
  decodeLine,
  decodeMultiPolygon,
  decodePoint,
  encodeLine,
  encodeMultiPolygon,
  encodePoint,
  Extent,
} from '../../../../shared/storage/geometryBlob';

const SRS = 4546;
const square = [482_000_001, 3_612_000_003, 482_100_007, 3_612_000_003, 482_100_007, 3_612_099_999];
const hole = [482_050_000, 3_612_010_000, 482_060_000, 3_612_020_000, 482_060_000, 3_612_010_000];

describe('GeoPackage geometry', () => {
  it('has the bytes of the standard: GP, version 0, little-endian, srs_id, WKB point in metres', () => {
    const blob = Buffer.from(encodePoint(SRS, 482_000_123, 3_612_000_456));
    expect(blob.toString('hex', 0, 13)).toBe('47500001c2110000' + '0101000000');
    expect([blob.readDoubleLE(13), blob.readDoubleLE(21)]).toEqual([482000.123, 3612000.456]);
  });

  it('keeps every millimetre of points, lines and polygons with holes and parts', () => {
    expect(decodePoint(encodePoint(SRS, 482_000_123, 3_612_000_457))).toEqual({
      x: 482_000_123,
      y: 3_612_000_457,
    });
    expect(decodeLine(encodeLine(SRS, square))).toEqual(square);
    const polygons = [[square, hole], [hole]];
    expect(decodeMultiPolygon(encodeMultiPolygon(SRS, polygons))).toEqual(polygons);
    expect(decodeMultiPolygon(encodeMultiPolygon(SRS, []))).toEqual([]);
  });

  it('closes rings in the file and carries the envelope in the order min x, max x, min y, max y', () => {
    const extent = new Extent();
    const blob = Buffer.from(encodeMultiPolygon(SRS, [[square]], extent));
    expect([8, 16, 24, 32].map((at) => blob.readDoubleLE(at))).toEqual([
      482000.001, 482100.007, 3612000.003, 3612099.999,
    ]);
    expect(extent).toMatchObject({
      minX: square[0],
      minY: square[1],
      maxX: 482_100_007,
      maxY: 3_612_099_999,
    });
    const vertices = blob.readUInt32LE(40 + 9 + 9);
    expect(vertices).toBe(4);
    const first = 40 + 9 + 9 + 4;
    expect(blob.readDoubleLE(first + 3 * 16)).toBe(blob.readDoubleLE(first));
  });

  it('marks an empty geometry as empty and refuses foreign content', () => {
    expect((encodeMultiPolygon(SRS, [])[3] ?? 0) & 0b10000).toBe(0b10000);
    expect(() => decodePoint(encodeLine(SRS, square))).toThrow(RangeError);
    expect(() => decodePoint(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
  });
});
