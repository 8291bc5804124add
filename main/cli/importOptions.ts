import type { CompanyParameters } from '../../shared/crs/datumParameters';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import type { KindId } from '../../shared/import/kind';
import type { TextEncoding } from '../../shared/import/source';
import type { BuildPolicy } from '../../shared/topology/build/buildTypes';
import type { GroundChoices } from '../plan/imports/buildGround';
import type { ActorOptions } from './actor';

export interface ImportOptions extends ActorOptions {
  readonly into: string;
  readonly kind?: KindId;
  readonly map?: Readonly<Record<string, string>>;
  readonly layer?: string;
  readonly encoding?: TextEncoding;
  readonly crs?: string;
  readonly datumParameters?: CompanyParameters;
  readonly rejects?: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly json?: boolean;
  readonly tolerance?: number;
  readonly gapWidth?: number;
  readonly policy?: BuildPolicy;
  readonly parents?: readonly { readonly path: string; readonly level: GridLevel | null }[];
  readonly parentCodePrefix?: Readonly<Record<GridLevel, number | null>>;
}

/** What of them concerns the building of cells. */
export function groundChoices(options: ImportOptions): GroundChoices {
  const { tolerance, gapWidth, policy, parents, parentCodePrefix } = options;
  return {
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    ...(policy === undefined ? {} : { policy }),
    ...(parents === undefined ? {} : { parents }),
    ...(parentCodePrefix === undefined ? {} : { prefixes: parentCodePrefix }),
  };
}
