import type { VertexNumbers } from '../../base/vertexNumbers';
import { coverFaces, type Covers } from './coverFaces';
import { facesOf, type Faces } from './faces';
import type { Rings } from './readRings';
import type { SegmentTable } from './segmentTable';
import { walkFaces, type Walks } from './walkFaces';

/** Noded segments with the faces between them and the polygons that cover each. */
export interface Arrangement {
  readonly vertices: VertexNumbers;
  readonly table: SegmentTable;
  readonly walks: Walks;
  readonly faces: Faces;
  readonly covers: Covers;
}

/** Costs the segments. */
export function arrange(vertices: VertexNumbers, table: SegmentTable, rings: Rings): Arrangement {
  const walks = walkFaces(vertices, table);
  const faces = facesOf(vertices, walks);
  return { vertices, table, walks, faces, covers: coverFaces(table, walks, faces, rings) };
}

/** Half-segments around a face. */
export function halvesOf({ walks, faces }: Arrangement, face: number): number[] {
  const halves: number[] = [];
  for (let w = faces.from[face] as number; w < (faces.from[face + 1] as number); w++) {
    const start = walks.first[faces.walks[w] as number] as number;
    let half = start;
    do {
      halves.push(half);
      half = walks.next[half] as number;
    } while (half !== start);
  }
  return halves;
}

/** Ends of half-segments as ax, ay, bx, by … */
export function wallsOf({ vertices: { xs, ys }, walks }: Arrangement, halves: readonly number[]): number[] {
  const walls: number[] = [];
  for (const half of halves) {
    const [a, b] = [walks.origin[half] as number, walks.origin[half ^ 1] as number];
    walls.push(xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number);
  }
  return walls;
}

/** Area that half-segments enclose on their left. */
export function enclosedArea(walls: readonly number[]): number {
  const [x0, y0] = [walls[0] ?? 0, walls[1] ?? 0];
  let sum = 0;
  for (let i = 0; i < walls.length; i += 4) {
    sum += ((walls[i] as number) - x0) * ((walls[i + 3] as number) - y0);
    sum -= ((walls[i + 2] as number) - x0) * ((walls[i + 1] as number) - y0);
  }
  return sum / 2;
}

export function lengthOf({ vertices: { xs, ys }, walks: { origin } }: Arrangement, half: number): number {
  const [a, b] = [origin[half] as number, origin[half ^ 1] as number];
  return Math.hypot((xs[a] as number) - (xs[b] as number), (ys[a] as number) - (ys[b] as number));
}
