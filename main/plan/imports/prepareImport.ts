import { basename } from 'node:path';
import type { CrsCandidate } from '../../../shared/crs/crsCandidate';
import type { SourceFile, SourceLayer } from '../../../shared/import/source';
import { openSource } from '../../sources/openSource';
import type { ImportBatch } from '../../project/importBatches';
import type { PlanFile } from '../../project/planFile';
import { readingOf } from './crsOfLayer';
import { chooseLayer, type ChosenLayer } from './chooseLayer';
import type { ImportRequest, ImportSurrounding, PreparedImport } from './importRequest';
import type { Preparing } from './preparing';
import { prepareBulk } from './prepareBulk';
import { prepareGround } from './prepareGround';
import { prepareRecords } from './prepareRecords';

/**
 * Recognises a file, maps its rows and lays them over the stored state of a plan. Writes nothing to the plan; stage and
 * reject file are left in the folder of the surrounding.
 * @throws AppError source.*, crs.*, import.* with what is wrong with the file and what to do
 */
export async function prepareImport(
  plan: PlanFile,
  asked: ImportRequest,
  around: ImportSurrounding,
): Promise<PreparedImport> {
  around.progress('import.phase.recognise', 0, 0);
  const { plan: record } = await plan.info(0);
  const choices = { planCrs: record.crs.proj4, ...asked.choices };
  const request = { ...asked, choices };
  const file = await openSource(request.path, choices, around.signal);
  const batches = await plan.imports.batches();
  const needsGround = !(await plan.imports.hasCells());
  const chosen = await chooseLayer(file, request, { batches, needsGround }, around.signal);
  const { layer, kind, mapping } = chosen;
  const crs = crsOf(layer, kind.shape.kinds.length > 0, file.path);
  const already =
    request.again === true ? undefined : batches.find((batch) => isSame(batch, file, chosen, crs));
  if (already !== undefined) return alreadyIn(already, chosen, crs);
  const source = layer.name === '' ? basename(file.path) : `${basename(file.path)} ${layer.name}`;
  const preparing: Preparing = { ...chosen, plan, file, request, around, crs, batches, source };
  const common = {
    kind: kind.id,
    layer: layer.name,
    mapping,
    crs,
    already: null,
    isCrsDoubtful: crs !== null && layer.crs.doubtful,
  };
  if (kind.storage === 'DOCUMENT') return { ...common, ...(await prepareRecords(preparing, kind)) };
  if (kind.storage === 'FILE') return { ...common, ...(await prepareBulk(preparing, kind)) };
  return { ...common, ...(await prepareGround(preparing)) };
}

/** The reading of coordinates; a layer whose CRS cannot be used is refused where the kind has places. */
function crsOf(layer: SourceLayer, wantsPlaces: boolean, path: string): CrsCandidate | null {
  return layer.geometry === 'NONE' || !wantsPlaces ? null : readingOf(layer, path);
}

/** The very file, read in the very way, by an import that counts. */
function isSame(
  batch: ImportBatch,
  file: SourceFile,
  { layer, kind, mapping }: ChosenLayer,
  crs: CrsCandidate | null,
) {
  const alike = (a: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(a).sort());
  return (
    batch.state === 'LIVE' &&
    batch.sha256 === file.sha256 &&
    batch.kind === kind.id &&
    batch.layer === layer.name &&
    batch.crs === (crs?.id ?? null) &&
    batch.encoding === (file.encoding?.name ?? null) &&
    alike(batch.mapping) === alike(mapping)
  );
}

function alreadyIn(
  batch: ImportBatch,
  { layer, kind, mapping }: ChosenLayer,
  crs: CrsCandidate | null,
): PreparedImport {
  const { '': masked = 0, ...columns } = batch.personal;
  return {
    kind: kind.id,
    layer: layer.name,
    mapping,
    crs,
    isCrsDoubtful: false,
    counts: {
      rowsIn: batch.rowsIn,
      added: 0,
      changed: 0,
      same: batch.added + batch.changed + batch.same,
      duplicate: batch.duplicate,
      rejected: batch.rejected,
    },
    reasons: [],
    findings: [],
    gone: { count: 0, called: [] },
    personal: { columns, masked },
    already: batch,
    rejects: null,
    addressLevels: null,
    commit: null,
  };
}
