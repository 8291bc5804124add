import { createVertexNumbers } from '../../base/vertexNumbers';
import { arrange } from './arrangement';
import { BROKEN_RULES, type BrokenRule, type BuildPolygon } from './buildTypes';
import type { Touches } from './meetSegments';
import { Noder } from './noder';
import { ownMeetings } from './ownMeetings';
import { readRings } from './readRings';
import { SegmentTable } from './segmentTable';

interface Broken {
  readonly rule: BrokenRule;
  readonly x: number;
  readonly y: number;
}

/**
 * The gravest rule of polygons that a polygon breaks, and the lowest place where it does. Looks at the polygon
 * alone and noded exactly: what only comes together because it is nearer than a millimetre, or because a
 * neighbour's vertex bends the boundary, breaks no rule. Costs its segments.
 */
export function brokenRule(polygon: BuildPolygon): Broken | undefined {
  const exact = gravestRule(polygon, 'exactly', undefined);
  // Where it crosses itself it cannot be noded exactly; then more may be wrong than that it crosses.
  return exact?.rule === 'selfCrossing' ? gravestRule(polygon, 'rounded', exact) : exact;
}

function gravestRule(polygon: BuildPolygon, touches: Touches, known: Broken | undefined): Broken | undefined {
  const vertices = createVertexNumbers();
  const table = new SegmentTable();
  const rings = readRings([polygon], vertices, table);
  let gravest = known;
  let crosses = false;
  const note = (rule: BrokenRule, vertex: number): void => {
    if (rule === 'sharedBorder' && polygon.isCut === true) return;
    const [x, y] = [vertices.xOf(vertex), vertices.yOf(vertex)];
    const order =
      gravest === undefined
        ? -1
        : BROKEN_RULES.indexOf(rule) - BROKEN_RULES.indexOf(gravest.rule) || x - gravest.x || y - gravest.y;
    if (order < 0) gravest = { rule, x, y };
  };
  const crossed = (_s: number, _o: number, vertex: number): void => {
    if (touches === 'rounded') return;
    crosses = true;
    note('selfCrossing', vertex);
  };
  new Noder(vertices, table, crossed, touches).run();
  if (crosses) return gravest;
  const arrangement = arrange(vertices, table, rings);
  const { covers, walks, faces } = arrangement;
  const bounding = new Set<number>();
  for (let e = 0; e < table.entryRing.length; e++) {
    if (table.entryCount[e] !== 0) bounding.add(table.entryRing[e] as number);
  }
  for (let i = 0; i < table.repeated.length; i += 2) {
    // A ring without any area is told as such.
    if (bounding.has(table.repeated[i] as number)) note('runsBack', table.repeated[i + 1] as number);
  }
  for (const { face, rule } of covers.broken) {
    const half = walks.first[faces.walks[faces.from[face] as number] as number] as number;
    note(rule, walks.origin[half] as number);
  }
  ownMeetings(arrangement, rings, (_polygon, rule, vertex) => note(rule, vertex));
  return gravest;
}
