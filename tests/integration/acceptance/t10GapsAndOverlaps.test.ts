import Flatbush from 'flatbush';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../../shared/base/ids';
import { PlanDocument } from '../../../shared/document/planDocument';
import type { EdgeRecord } from '../../../shared/document/records/graph';
import { generateSample } from '../../../shared/sample/generateSample';
import { buildCoverage, type BuiltCoverage } from '../../../shared/topology/build/buildCoverage';
import { cellPolygons, edgeLine } from '../../../shared/topology/rings';
import { validateCoverage } from '../../../shared/topology/validate';

const TOLERANCE = 100;
const GAP_WIDTH = 6000;
/** Of each kind. */
const COUNT = 200;
const INLETS = 20;
/** Rounding moves each of the two walls by up to 0.71 mm. */
const LATTICE = 1.5;

interface Defect {
  readonly kind: 'gapFilled' | 'overlap';
  readonly width: number;
  readonly cells: readonly [number, number];
  readonly x: number;
  readonly y: number;
  /** Half its length: the widest place may be at either end. */
  readonly reach: number;
}

/** From 1e-9 of a degree (0.1 mm) to 5 m, evenly on a logarithmic scale. */
const widths = Array.from({ length: COUNT }, (_, i) => 0.1 * (5000 / 0.1) ** (i / (COUNT - 1)));

