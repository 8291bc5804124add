import { collected, type ReadShape } from './geoJsonGeometry';
import { openRing } from './sourceGeometry';

const DEEPEST = 8;

/**
 * The shape of a GeoPackage geometry (OGC 12-128r18, 2.1.3): header, envelope, then WKB of either byte order, with or
 * without Z and M (dropped; both the ISO and the extended spelling). Counts are checked against the bytes that are
 * there, so hostile ones cost nothing. `BROKEN` for bytes that are no geometry.
 */
export function readGeoPackageGeometry(blob: Uint8Array): ReadShape {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (view.byteLength < 8 || view.getUint16(0) !== 0x4750) return 'BROKEN';
  const flags = view.getUint8(3);
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelope === undefined) return 'BROKEN';
  return readWkb(blob.subarray(8 + envelope));
}

/** The shape of well-known binary; see `readGeoPackageGeometry`. */
export function readWkb(bytes: Uint8Array): ReadShape {
  try {
    const shape = new WkbReader(bytes).geometry(0);
    return shape;
  } catch (error) {
    if (error instanceof RangeError) return 'BROKEN';
    throw error;
  }
}

class WkbReader {
  private readonly view: DataView;
  private at = 0;
  private little = true;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): ReadShape {
    if (depth > DEEPEST) throw new RangeError('nested too deep');
    this.little = this.view.getUint8(this.at) === 1;
    const code = this.view.getUint32(this.at + 1, this.little);
    this.at += 5;
    if ((code & 0x20000000) !== 0) this.at += 4; // SRID of extended WKB
    const plain = code & 0x0fffffff;
    const kind = plain % 1000;
    const extra = Math.floor(plain / 1000);
    const more = (code & 0x80000000) !== 0 ? 1 : 0;
    const measured = (code & 0x40000000) !== 0 ? 1 : 0;
    const size = extra === 0 ? 2 + more + measured : extra === 3 ? 4 : 3;
    switch (kind) {
      case 1: {
        const [x = NaN, y = NaN] = this.run(1, size);
        return Number.isNaN(x) && Number.isNaN(y) ? null : { kind: 'POINT', points: [x, y] };
      }
      case 2: {
        const line = this.run(this.count(size * 8), size);
        return line.length === 0 ? null : { kind: 'LINE', lines: [line] };
      }
      case 3: {
        const rings: number[][] = [];
        for (let left = this.count(4); left > 0; left--)
          rings.push(openRing(this.run(this.count(size * 8), size)));
        return rings.length === 0 ? null : { kind: 'POLYGON', parts: [rings] };
      }
      case 4:
      case 5:
      case 6:
      case 7: {
        const shapes: ReadShape[] = [];
        for (let left = this.count(5); left > 0; left--) shapes.push(this.geometry(depth + 1));
        return collected(shapes);
      }
      default:
        throw new RangeError('kind of geometry');
    }
  }

  /** A count of things that take at least `least` bytes each. */
  private count(least: number): number {
    const count = this.view.getUint32(this.at, this.little);
    this.at += 4;
    if (count * least > this.view.byteLength - this.at) throw new RangeError('count');
    return count;
  }

  private run(count: number, size: number): number[] {
    const flat: number[] = [];
    for (let point = 0; point < count; point++) {
      flat.push(this.view.getFloat64(this.at, this.little), this.view.getFloat64(this.at + 8, this.little));
      this.at += size * 8;
    }
    if (this.at > this.view.byteLength) throw new RangeError('too short');
    return flat;
  }
}
