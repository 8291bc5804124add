import type { Flavour } from './units';

/**
 * Row numbers: positive integers, unique per table within one plan file, given once and never reused.
 * They are GeoPackage `fid`s. The identity that leaves the plan is the permanent code (hierarchy/codes).
 */
export type NodeId = Flavour<number, 'NodeId'>;
export type EdgeId = Flavour<number, 'EdgeId'>;
export type CellId = Flavour<number, 'CellId'>;
export type GridId = Flavour<number, 'GridId'>;
export type ExchangeId = Flavour<number, 'ExchangeId'>;
export type BoxId = Flavour<number, 'BoxId'>;
export type StaffId = Flavour<number, 'StaffId'>;
export type OutletId = Flavour<number, 'OutletId'>;

/** What lies on a side of an edge: a cell, `OUTSIDE` the local network, or `GAP` (ground without a cell). */
export type FaceId = CellId | typeof OUTSIDE | typeof GAP;

/** The ground beyond the local network's outline, and exclaves of other networks inside it. */
export const OUTSIDE = 0;
/** Ground inside the outline that no cell owns yet. */
export const GAP = -1;
