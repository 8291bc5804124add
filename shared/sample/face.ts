/** A part of the ground under construction. Coordinates in metres, unless they say otherwise. */
export interface Face {
  readonly kind: 'SITE' | 'STRIP' | 'CUT_OUT';
  /** The site that it is, or out of whose ground it was cut. */
  readonly site: number;
  /** Face whose cell it is a further part of; its own number otherwise. */
  readonly partOf: number;
  /** A ring of x, y that surely lies in the face, apart from what is `taken` out of it. */
  readonly ring: readonly number[];
  readonly x: number;
  readonly y: number;
  /** Circles around cut-outs: x, y, radius. */
  readonly taken: (readonly [number, number, number])[];
}

/** Ground beyond the outline, as a face number. */
export const BEYOND = -1;

/** A way between two nodes with a face on each side. `line` in lattice millimetres, both ends included. */
export interface Arc {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly line: readonly number[];
}

export interface Ground {
  readonly faces: readonly Face[];
  readonly arcs: readonly Arc[];
  /** Pairs of faces of sites that share a border, flat: a0, b0, a1, b1 … */
  readonly neighbours: readonly number[];
  /** Ways of the streets that the strips stand along, lattice millimetres. */
  readonly streets: readonly (readonly number[])[];
}
