import type { CellId, EdgeId } from '../../base/ids';

/** A defect of the planar graph, with the place to zoom to. */
export interface CoverageProblem {
  readonly kind:
    /** Two edges cross, touch or overlap away from a common node. */
    | 'crossing'
    /** Around a node, two neighbouring edges name different faces for the ground between them. */
    | 'sides'
    /** An edge has the same face on both sides. */
    | 'innerEdge'
    /** The boundary of a cell does not close, has no area, or a hole lies outside its cell. */
    | 'ring'
    /** A cell without boundary, or a boundary that names a cell which does not exist. */
    | 'cell'
    /** A node that no edge uses, or an edge that names a missing node. */
    | 'node'
    /** Ground inside the network without a cell. */
    | 'gap';
  readonly cells: readonly CellId[];
  readonly edges: readonly EdgeId[];
  readonly x: number;
  readonly y: number;
  /** Square millimetres, for gaps. */
  readonly area?: number;
}
