import { basename } from 'node:path';
import type { CrsCandidate } from '../../../shared/crs/crsCandidate';
import { createSourceTransform } from '../../../shared/crs/sourceTransform';
import { createRowMapper } from '../../../shared/import/mapRows';
import { rejectColumns } from '../../../shared/import/rejectFile';
import type { SourceFile } from '../../../shared/import/source';
import type { ImportBatch, NewBatch } from '../../project/importBatches';
import type { PlanFile } from '../../project/planFile';
import type { ChosenLayer } from './chooseLayer';
import type { ImportRequest, ImportSurrounding, PreparedImport } from './importRequest';
import { RejectWriter } from './rejectWriter';

/** What all ways of preparing an import are given. */
export interface Preparing extends ChosenLayer {
  readonly plan: PlanFile;
  readonly file: SourceFile;
  readonly request: ImportRequest;
  readonly around: ImportSurrounding;
  readonly crs: CrsCandidate | null;
  readonly batches: readonly ImportBatch[];
  /** Names of file and layer. */
  readonly source: string;
}

/** What they make of it; the rest is the same for all. */
export type Prepared = Omit<
  PreparedImport,
  'kind' | 'layer' | 'mapping' | 'crs' | 'already' | 'isCrsDoubtful'
>;

/** Rows of the plan that the file does not hold and that are called by name. */
export const GONE_SHOWN = 200;

/** Where rows that are not taken go. */
export function rejectsOf({ layer, personal, around }: Preparing): RejectWriter {
  const hasPlace = layer.geometry !== 'NONE' && layer.coordinates === null;
  return new RejectWriter(around.folder, rejectColumns(layer.fields, personal, hasPlace), around.language);
}

/** What every batch says of its file. */
export function batchOf(
  { file, layer, kind, crs, mapping, signature }: Preparing,
  counted: Pick<PreparedImport, 'counts' | 'gone' | 'personal'>,
): NewBatch {
  return {
    kind: kind.id,
    file: basename(file.path),
    layer: layer.name,
    sha256: file.sha256,
    encoding: file.encoding?.name ?? null,
    crs: crs?.id ?? null,
    shift: crs?.shift ?? 'NONE',
    signature,
    mapping,
    ...counted.counts,
    gone: counted.gone.count,
    personal: {
      ...counted.personal.columns,
      ...(counted.personal.masked > 0 ? { '': counted.personal.masked } : {}),
    },
  };
}

/** Maps rows of the layer into the plan's CRS. */
export async function mapperOf({ plan, kind, layer, mapping, personal, crs }: Preparing) {
  const { plan: record } = await plan.info(0);
  const transform = crs === null ? null : createSourceTransform(crs, record.crs);
  return createRowMapper(kind, layer.fields, { mapping, personal }, transform);
}
