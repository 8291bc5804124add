import type { GridLevel } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import type { ForeignAttributes } from './attributeMapping';

/** A grid as a foreign file draws it: a claim, to be compared with the union of its cells. */
export interface GivenGrid {
  readonly level: GridLevel;
  readonly row: number;
  /** File or layer, for people. */
  readonly source: string;
  readonly attributes: ForeignAttributes;
  /** Lattice millimetres; as dirty as the file has them. */
  readonly polygons: Polygons;
}

/** What people call the grid. */
export function givenName({ attributes, source, row }: GivenGrid): string {
  return attributes.name ?? attributes.code ?? `${source} #${row}`;
}
