import { z } from 'zod';
import { GAP } from '../../base/ids';

const id = z.int().positive();
const millimetres = z.int();

/**
 * A point where edges meet: the only place where its coordinate is stored. `inserted` marks a node that a cut
 * has set on a boundary where there was no vertex: it goes when the last cut through it goes, unless the
 * boundary bends there by then, so that a merge gives back the boundary as it was before the split.
 */
export const nodeSchema = z.strictObject({ id, x: millimetres, y: millimetres, inserted: z.boolean() });
export type NodeRecord = Readonly<z.infer<typeof nodeSchema>>;

/**
 * A boundary between two faces, stored once. Runs from node `start` to node `end`; `left` and `right` are
 * the faces seen when walking that way (a cell id, OUTSIDE 0 or GAP -1). `points` holds the vertices
 * between the two nodes as x0, y0, x1, y1 … in lattice millimetres, without the nodes themselves.
 */
export const edgeSchema = z.strictObject({
  id,
  start: id,
  end: id,
  left: z.int().min(GAP),
  right: z.int().min(GAP),
  points: z.array(millimetres).readonly(),
});
export type EdgeRecord = Readonly<z.infer<typeof edgeSchema>>;
