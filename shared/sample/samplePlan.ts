import type { TableName, Tables } from '../document/tables';

export interface SampleOptions {
  /** Same seed and sizes, same plan, row by row. */
  readonly seed: number;
  /** Cells of the city before `scale`; 7,183 are the source deck's. */
  readonly cells: number;
  /** Multiplies cells, units, boxes and ground: 16 makes a province of about 115,000 cells. */
  readonly scale: number;
  /** Product rows that `products()` yields, not scaled. */
  readonly products: number;
}

export type SamplePhase = 'ground' | 'hierarchy' | 'network' | 'people' | 'rows';

/** Told at the start of each phase (`done` phases of `total` are over) and once at the end. */
export type SampleProgress = (phase: SamplePhase, done: number, total: number) => void;

export type SampleTables = { readonly [T in TableName]: Tables[T][] };

export const UNRESOLVED_REASONS = [
  'NO_ADDRESS',
  'INCOMPLETE_ADDRESS',
  'CROSS_AREA',
  'MOBILE_ONLY',
  'DEVICE_UNKNOWN',
  'NEW',
] as const;

/** A product in service. No person is behind it: it has neither name, telephone nor identity number. */
export interface SampleProduct {
  readonly productId: string;
  readonly kind: string;
  readonly state: string;
  readonly addressText: string;
  readonly boxCode: string | null;
  readonly cellCode: string | null;
  readonly method: string | null;
  readonly confidence: number | null;
  readonly unresolvedReason: (typeof UNRESOLVED_REASONS)[number] | null;
}

export interface SamplePlan {
  readonly tables: SampleTables;
  /** First row id that is free. */
  readonly nextId: number;
  /** First serial that is free, by level 1–4; index 0 is unused. */
  readonly nextSerial: readonly number[];
  /** Yields the products anew at every call, one at a time, so that a million of them need no memory. */
  products(): Iterable<SampleProduct>;
}
