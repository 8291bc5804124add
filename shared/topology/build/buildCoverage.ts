import { GAP, OUTSIDE, type FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Millimetres, SquareMillimetres } from '../../base/units';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import type { Polygons } from '../../document/records/network';
import { doubleRingArea } from '../../geometry/ringArea';
import { polygonsArea } from '../measure';
import { edgesFromSegments } from './edgesFromSegments';
import { nodeSegments } from './nodeSegments';
import { ownFaces } from './ownFaces';
import { addPolygon, SegmentTable } from './segmentTable';
import { VertexTable } from './vertexTable';
import { walkFaces } from './walkFaces';

export interface BuildOptions {
  /** Vertices and borders nearer than this become one. */
  readonly tolerance: Millimetres;
  /** A gap narrower than this (twice its area over its perimeter) goes to the neighbour with the longest border. */
  readonly gapWidth: Millimetres;
  nextId(): number;
}

/** Something that the build had to decide, with its place. Nothing is decided silently. */
export interface BuildFinding {
  readonly kind: 'overlap' | 'gap' | 'gapFilled' | 'vertexJoined' | 'polygonLost';
  /** Input polygons concerned; for overlaps and filled gaps the one that got the ground comes first. */
  readonly polygons: readonly number[];
  readonly area: SquareMillimetres;
  readonly x: number;
  readonly y: number;
}

export interface BuiltCoverage {
  readonly nodes: readonly NodeRecord[];
  /** Sides name the owner of the ground: `owner[polygon]`, OUTSIDE or GAP. */
  readonly edges: readonly EdgeRecord[];
  readonly findings: readonly BuildFinding[];
}

/**
 * Any polygons become a planar graph: rounded to the lattice, near vertices joined, noded, faces found, each
 * face given its owner. Overlaps go to the larger polygon (equal areas: the lower owner id); narrow gaps to
 * the neighbour with the longest shared border; wide gaps stay gaps. Input that is a clean coverage passes
 * through with every vertex as it is. Costs the vertices times the logarithm of their number.
 *
 * @param polygons lattice millimetres, rings in any direction; `owner` is the cell id of each.
 */
export function buildCoverage(
  polygons: readonly { readonly owner: number; readonly polygons: Polygons }[],
  options: BuildOptions,
): BuiltCoverage {
  const findings: BuildFinding[] = [];
  const vertices = new VertexTable();
  const raw = new SegmentTable();
  polygons.forEach((input, number) => addPolygon(vertices, raw, input.polygons, number));
  const target = vertices.joinNear(options.tolerance);
  const joined = new SegmentTable();
  for (let s = 0; s < raw.a.length; s++) {
    const [from, to] = [target[raw.a[s] as number] as number, target[raw.b[s] as number] as number];
    joined.merge(from, to, raw.left[s] as Map<number, number>);
  }
  target.forEach((to, from) => {
    if (to === from) return;
    findings.push({
      kind: 'vertexJoined',
      polygons: [],
      area: 0,
      x: vertices.x[from] as number,
      y: vertices.y[from] as number,
    });
  });
  const segments = nodeSegments(vertices, joined, options.tolerance);
  const walks = walkFaces(vertices, segments);
  const faces = ownFaces(segments, walks);
  const areas = polygons.map((input) => polygonsArea(input.polygons));
  const owner: FaceId[] = faces.owners.map((owners, face) => {
    if (face === 0) return OUTSIDE;
    if (owners.length === 0) return GAP;
    const best = [...owners].sort(
      (p, q) =>
        (areas[q] as number) - (areas[p] as number) ||
        present(polygons[p], 'polygon').owner - present(polygons[q], 'polygon').owner,
    );
    if (owners.length > 1) findings.push(findingFor('overlap', best, face));
    return present(polygons[best[0] as number], 'owner').owner;
  });

  function findingFor(kind: BuildFinding['kind'], list: readonly number[], face: number): BuildFinding {
    const rings = (faces.walks[face] ?? []).map((walk) => walks.rings[walk] ?? []);
    const area = rings.reduce((sum, ring) => sum + doubleRingArea(ring), 0) / 2;
    return { kind, polygons: list, area, x: rings[0]?.[0] ?? 0, y: rings[0]?.[1] ?? 0 };
  }

  const borders = new Map<number, Map<FaceId, number>>();
  const perimeter = new Map<number, number>();
  for (let half = 0; half < walks.walkOf.length; half++) {
    const face = faces.faceOf[walks.walkOf[half] as number] as number;
    if (owner[face] !== GAP) continue;
    const beyond = owner[faces.faceOf[walks.walkOf[half ^ 1] as number] as number] as FaceId;
    const [p, q] = [segments.a[half >> 1] as number, segments.b[half >> 1] as number];
    const length = Math.hypot(
      (vertices.x[p] as number) - (vertices.x[q] as number),
      (vertices.y[p] as number) - (vertices.y[q] as number),
    );
    perimeter.set(face, (perimeter.get(face) ?? 0) + length);
    if (beyond <= 0) continue;
    const list = borders.get(face) ?? new Map<FaceId, number>();
    list.set(beyond, (list.get(beyond) ?? 0) + length);
    borders.set(face, list);
  }
  owner.forEach((current, face) => {
    if (current !== GAP) return;
    const finding = findingFor('gap', [], face);
    const longest = [...(borders.get(face) ?? [])].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0];
    const narrow = (2 * finding.area) / (perimeter.get(face) ?? 1) < options.gapWidth;
    if (!narrow || longest === undefined) {
      findings.push(finding);
      return;
    }
    owner[face] = longest[0];
    const number = polygons.findIndex((input) => input.owner === longest[0]);
    findings.push({ ...finding, kind: 'gapFilled', polygons: [number] });
  });
  const faceOwner = (half: number): FaceId =>
    owner[faces.faceOf[walks.walkOf[half] as number] as number] as FaceId;
  const { nodes, edges } = edgesFromSegments(vertices, segments, walks, faceOwner, () => options.nextId());
  const alive = new Set(edges.flatMap((edge) => [edge.left, edge.right]));
  polygons.forEach((input, number) => {
    if (alive.has(input.owner)) return;
    const ring = input.polygons[0]?.[0] ?? [];
    findings.push({
      kind: 'polygonLost',
      polygons: [number],
      area: areas[number] as number,
      x: ring[0] ?? 0,
      y: ring[1] ?? 0,
    });
  });
  return { nodes, edges, findings };
}
