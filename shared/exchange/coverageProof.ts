import Flatbush from 'flatbush';
import type { Polygons } from '../document/records/network';
import { pointInRing } from '../geometry/pointInRing';
import { doubleRingArea } from '../geometry/ringArea';
import { segmentsCross } from './segmentsCross';
import { createVertexNumbers, type VertexNumbers } from '../base/vertexNumbers';

/** A named piece of ground; `over`: its grids of levels 1, 2 and 3, for cells. */
export interface ProvenCell {
  readonly code: string;
  readonly polygons: Polygons;
  readonly over: readonly [level1: string, level2: string, level3: string];
}

export interface ProvenGrid {
  readonly code: string;
  readonly level: 1 | 2 | 3;
  readonly polygons: Polygons;
}

/** What the proof found first. `x`, `y`: lattice millimetres. */
export interface ProofDefect {
  readonly kind:
    /** A ring has the wrong direction or no area, or a hole lies outside its part. */
    | 'ring'
    /** Two cells have the same boundary segment on the same side: they overlap. */
    | 'overlap'
    /** Two boundary segments cross, or one passes through a vertex of the other. */
    | 'crossing'
    /** The outline of a grid is not the union of its cells. */
    | 'parent';
  readonly codes: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Proves from polygons alone that cells cover their common outline without overlap, and that every grid is the
 * union of its cells; returns the first thing that is wrong, or undefined.
 *
 * Every boundary segment is noted with its direction (the cell is on its left). Proof: no direction of a
 * segment is owned by two cells, and no two segments cross, so the segments are a planar graph whose faces
 * have one owner per side; rings run the right way and hold their holes, so each cell is what its rings
 * enclose. What has no owner on the other side is rim; the rims of all levels must be the outlines of the
 * grids, segment by segment, so a gap would show as a hole in the outline of level 1 — which is for the caller
 * to compare with the stated area. Source: segment cancellation as in coverage unions of JTS/GEOS.
 * Cost: the vertices of all levels, and one spatial index over the segments.
 */
export function proveCoverage(
  cells: readonly ProvenCell[],
  grids: readonly ProvenGrid[],
): ProofDefect | undefined {
  const vertices = createVertexNumbers();
  // Directed segments are pairs of vertex numbers and get numbers of their own; `owners` is by those.
  const directed = createVertexNumbers();
  const owners: number[] = [];
  const at = (kind: ProofDefect['kind'], codes: readonly string[], vertex: number): ProofDefect => ({
    kind,
    codes,
    x: vertices.xOf(vertex),
    y: vertices.yOf(vertex),
  });

  for (const [index, { code, polygons }] of cells.entries()) {
    const broken = ringDefect(polygons);
    if (broken !== undefined) return { kind: 'ring', codes: [code], x: broken[0], y: broken[1] };
    const walked = segments(polygons, vertices);
    for (let s = 0; s < walked.length; s += 2) {
      const from = walked[s] ?? 0;
      const segment = directed.numberOf(from, walked[s + 1] ?? 0);
      const other = owners[segment];
      if (other !== undefined) return at('overlap', [cells[other]?.code ?? '', code], from);
      owners.push(index);
    }
  }
  const crossing = firstCrossing(directed, vertices);
  if (crossing !== undefined) {
    const [first, second] = crossing;
    const codes = [first, second].map((segment) => cells[owners[segment] ?? -1]?.code ?? '');
    return at('crossing', codes, directed.xOf(first));
  }
  // What bounds a grid of any level bounds one of level 3: a small part of all segments.
  const borders: { segment: number; cell: ProvenCell; beyond: ProvenCell | undefined }[] = [];
  for (const [segment, index] of owners.entries()) {
    const cell = cells[index];
    const beyond = cells[owners[directed.find(directed.yOf(segment), directed.xOf(segment))] ?? -1];
    if (cell !== undefined && (beyond === undefined || beyond.over[2] !== cell.over[2]))
      borders.push({ segment, cell, beyond });
  }
  for (const level of [1, 2, 3] as const) {
    const defect = parentDefect(level);
    if (defect !== undefined) return defect;
  }
  return undefined;

  /** Takes the outlines of a level away from the segments that must be there; nothing may be over or missing. */
  function parentDefect(level: 1 | 2 | 3): ProofDefect | undefined {
    // By segment number: the grid whose outline has to run there.
    const rim = new Array<string | undefined>(directed.size).fill(undefined);
    for (const { segment, cell, beyond } of borders) {
      const grid = cell.over[level - 1] ?? '';
      if (beyond === undefined || beyond.over[level - 1] !== grid) rim[segment] = grid;
    }
    for (const { code, level: own, polygons } of grids) {
      if (own !== level) continue;
      const walked = segments(polygons, vertices);
      for (let s = 0; s < walked.length; s += 2) {
        const from = walked[s] ?? 0;
        const segment = directed.find(from, walked[s + 1] ?? 0);
        if (rim[segment] !== code) return at('parent', [code], from);
        rim[segment] = undefined;
      }
    }
    const missing = rim.findIndex((code) => code !== undefined);
    return missing < 0 ? undefined : at('parent', [rim[missing] ?? ''], directed.xOf(missing));
  }
}

/** Vertex numbers of all segments: from, to, from, to … */
function segments(polygons: Polygons, vertices: VertexNumbers): number[] {
  const walked: number[] = [];
  for (const rings of polygons) {
    for (const ring of rings) {
      let from = vertices.numberOf(ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0);
      for (let i = 0; i < ring.length; i += 2) {
        const to = vertices.numberOf(ring[i] ?? 0, ring[i + 1] ?? 0);
        walked.push(from, to);
        from = to;
      }
    }
  }
  return walked;
}

/** A vertex of the first ring that has the wrong direction or lies outside its part. */
function ringDefect(polygons: Polygons): readonly [x: number, y: number] | undefined {
  for (const rings of polygons) {
    const outer = rings[0] ?? [];
    for (const [at, ring] of rings.entries()) {
      const place = [ring[0] ?? 0, ring[1] ?? 0] as const;
      const area = doubleRingArea(ring);
      if (ring.length < 6 || (at === 0 ? area <= 0 : area >= 0)) return place;
      if (at > 0 && !liesIn(ring, outer)) return place;
    }
  }
  return polygons.length === 0 ? [0, 0] : undefined;
}

/** Whether a hole lies in its outer ring; vertices on the ring decide nothing. */
function liesIn(hole: readonly number[], outer: readonly number[]): boolean {
  const onRing = new Set<string>();
  for (let i = 0; i < outer.length; i += 2) onRing.add(`${outer[i] ?? 0},${outer[i + 1] ?? 0}`);
  for (let i = 0; i < hole.length; i += 2) {
    const x = hole[i] ?? 0;
    const y = hole[i + 1] ?? 0;
    if (!onRing.has(`${x},${y}`)) return pointInRing(outer, x, y);
  }
  return true; // every vertex is on the outer ring: it cannot lie outside without crossing it, which is checked
}

/** Numbers of the first two segments that share more than an end. */
function firstCrossing(
  directed: VertexNumbers,
  vertices: VertexNumbers,
): readonly [number, number] | undefined {
  const chosen: number[] = [];
  for (let segment = 0; segment < directed.size; segment++) {
    const from = directed.xOf(segment);
    const to = directed.yOf(segment);
    // One of the two directions stands for both.
    if (from < to || directed.find(to, from) < 0) chosen.push(segment);
  }
  if (chosen.length === 0) return undefined;
  const index = new Flatbush(chosen.length);
  const ends = chosen.map((segment) => {
    const [from, to] = [directed.xOf(segment), directed.yOf(segment)];
    return [vertices.xOf(from), vertices.yOf(from), vertices.xOf(to), vertices.yOf(to)] as const;
  });
  for (const [ax, ay, bx, by] of ends) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  for (const [at, [ax, ay, bx, by]] of ends.entries()) {
    const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    for (const other of near) {
      const second = ends[other];
      if (other <= at || second === undefined) continue;
      if (segmentsCross([ax, ay, bx, by], second)) return [chosen[at] ?? 0, chosen[other] ?? 0];
    }
  }
  return undefined;
}
