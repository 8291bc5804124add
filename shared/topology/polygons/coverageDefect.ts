/** Something wrong with polygons that should cover their ground without gap and overlap. Lattice millimetres. */
export interface CoverageDefect {
  readonly kind:
    /** Ground of several polygons; ground of none; boundaries of neighbours with different vertices on one line. */
    | 'overlap'
    | 'gap'
    | 'seam'
    /** A ring by itself: wrong direction, no area, a vertex twice in a row, a way out and back, a crossing, a touch. */
    | 'direction'
    | 'collapsed'
    | 'repeatedVertex'
    | 'spike'
    | 'selfCrossing'
    | 'selfTouch';
  /** Positions of the polygons in the list. */
  readonly polygons: readonly number[];
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}
