import { GAP, OUTSIDE, type FaceId } from '../../base/ids';
import { createVertexNumbers } from '../../base/vertexNumbers';
import { arrange, type Arrangement } from './arrangement';
import { bluntSpikes, spikesLeft } from './bluntSpikes';
import type { BuildFinding, BuildOptions, BuildPolygon, BuiltCoverage } from './buildTypes';
import { canonicalOrder } from './canonicalOrder';
import { cutGaps } from './cutGaps';
import { decideFaces, TO_OUTSIDE } from './decideFaces';
import { edgesFromSegments } from './edgesFromSegments';
import { InvalidPolygons } from './invalidPolygons';
import { joinCorners } from './joinCorners';
import { Noder } from './noder';
import { rankingsFor } from './policies';
import { readRings } from './readRings';
import { SegmentTable } from './segmentTable';

export type * from './buildTypes';

/**
 * Any polygons become a planar graph: rounded to the lattice, noded, faces found, each face given its owner,
 * narrow gaps and slits closed, near corners that this leaves behind joined. What several polygons claim, or
 * none, is decided by the policy and listed. Ground of a ring that crosses itself is all that it winds around.
 * Input that is a clean coverage passes through with every vertex as it is. The order of the input shows
 * neither in the ground nor in the ids. Costs the vertices times the logarithm of their number.
 */
export function buildCoverage(polygons: readonly BuildPolygon[], options: BuildOptions): BuiltCoverage {
  const order = canonicalOrder(polygons);
  const built = buildOrdered(
    order.map((number) => polygons[number] as BuildPolygon),
    options,
  );
  const findings = built.findings.map((finding) => ({
    ...finding,
    polygons: finding.polygons.map((number) => order[number] as number),
  }));
  return { ...built, findings };
}

function buildOrdered(polygons: readonly BuildPolygon[], options: BuildOptions): BuiltCoverage {
  const vertices = createVertexNumbers();
  const table = new SegmentTable();
  const rings = readRings(polygons, vertices, table);
  const invalid = new InvalidPolygons(polygons, rings, vertices, table);
  const noder = new Noder(vertices, table, (s, o) => invalid.crossing(s, o));
  noder.run();
  let arrangement = arrange(vertices, table, rings);
  invalid.covers(arrangement);
  const onWalls = cutGaps(arrangement, options.gapWidth);
  if (table.fresh.length > 0) {
    noder.run();
    arrangement = arrange(vertices, table, rings);
  }
  const decisions = decideFaces(arrangement, options, rankingsFor(polygons, rings.areas));
  bluntSpikes(arrangement, decisions);
  const owners: FaceId[] = Array.from(decisions.given, (polygon) =>
    polygon >= 0 ? (polygons[polygon]?.owner ?? GAP) : polygon === TO_OUTSIDE ? OUTSIDE : GAP,
  );
  const { faces } = arrangement;
  const ownerOf = (half: number): FaceId => owners[faces.of[half] as number] as FaceId;
  const separates = (half: number): boolean => ownerOf(half) !== ownerOf(half ^ 1);
  const moves = joinCorners(arrangement, noder, decisions.claimants.keys(), separates, options.tolerance);
  const { tolerance } = options;
  const source = { arrangement, noder, ownerOf, moves, tolerance, onWalls, nextId: () => options.nextId() };
  const findings = [
    ...invalid.findings(),
    ...decisions.findings,
    ...joined(arrangement, moves),
    ...spikesLeft(arrangement, decisions, moves),
    ...lost(polygons, rings.areas, new Set(owners)),
  ];
  findings.sort((p, q) => p.x - q.x || p.y - q.y || (p.kind < q.kind ? -1 : p.kind > q.kind ? 1 : 0));
  return { ...edgesFromSegments(source), findings };
}

function joined({ vertices: { xs, ys } }: Arrangement, moves: ReadonlyMap<number, number>): BuildFinding[] {
  return [...moves].map(([from, to]) => {
    const [x, y] = [xs[from] as number, ys[from] as number];
    const width = Math.hypot((xs[to] as number) - x, (ys[to] as number) - y);
    return { kind: 'vertexJoined', polygons: [], area: 0, width, x, y, given: true };
  });
}

/** Polygons that got no ground at all. */
function lost(
  polygons: readonly BuildPolygon[],
  areas: readonly number[],
  alive: ReadonlySet<FaceId>,
): BuildFinding[] {
  return polygons.flatMap(({ owner, polygons: parts }, polygon) => {
    if (alive.has(owner)) return [];
    const ring = parts[0]?.[0] ?? [];
    const at = (value: number | undefined): number =>
      Number.isFinite(value) ? Math.round(value as number) : 0;
    const finding = { area: areas[polygon] as number, width: 0, x: at(ring[0]), y: at(ring[1]) };
    return [{ kind: 'polygonLost', polygons: [polygon], ...finding, given: false }];
  });
}