describe('T10: gaps and overlaps of a city are listed and fixed', () => {
  let plan: PlanDocument;
  let rings: Map<number, number[][][]>;
  let defects: Defect[];
  let built: BuiltCoverage;
  let cells: number[];
  let repaired: PlanDocument;

  beforeAll(() => {
    const city = generateSample({ seed: 1, cells: 1000, scale: 1, products: 0 }, () => undefined);
    plan = new PlanDocument();
    plan.load('cell', city.tables.cell);
    plan.load('node', city.tables.node);
    plan.load('edge', city.tables.edge);
    cells = [...plan.all('cell')].map(({ id }) => id);
    rings = new Map(
      cells.map((id) => [id, cellPolygons(plan, id).map((part) => part.map((ring) => [...ring]))]),
    );
    defects = [...injectInlets(plan, rings), ...injectStrips(plan, rings)];
    built = build(rings);
    repaired = new PlanDocument();
    repaired.load('cell', city.tables.cell);
    repaired.load('node', built.nodes);
    repaired.load('edge', built.edges);
  });

  it('has 200 gaps and 200 overlaps, and inlets besides', () => {
    const count = (kind: Defect['kind']): number => defects.filter((defect) => defect.kind === kind).length;
    expect(count('gapFilled')).toBeGreaterThan(COUNT);
    expect(count('overlap')).toBe(COUNT);
  });

  it('lists every one above the lattice with its width, its place and both neighbours', () => {
    // Wide enough that rounding leaves something of it.
    const missing = defects.filter(({ kind, width, cells: [left, right], x, y, reach }) => {
      if (width < 1 + LATTICE) return false;
      return !built.findings.some(
        (finding) =>
          finding.kind === kind &&
          Math.abs(finding.width - width) <= LATTICE &&
          Math.hypot(finding.x - x, finding.y - y) <= reach + width &&
          [left, right].every((cell) => finding.polygons.includes(cells.indexOf(cell))),
      );
    });
    expect(missing).toEqual([]);
  });

  it('leaves a sound city in which a fresh run finds nothing', () => {
    expect(validateCoverage(repaired)).toEqual([]);
    expect(build(polygonsOf(repaired, cells)).findings).toEqual([]);
  });

  it('makes no corner of less than a degree', () => {
    expect(spikes(polygonsOf(repaired, cells))).toEqual([]);
  });

  it('moves no vertex farther than the tolerance', () => {
    const joined = built.findings.filter(({ kind }) => kind === 'vertexJoined');
    expect(joined.filter(({ width }) => width > TOLERANCE)).toEqual([]);
    const places = (source: PlanDocument): Set<string> =>
      new Set(
        [...source.all('edge')].flatMap((edge) => {
          const line = edgeLine(source, edge);
          return line.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${line[i + 1]}`] : []));
        }),
      );
    const after = places(repaired);
    const gone = [...places(plan)].filter((place) => !after.has(place));
    const told = new Set(joined.map(({ x, y }) => `${x} ${y}`));
    // A mouth that moved belongs to an inlet, of which there are few.
    expect(gone.filter((place) => !told.has(place)).length).toBeLessThanOrEqual(INLETS);
  });
});

function build(rings: ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>): BuiltCoverage {
  let id = 1e7;
  return buildCoverage(
    [...rings].map(([owner, polygons]) => ({ owner, polygons })),
    { tolerance: TOLERANCE, gapWidth: GAP_WIDTH, policy: 'longestBorder', nextId: () => id++ },
  );
}

function polygonsOf(source: PlanDocument, cells: readonly number[]) {
  return new Map(cells.map((id) => [id, cellPolygons(source, id)]));
}

/** Pushes the middle of long straight borders of one cell in or out: rectangles of a known width. */
function injectStrips(plan: PlanDocument, rings: Map<number, number[][][]>): Defect[] {
  const segments: { edge: EdgeRecord; at: number; line: readonly number[]; length: number }[] = [];
  const boxes: [number, number, number, number][] = [];
  for (const edge of plan.all('edge')) {
    const line = edgeLine(plan, edge);
    for (let at = 0; at + 3 < line.length; at += 2) {
      const [ax, ay, bx, by] = line.slice(at, at + 4) as [number, number, number, number];
      boxes.push([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]);
      if (edge.left > 0 && edge.right > 0) {
        segments.push({ edge, at, line, length: Math.hypot(bx - ax, by - ay) });
      }
    }
  }
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  segments.sort((p, q) => q.length - p.length);
  const wanted = [...widths].reverse().flatMap((width) => [
    { width, kind: 'gapFilled' as const },
    { width, kind: 'overlap' as const },
  ]);
  const defects: Defect[] = [];
  const used = new Set<number>();
  for (const { edge, at, line, length } of segments) {
    const next = wanted[defects.length];
    if (next === undefined) break;
    if (used.has(edge.id) || length < 3 * next.width) continue;
    const [ax, ay, bx, by] = line.slice(at, at + 4) as [number, number, number, number];
    const sign = next.kind === 'gapFilled' ? 1 : -1;
    const [nx, ny] = [(-(by - ay) / length) * next.width * sign, ((bx - ax) / length) * next.width * sign];
    const point = (share: number, out: number): [number, number] => [
      Math.round(ax + share * (bx - ax) + out * nx),
      Math.round(ay + share * (by - ay) + out * ny),
    ];
    const strip = [point(0.3, 0), point(0.3, 1), point(0.7, 1), point(0.7, 0)];
    const xs = strip.map(([x]) => x);
    const ys = strip.map(([, y]) => y);
    const near = index.search(
      Math.min(...xs) - 200,
      Math.min(...ys) - 200,
      Math.max(...xs) + 200,
      Math.max(...ys) + 200,
    );
    if (near.length > 1) continue;
    const ring = ringWith(rings.get(edge.left) ?? [], [ax, ay], [bx, by]);
    if (ring === undefined) continue;
    ring.ring.splice(ring.after, 0, ...strip.flat());
    used.add(edge.id);
    const [x, y] = point(0.5, 0.5);
    defects.push({
      kind: next.kind,
      width: next.width,
      cells: [edge.left, edge.right],
      x,
      y,
      reach: 0.2 * length,
    });
  }
  return defects;
}

/** Opens slits between two cells where their border reaches the outside. */
function injectInlets(plan: PlanDocument, rings: Map<number, number[][][]>): Defect[] {
  const defects: Defect[] = [];
  for (const edge of plan.all('edge')) {
    if (defects.length === INLETS) break;
    if (edge.left <= 0 || edge.right <= 0) continue;
    const line = edgeLine(plan, edge);
    const [nx, ny, bx, by] = line as [number, number, number, number];
    const border = [...plan.all('edge')].find(
      (other) =>
        (other.start === edge.start || other.end === edge.start) &&
        [other.left, other.right].includes(OUTSIDE) &&
        [other.left, other.right].includes(edge.left),
    );
    if (border === undefined) continue;
    const rim = edgeLine(plan, border);
    const [ox, oy] = (border.start === edge.start ? rim.slice(2, 4) : rim.slice(-4, -2)) as [number, number];
    const length = Math.hypot(bx - nx, by - ny);
    const width = 10 + 20 * defects.length;
    const [ux, uy] = [(bx - nx) / length, (by - ny) / length];
    const across = Math.abs(ux * (oy - ny) - uy * (ox - nx));
    if (0.6 * length < 10 * width || across < 2 * width) continue;
    const along = ux * (ox - nx) + uy * (oy - ny);
    if (Math.abs(along) > across) continue;
    const ring = ringWith(rings.get(edge.left) ?? [], [nx, ny], [bx, by]);
    if (ring === undefined) continue;
    const share = width / across;
    // The cell lies left of the way from the outside.
    const slit = [
      [nx + share * (ox - nx), ny + share * (oy - ny)],
      [nx + 0.6 * length * ux - width * uy, ny + 0.6 * length * uy + width * ux],
      [nx + 0.6 * length * ux, ny + 0.6 * length * uy],
    ].flat();
    const at = (ring.after - 2 + ring.ring.length) % ring.ring.length;
    ring.ring.splice(at, 2, ...slit.map(Math.round));
    const [x, y] = [nx + 0.3 * length * ux, ny + 0.3 * length * uy];
    defects.push({ kind: 'gapFilled', width, cells: [edge.left, edge.right], x, y, reach: 0.3 * length });
  }
  return defects;
}

/** The ring that runs from one vertex straight to another, and where the second one could be preceded. */
function ringWith(
  polygons: readonly number[][][],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): { ring: number[]; after: number } | undefined {
  for (const ring of polygons.flat()) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      if (ring[i] === ax && ring[i + 1] === ay && ring[j] === bx && ring[j + 1] === by) {
        return { ring, after: i + 2 };
      }
    }
  }
  return undefined;
}

/** Corners of less than a degree. */
function spikes(polygons: ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>): string[] {
  const found: string[] = [];
  for (const [cell, parts] of polygons) {
    for (const ring of parts.flat()) {
      for (let i = 0; i < ring.length; i += 2) {
        const at = (step: number): [number, number] => {
          const k = (i + 2 * step + ring.length) % ring.length;
          return [ring[k] ?? 0, ring[k + 1] ?? 0];
        };
        const [[px, py], [x, y], [qx, qy]] = [at(-1), at(0), at(1)];
        const dot = (px - x) * (qx - x) + (py - y) * (qy - y);
        const cosine = dot / (Math.hypot(px - x, py - y) * Math.hypot(qx - x, qy - y));
        if (cosine > Math.cos(Math.PI / 180)) found.push(`${cell} at ${x} ${y}`);
      }
    }
  }
  return found;
}
