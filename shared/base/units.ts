/**
 * A name on a primitive: flavoured types with different names do not mix, plain values of the base type
 * still fit, so no casts are needed.
 */
export type Flavour<T, Name extends string> = T & { readonly __flavour?: Name };

/** Integer lattice coordinate or length in the plan's metric CRS. */
export type Millimetres = Flavour<number, 'Millimetres'>;
export type Metres = Flavour<number, 'Metres'>;
/** Geodesic or planar area, as the function says. */
export type SquareMetres = Flavour<number, 'SquareMetres'>;
/** Planar area on the lattice. */
export type SquareMillimetres = Flavour<number, 'SquareMillimetres'>;
/** CSS pixels of the map canvas. */
export type Pixels = Flavour<number, 'Pixels'>;
export type Degrees = Flavour<number, 'Degrees'>;
