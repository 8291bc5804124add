import Delaunator from 'delaunator';
import { at } from './at';
import type { Site } from './site';

/** The border between two neighbouring sites: from the node of one triangle to that of the next. */
export interface Border {
  /** Sites on the two sides, walking from `start` to `end`. */
  readonly left: number;
  readonly right: number;
  /** Numbers of triangles. */
  readonly start: number;
  readonly end: number;
}

/**
 * The ground's plan: Delaunay triangles of the sites, one node inside each, a border across each side that
 * two triangles share. Unlike the Voronoi diagram it has no vanishing borders, and every border has the two
 * triangles (node, site, site) on either side of the sites' line as room of its own: what stays there
 * crosses nothing.
 */
export interface Mesh {
  /** x, y per triangle, metres. */
  readonly nodes: Float64Array;
  readonly borders: readonly Border[];
}

/** Nodes are weighted towards the finer sites, so that a large cell gives way to small neighbours. */
export function buildMesh(sites: readonly Site[]): Mesh {
  const { triangles, halfedges } = Delaunator.from(
    [...sites],
    (site) => site.x,
    (site) => site.y,
  );
  const nodes = new Float64Array((triangles.length / 3) * 2);
  for (let t = 0; t < triangles.length / 3; t++) {
    let [x, y, sum] = [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      const site = at(sites, at(triangles, 3 * t + k));
      const weight = 1 / site.size;
      x += site.x * weight;
      y += site.y * weight;
      sum += weight;
    }
    nodes[2 * t] = x / sum;
    nodes[2 * t + 1] = y / sum;
  }
  const borders: Border[] = [];
  for (let half = 0; half < halfedges.length; half++) {
    const twin = at(halfedges, half);
    if (twin < half) continue;
    const start = Math.floor(half / 3);
    const p = at(triangles, half);
    const q = at(triangles, half % 3 === 2 ? half - 2 : half + 1);
    const [from, to] = [at(sites, p), at(sites, q)];
    const side =
      (to.x - from.x) * (at(nodes, 2 * start + 1) - from.y) -
      (to.y - from.y) * (at(nodes, 2 * start) - from.x);
    // With the node left of p → q, the way across the line has q on its left.
    borders.push({ left: side > 0 ? q : p, right: side > 0 ? p : q, start, end: Math.floor(twin / 3) });
  }
  return { nodes, borders };
}
