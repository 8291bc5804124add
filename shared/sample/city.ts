import type { SampleCounts } from './counts';
import type { Ground } from './face';
import type { SampleHierarchy } from './sampleHierarchy';
import type { Site } from './site';
import type { Town } from './townships';

/** What is known of the city once its cells exist: everything else is put into it. */
export interface SampleCity {
  readonly counts: SampleCounts;
  readonly sites: readonly Site[];
  readonly towns: readonly Town[];
  /** See SampleSites. */
  readonly noise: (x: number, y: number, cell: number) => number;
  readonly ground: Ground;
  readonly hierarchy: SampleHierarchy;
}
