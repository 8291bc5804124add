import type { GridRecord } from '../../shared/document/records/hierarchy';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { Polygons } from '../../shared/document/records/network';
import { orientation } from '../../shared/geometry/orientation';
import { doubleRingArea } from '../../shared/geometry/ringArea';
import { nestRings } from '../../shared/geometry/nestRings';
import { buildCoverage, type BuildFinding } from '../../shared/topology/build/buildCoverage';
import { documentOf } from './documentOf';
import { CGCS2000_111E } from './smallPlan';
import type { WktGeometry, WktLine } from './wkt';

/** Polygons of a geometry on the lattice: `scale` lattice millimetres to its unit, rounded. */
export function latticePolygons({ polygons }: WktGeometry, scale: number): Polygons {
  return polygons.map((rings) => rings.map((ring) => openRing(latticeLine(ring, scale))));
}

export function latticeLine(line: WktLine, scale: number): number[] {
  return line.map((value) => Math.round(value * scale));
}

function openRing(ring: number[]): number[] {
  const closed = ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  return closed ? ring.slice(0, -2) : ring;
}

export interface BuiltPlan {
  readonly plan: PlanDocument;
  /** The cell of each polygon, by number. */
  readonly cells: readonly number[];
  readonly findings: readonly BuildFinding[];
}

/** A plan of which each of some polygons is a cell; nothing is joined and no gap is filled unless asked. */
export function builtPlan(
  polygons: readonly Polygons[],
  { tolerance = 0, gapWidth = 0 }: { tolerance?: number; gapWidth?: number } = {},
): BuiltPlan {
  let last = 10;
  const nextId = (): number => ++last;
  const inputs = polygons.map((one) => ({ owner: nextId(), polygons: one }));
  const built = buildCoverage(inputs, { tolerance, gapWidth, nextId });
  const used = new Set(built.edges.flatMap(({ left, right }) => [left, right]));
  const cells = inputs.map(({ owner }) => owner);
  const grid = (id: number, level: 1 | 2 | 3, unitType: GridRecord['unitType']): GridRecord => ({
    id,
    level,
    code: String(id),
    name: String(id),
    parent: level === 1 ? null : id - 1,
    unitType,
    unitGroup: level === 1 ? 'CITY' : null,
    responsible: null,
  });
  const plan = documentOf({
    plan: [{ id: 1, name: '方案', lan: '0719', crs: CGCS2000_111E, dataDate: '2011-11-11' }],
    grid: [grid(2, 1, 'CITY_DEPT'), grid(3, 2, 'BRANCH'), grid(4, 3, 'OUTLET_AREA')],
    cell: cells
      .filter((id) => used.has(id))
      .map((id) => ({
        id,
        code: String(id),
        name: String(id),
        parent: 4,
        granularity: 'ESTATE',
        households: null,
        adminCode: null,
        status: 'ACTIVE',
      })),
    node: built.nodes,
    edge: built.edges,
  });
  return { plan, cells, findings: built.findings };
}

/**
 * Polygons in one form, whatever way they were written: corners only, rings from their lowest corner, outer ones
 * counter-clockwise, everything in order. Rings without area vanish.
 */
export function normalForm(polygons: Polygons): string[] {
  const rings = polygons.flatMap((one) =>
    one.map((ring, at) => {
      const corners = cornersOf(ring);
      return doubleRingArea(corners) > 0 === (at === 0) ? corners : reversed(corners);
    }),
  );
  return nestRings(rings.filter((ring) => ring.length >= 6))
    .map(([outer = [], ...holes]) => [fromLowest(outer), ...holes.map(fromLowest).sort()].join(' − '))
    .sort();
}

/** A line in one form: from its lower end, a closed one from its lowest corner and counter-clockwise. */
export function normalLine(line: readonly number[]): string {
  if (line[0] === line.at(-2) && line[1] === line.at(-1)) {
    const ring = line.slice(0, -2);
    return `ring ${fromLowest(doubleRingArea(ring) > 0 ? ring : reversed(ring))}`;
  }
  return [line, reversed(line)].map((one) => positions(one).join(', ')).sort()[0] as string;
}

/** The segments of lines, each once, whatever its direction. */
export function segmentsOf(lines: readonly (readonly number[])[]): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const segment = line.slice(i, i + 4);
      if (segment[0] !== segment[2] || segment[1] !== segment[3]) found.add(normalLine(segment));
    }
  }
  return [...found].sort();
}

function positions(line: readonly number[]): string[] {
  return Array.from({ length: line.length / 2 }, (_, at) => `${line[2 * at]} ${line[2 * at + 1]}`);
}

function reversed(line: readonly number[]): number[] {
  return Array.from({ length: line.length / 2 }, (_, at) => line.slice(2 * at, 2 * at + 2))
    .reverse()
    .flat();
}

function fromLowest(ring: readonly number[]): string {
  const list = positions(ring);
  const turns = list.map((_, at) => [...list.slice(at), ...list.slice(0, at)].join(', '));
  return turns.sort()[0] ?? '';
}

/** Without repeated points, spikes and vertices on straight boundary. */
function cornersOf(ring: readonly number[]): number[] {
  let corners = [...ring];
  for (;;) {
    const count = corners.length / 2;
    const flat = Array.from({ length: count }, (_, at) => at).find((at) => {
      const [ax, ay, bx, by, cx, cy] = [-1, 0, 1].flatMap((step) => {
        const i = 2 * ((at + step + count) % count);
        return corners.slice(i, i + 2);
      }) as [number, number, number, number, number, number];
      return orientation(ax, ay, bx, by, cx, cy) === 0;
    });
    if (flat === undefined || count < 3) return count < 3 ? [] : corners;
    corners = corners.filter((_, i) => i !== 2 * flat && i !== 2 * flat + 1);
  }
}
