import type { Box2D } from '../document/view';
import type { ChangeKind, PlanDifference } from './change';

/**
 * Writes a difference of a row down. `was` and `is` are its codes, null where it is missing. Without a place it is
 * looked for by code.
 */
export type Noting = (
  kind: ChangeKind,
  was: string | null,
  is: string | null,
  params: PlanDifference['params'],
  place?: Box2D | null,
) => void;
