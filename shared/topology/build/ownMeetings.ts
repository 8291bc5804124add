import type { Arrangement } from './arrangement';
import type { BrokenRule } from './buildTypes';
import type { Rings } from './readRings';

/**
 * Tells where the boundary of one polygon meets itself more than its rules allow: two of its rings along the same
 * segment, a ring twice at the same vertex, or rings of one part that touch so often that its ground falls apart:
 * then rings and touching points make a circle. Costs the segments, and the segments around vertices where four meet.
 */
export function ownMeetings(
  { table, walks }: Arrangement,
  { polygon, part }: Rings,
  tell: (polygon: number, rule: BrokenRule, vertex: number) => void,
): void {
  const { a, first, entryRing, entryCount, entryNext } = table;
  const { segment, spokes, from } = walks;
  for (const s of segment) {
    for (let e = first[s] as number; e >= 0; e = entryNext[e] as number) {
      if (entryCount[e] === 0) continue;
      const owner = polygon[entryRing[e] as number] as number;
      for (let f = entryNext[e] as number; f >= 0; f = entryNext[f] as number) {
        if (entryCount[f] !== 0 && polygon[entryRing[f] as number] === owner)
          tell(owner, 'sharedBorder', a[s] as number);
      }
    }
  }
  const borders = new Int32Array(polygon.length);
  const linked = Int32Array.from(polygon, (_, ring) => ring);
  const ringOfPart = new Int32Array((part.at(-1) ?? 0) + 1).fill(-1);
  for (let v = 0; v + 1 < from.length; v++) {
    const [low, high] = [from[v] as number, from[v + 1] as number];
    if (high - low < 4) continue;
    const here: number[] = [];
    for (let i = low; i < high; i++) {
      const s = segment[(spokes[i] as number) >> 1] as number;
      for (let e = first[s] as number; e >= 0; e = entryNext[e] as number) {
        if (entryCount[e] === 0) continue;
        const ring = entryRing[e] as number;
        if (borders[ring] === 0) here.push(ring);
        borders[ring] = (borders[ring] as number) + 1;
      }
    }
    for (const ring of here) {
      if ((borders[ring] as number) > 2) tell(polygon[ring] as number, 'touchesItself', v);
      borders[ring] = 0;
      const other = ringOfPart[part[ring] as number] as number;
      if (other !== -1 && !link(ring, other)) tell(polygon[ring] as number, 'fallsApart', v);
      ringOfPart[part[ring] as number] = ring;
    }
    for (const ring of here) ringOfPart[part[ring] as number] = -1;
  }

  /** Links two rings; false when they have been linked before. */
  function link(ring: number, other: number): boolean {
    const [p, q] = [root(ring), root(other)];
    linked[p] = q;
    return p !== q;
  }

  function root(ring: number): number {
    let at = ring;
    while (linked[at] !== at) at = linked[at] = linked[linked[at] as number] as number;
    return at;
  }
}
