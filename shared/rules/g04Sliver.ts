import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { doubleRingArea } from '../geometry/ringArea';
import { cellPolygons } from '../topology/read/rings';
import { cellSubject } from './subjects';

/** Narrowest width of a part, as twice its area over its perimeter, metres (domain G04). */
export const NARROWEST = 0.5;
/** Smallest area of a part or a hole, square metres (domain G04). */
export const SMALLEST_PART = 1;

/** G04 (S-47): no part of a cell is a sliver, and no part or hole is tiny. A narrow cell may be real: a warning. */
export const sliver: Rule = { id: 'G04', level: 'WARNING', gate: null, check };

function* check({ view, scope }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    if (view.edgesOfFace(cell.id).length === 0) continue; // G01 says so
    for (const rings of cellPolygons(view, cell.id)) {
      for (let at = 0; at < rings.length; at++) {
        const ring = rings[at] as readonly number[];
        const area = Math.abs(doubleRingArea(ring)) / 2 / 1e6;
        const { perimeter, ...box } = measured(ring);
        const width = (2 * area) / (perimeter / 1000);
        const isHole = at > 0;
        if (area >= SMALLEST_PART && (isHole || width >= NARROWEST)) continue;
        yield {
          key: `${cell.code}@${box.minX},${box.minY}${isHole ? ' hole' : ''}`,
          subjects: [cellSubject(cell)],
          place: box,
          params: {
            variant: isHole ? 'hole' : 'part',
            name: cell.name,
            area: Math.round(area * 100) / 100,
            width: Math.round(width * 1000) / 1000,
            narrowest: NARROWEST,
            smallest: SMALLEST_PART,
          },
        };
      }
    }
  }
}

function measured(ring: readonly number[]) {
  let [minX, minY, maxX, maxY, perimeter] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    const j = (i + 2) % ring.length;
    perimeter += Math.hypot((ring[j] as number) - x, (ring[j + 1] as number) - y);
    [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
    [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
  }
  return { minX, minY, maxX, maxY, perimeter };
}
