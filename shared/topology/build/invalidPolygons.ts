import type { VertexNumbers } from '../../base/vertexNumbers';
import type { Arrangement } from './arrangement';
import { brokenRule } from './brokenRule';
import type { BuildFinding, BuildPolygon, InvalidReason } from './buildTypes';
import { ownMeetings } from './ownMeetings';
import type { Rings } from './readRings';
import type { SegmentTable } from './segmentTable';

/**
 * Collects where polygons break the rules of polygons: for each polygon the gravest rule once (crossing rings
 * touch as well), and once each why rings were left out. Polygons whose boundary meets itself in the graph are
 * only suspects: they are looked at again by themselves.
 */
export class InvalidPolygons {
  private readonly leftOut = new Map<string, BuildFinding>();
  private readonly suspects = new Set<number>();

  constructor(
    private readonly polygons: readonly BuildPolygon[],
    private readonly rings: Rings,
    private readonly vertices: VertexNumbers,
    private readonly table: SegmentTable,
  ) {
    for (const { polygon, reason, x, y } of rings.invalid) this.noteRing(polygon, reason, x, y);
  }

  /** Two segments cross; when one polygon has both, it crosses itself. */
  crossing(s: number, o: number): void {
    const { first, entryNext, entryRing, entryCount } = this.table;
    for (let e = first[s] as number; e >= 0; e = entryNext[e] as number) {
      if (entryCount[e] === 0) continue;
      const polygon = this.rings.polygon[entryRing[e] as number] as number;
      for (let f = first[o] as number; f >= 0; f = entryNext[f] as number) {
        if (entryCount[f] === 0 || this.rings.polygon[entryRing[f] as number] !== polygon) continue;
        this.suspects.add(polygon);
      }
    }
  }

  /** Rules that show only when all is noded. */
  covers(arrangement: Arrangement): void {
    const { covers, table } = arrangement;
    const { polygon, vertex } = this.rings;
    const hasBoundary = new Uint8Array(polygon.length);
    for (let e = 0; e < table.entryRing.length; e++) {
      if (table.entryCount[e] !== 0) hasBoundary[table.entryRing[e] as number] = 1;
    }
    hasBoundary.forEach((bounds, ring) => {
      if (bounds === 1) return;
      const at = vertex[ring] as number;
      this.noteRing(polygon[ring] as number, 'noArea', this.vertices.xOf(at), this.vertices.yOf(at));
    });
    for (let i = 0; i < table.repeated.length; i += 2)
      this.suspects.add(polygon[table.repeated[i] as number] as number);
    for (const { polygon: suspect } of covers.broken) this.suspects.add(suspect);
    ownMeetings(arrangement, this.rings, (suspect) => this.suspects.add(suspect));
  }

  findings(): BuildFinding[] {
    const found = [...this.leftOut.values()];
    for (const suspect of this.suspects) {
      const broken = brokenRule(this.polygons[suspect] as BuildPolygon);
      if (broken !== undefined) found.push(invalid(suspect, broken.rule, broken.x, broken.y));
    }
    return found;
  }

  private noteRing(polygon: number, reason: InvalidReason, x: number, y: number): void {
    const key = `${polygon} ${reason}`;
    const before = this.leftOut.get(key);
    if (before === undefined || isLower(x, y, before)) this.leftOut.set(key, invalid(polygon, reason, x, y));
  }
}

/** The lowest place counts, whatever was met first. */
function isLower(x: number, y: number, { x: knownX, y: knownY }: BuildFinding): boolean {
  return x < knownX || (x === knownX && y < knownY);
}

function invalid(polygon: number, reason: InvalidReason, x: number, y: number): BuildFinding {
  return { kind: 'invalid', polygons: [polygon], area: 0, width: 0, x, y, given: false, reason };
}
