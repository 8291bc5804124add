import { present } from '../../shared/base/invariant';
import { createRandom, type Random } from '../../shared/base/random';
import type { Polygons } from '../../shared/document/records/network';
import type { CoverageDefect } from '../../shared/topology/polygons/coverageDefect';

export interface PlantedDefect {
  readonly kind: string;
  readonly size: number;
  /** Position of the spoiled polygon. */
  readonly polygon: number;
  readonly x: number;
  readonly y: number;
}

type Ring = number[];
/** Spoils the first ring of a polygon at a vertex by so many millimetres. */
type Spoil = (parts: Ring[][], ring: Ring, at: number, size: number) => void;

/** Thirteen ways in which editors, conversions and people break a coverage. */
const SPOILS: Readonly<Record<string, Spoil>> = {
  'vertex drawn in': (_, ring, at, size) => shiftVertex(ring, at, -size),
  'vertex drawn out': (_, ring, at, size) => shiftVertex(ring, at, size),
  'vertex missing': (_, ring, at) => void ring.splice(at, 2),
  'vertex only here': (_, ring, at, size) => {
    const [x, y] = middle(ring, at);
    ring.splice(at + 2, 0, x + Math.ceil(size / 2), y);
  },
  'polygon twice': (parts) => void parts.push(...structuredClone(parts)),
  'polygon missing': (parts) => void parts.splice(0),
  'polygon moved': (parts, _ring, _at, size) => {
    for (const ring of parts.flat())
      for (let i = 0; i < ring.length; i += 2) ring[i] = (ring[i] as number) + size;
  },
  'ring backwards': (_, ring) => {
    const back: number[] = [];
    for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i] as number, ring[i + 1] as number);
    ring.splice(0, ring.length, ...back);
  },
  spike: (_, ring, at, size) => {
    const [x, y] = [ring[at] as number, ring[at + 1] as number];
    ring.splice(at + 2, 0, x + size, y + size, x, y);
  },
  'vertex repeated': (_, ring, at) => void ring.splice(at, 0, ring[at] as number, ring[at + 1] as number),
  'vertices swapped': (_, ring, at) => {
    const [x, y, nextX, nextY] = ring.slice(at, at + 4) as [number, number, number, number];
    ring.splice(at, 4, nextX, nextY, x, y);
  },
  'ring touching itself': (_, ring, at) => {
    ring.splice(at + 4, 2, ring[at] as number, ring[at + 1] as number);
  },
  'whole side drawn out': (_, ring, at, size) => {
    shiftVertex(ring, at, size);
    shiftVertex(ring, at + 2, size);
  },
};

export const DEFECT_KINDS = Object.keys(SPOILS);

/** Smallest and largest: what rounding leaves, and what a hand does. Millimetres. */
const [SMALLEST, LARGEST] = [2, 14_000];

/**
 * A copy of polygons with defects of every kind in it, 2 mm to 14 m, each in a polygon of its own that shares no
 * vertex with another spoiled one.
 */
export function plantDefects(
  polygons: readonly Polygons[],
  count: number,
  seed: number,
): { polygons: Polygons[]; planted: PlantedDefect[] } {
  const random = createRandom(seed);
  const spoiled: Polygons[] = [...polygons];
  const planted: PlantedDefect[] = [];
  const touched = new Set<string>();
  for (let n = 0; n < count; n++) {
    const kind = present(DEFECT_KINDS[n % DEFECT_KINDS.length], 'kind');
    const size = Math.round(SMALLEST * (LARGEST / SMALLEST) ** (n / Math.max(1, count - 1)));
    const at = chooseApart(polygons, touched, random);
    const parts = structuredClone(present(polygons[at], 'polygon')) as Ring[][];
    const ring = present(parts[0]?.[0], 'outer ring');
    const vertex = 2 * random.integer(1, ring.length / 2 - 4);
    const [x, y] = [ring[vertex] as number, ring[vertex + 1] as number];
    present(SPOILS[kind], kind)(parts, ring, vertex, size);
    spoiled[at] = parts;
    planted.push({ kind, size, polygon: at, x, y });
  }
  return { polygons: spoiled, planted };
}

