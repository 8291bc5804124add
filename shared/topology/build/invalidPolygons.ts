import type { VertexNumbers } from '../../base/vertexNumbers';
import type { Arrangement } from './arrangement';
import type { BuildFinding, InvalidReason } from './buildTypes';
import type { Rings } from './readRings';
import type { SegmentTable } from './segmentTable';

/** Collects where polygons break the rules of polygons, each reason once for each polygon. */
export class InvalidPolygons {
  private readonly known = new Map<string, BuildFinding>();

  constructor(
    private readonly rings: Rings,
    private readonly vertices: VertexNumbers,
    private readonly table: SegmentTable,
  ) {
    for (const { polygon, reason, x, y } of rings.invalid) this.note(polygon, reason, x, y);
  }

  /** Two segments cross; when one polygon has both, it crosses itself. */
  crossing(s: number, o: number, vertex: number): void {
    const { first, entryNext, entryRing, entryCount } = this.table;
    for (let e = first[s] as number; e >= 0; e = entryNext[e] as number) {
      if (entryCount[e] === 0) continue;
      const polygon = this.rings.polygon[entryRing[e] as number] as number;
      for (let f = first[o] as number; f >= 0; f = entryNext[f] as number) {
        if (entryCount[f] === 0 || this.rings.polygon[entryRing[f] as number] !== polygon) continue;
        this.noteAt(polygon, 'selfCrossing', vertex);
      }
    }
  }

  /** Rules that show only when all is noded. */
  covers({ covers, walks, faces, table }: Arrangement): void {
    const hasBoundary = new Uint8Array(this.rings.polygon.length);
    for (let e = 0; e < table.entryRing.length; e++) {
      if (table.entryCount[e] !== 0) hasBoundary[table.entryRing[e] as number] = 1;
    }
    hasBoundary.forEach((bounds, ring) => {
      if (bounds === 0)
        this.noteAt(this.rings.polygon[ring] as number, 'noArea', this.rings.vertex[ring] as number);
    });
    for (const { face, polygon, reason } of covers.broken) {
      const half = walks.first[faces.walks[faces.from[face] as number] as number] as number;
      this.noteAt(polygon, reason, walks.origin[half] as number);
    }
  }

  findings(): BuildFinding[] {
    return [...this.known.values()];
  }

  private noteAt(polygon: number, reason: InvalidReason, vertex: number): void {
    this.note(polygon, reason, this.vertices.xOf(vertex), this.vertices.yOf(vertex));
  }

  private note(polygon: number, reason: InvalidReason, x: number, y: number): void {
    const key = `${polygon} ${reason}`;
    const before = this.known.get(key);
    // The lowest place counts, whatever was met first.
    if (before !== undefined && (before.x < x || (before.x === x && before.y <= y))) return;
    this.known.set(key, {
      kind: 'invalid',
      polygons: [polygon],
      area: 0,
      width: 0,
      x,
      y,
      given: false,
      reason,
    });
  }
}