/** Planted defects that no finding covers, and findings that cover none and name no spoiled polygon. */
export function compareFindings(
  planted: readonly PlantedDefect[],
  found: readonly Omit<CoverageDefect, 'kind'>[],
): { missed: PlantedDefect[]; wrong: number } {
  const covers = (box: (typeof found)[number], { x, y, size }: PlantedDefect): boolean => {
    const slack = size + 1;
    return x >= box.minX - slack && x <= box.maxX + slack && y >= box.minY - slack && y <= box.maxY + slack;
  };
  return {
    missed: planted.filter((defect) => !found.some((box) => covers(box, defect))),
    wrong: found.filter(
      (box) => !planted.some((defect) => box.polygons.includes(defect.polygon) || covers(box, defect)),
    ).length,
  };
}

/** The same for findings that name one polygon and one place, which may be anywhere on the spoiled polygon. */
export function comparePlaces(
  planted: readonly PlantedDefect[],
  polygons: readonly Polygons[],
  found: readonly { readonly polygon: number; readonly x: number; readonly y: number }[],
): { missed: PlantedDefect[]; wrong: number } {
  const boxes = planted.map(({ polygon, size, x, y }) => {
    const [minX, minY, maxX, maxY] = boxOf([...present(polygons[polygon], 'polygon'), [[x, y]]]);
    return { polygon, minX: minX - size, minY: minY - size, maxX: maxX + size, maxY: maxY + size };
  });
  const belongs = (at: number, { polygon, x, y }: (typeof found)[number]): boolean => {
    const box = present(boxes[at], 'box');
    if (box.polygon === polygon) return true;
    return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
  };
  return {
    missed: planted.filter((_, at) => !found.some((finding) => belongs(at, finding))),
    wrong: found.filter((finding) => !planted.some((_, at) => belongs(at, finding))).length,
  };
}

function boxOf(parts: Polygons): [minX: number, minY: number, maxX: number, maxY: number] {
  const [xs, ys] = [0, 1].map((axis) => parts.flat(2).filter((_, i) => i % 2 === axis)) as [
    number[],
    number[],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function chooseApart(polygons: readonly Polygons[], touched: Set<string>, random: Random): number {
  for (let tries = 0; tries < 10_000; tries++) {
    const at = random.integer(0, polygons.length - 1);
    const parts = present(polygons[at], 'polygon');
    const ring = parts[0]?.[0] ?? [];
    if (parts.length !== 1 || ring.length < 16) continue;
    const vertices: string[] = [];
    for (let i = 0; i < ring.length; i += 2) vertices.push(`${ring[i]},${ring[i + 1]}`);
    if (vertices.some((vertex) => touched.has(vertex))) continue;
    for (const vertex of vertices) touched.add(vertex);
    return at;
  }
  throw new RangeError('there is no room for so many defects');
}

/** Moves a vertex away from its ring's ground, or into it when `by` is negative. */
function shiftVertex(ring: Ring, at: number, by: number): void {
  const [ax, ay] = [ring[at - 2] as number, ring[at - 1] as number];
  const [bx, by2] = [ring[at + 2] as number, ring[at + 3] as number];
  const length = Math.hypot(bx - ax, by2 - ay) || 1;
  const part = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value));
  ring[at] = (ring[at] as number) + part((by * (by2 - ay)) / length);
  ring[at + 1] = (ring[at + 1] as number) - part((by * (bx - ax)) / length);
}

function middle(ring: Ring, at: number): [x: number, y: number] {
  const [ax, ay, bx, by] = ring.slice(at, at + 4) as [number, number, number, number];
  return [Math.round((ax + bx) / 2), Math.round((ay + by) / 2)];
}
