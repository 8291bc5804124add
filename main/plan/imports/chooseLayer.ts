import { basename } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { guessKind } from '../../../shared/import/guessKind';
import type { Kind, KindId } from '../../../shared/import/kind';
import { kindById } from '../../../shared/import/kinds/registry';
import {
  fittingMapping,
  guessMapping,
  headerSignature,
  missingFields,
  type Mapping,
} from '../../../shared/import/mapping';
import type { SourceChoices, SourceFile, SourceLayer, SourceRow } from '../../../shared/import/source';
import { readRows } from '../../sources/openSource';
import type { ImportBatch } from '../../project/importBatches';
import type { ImportRequest } from './importRequest';

/** Rows by which columns are understood. */
const SAMPLED = 200;

/** What of the plan decides on how a file is understood. */
export interface PlanNeeds {
  readonly batches: readonly ImportBatch[];
  /** Whether the plan has no cells yet. */
  readonly needsGround: boolean;
}

export interface ChosenLayer {
  readonly layer: SourceLayer;
  readonly kind: Kind;
  readonly mapping: Mapping;
  readonly personal: readonly string[];
  readonly signature: string;
  readonly sample: readonly SourceRow[];
}

/** The first rows of a layer; those that cannot be used only where they are to be shown. */
export async function sampleRows(
  file: SourceFile,
  layer: SourceLayer,
  choices: SourceChoices,
  signal: AbortSignal,
  { withProblems = false }: { readonly withProblems?: boolean } = {},
): Promise<SourceRow[]> {
  const sample: SourceRow[] = [];
  for await (const rows of readRows(file, layer, choices, signal)) {
    for (const row of rows) if (withProblems || row.problem === undefined) sample.push(row);
    if (sample.length >= SAMPLED) break;
  }
  return sample.slice(0, SAMPLED);
}

/**
 * Decides what a file is read as: the layer and kind that were asked for, otherwise the best guess; the mapping of the
 * last import with the same header, otherwise a guess.
 * @throws AppError import.noLayer, import.kindUnclear, import.columnsMissing
 */
export async function chooseLayer(
  file: SourceFile,
  request: ImportRequest,
  { batches, needsGround }: PlanNeeds,
  signal: AbortSignal,
): Promise<ChosenLayer> {
  const { choices = {}, kind: wanted } = request;
  const path = basename(file.path);
  const layers =
    request.layer === undefined ? file.layers : file.layers.filter(({ name }) => name === request.layer);
  const known = file.layers.map(({ name }) => name).join(', ');
  if (layers.length === 0) throw new AppError('import.noLayer', { path, layer: request.layer ?? '', known });
  let best: { layer: SourceLayer; kind: KindId; score: number; sample: SourceRow[] } | undefined;
  for (const layer of layers) {
    const sample = await sampleRows(file, layer, choices, signal);
    const ranked = guessKind(layer, path, sample, needsGround);
    const found = wanted === undefined ? ranked[0] : ranked.find(({ kind }) => kind === wanted);
    if (found === undefined) continue;
    if (best === undefined || found.score > best.score) best = { layer, sample, ...found };
  }
  if (best === undefined || (wanted === undefined && best.score <= 0))
    throw new AppError('import.kindUnclear', { path });
  const kind = kindById(wanted ?? best.kind);
  const { layer, sample } = best;
  const mapped = chooseMapping(kind, layer, sample, request.mapping ?? {}, batches);
  const missing = kind.storage === 'GROUND' ? [] : missingFields(kind.fields, mapped.mapping);
  if (missing.length > 0)
    throw new AppError('import.columnsMissing', {
      path,
      kind: kind.id,
      fields: missing.join(','),
      columns: layer.fields
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 300),
    });
  return { layer, kind, sample, ...mapped };
}

/** The mapping by what a person says, by what was used for this header before, and by guess, in this order. */
export function chooseMapping(
  kind: Kind,
  layer: SourceLayer,
  sample: readonly SourceRow[],
  given: Mapping,
  batches: readonly ImportBatch[],
): Pick<ChosenLayer, 'mapping' | 'personal' | 'signature'> & { readonly remembered: boolean } {
  const signature = headerSignature(layer.fields);
  const remembered = batches.find(
    (batch) => batch.kind === kind.id && batch.signature === signature,
  )?.mapping;
  const guessed = guessMapping(kind.fields, layer.fields, sample);
  const base =
    remembered === undefined ? guessed.mapping : fittingMapping(remembered, kind.fields, layer.fields);
  const said = Object.entries(given).filter(([field]) => field in kind.fields);
  const mapping = Object.fromEntries(
    Object.entries({ ...base, ...Object.fromEntries(said) }).filter(([, column]) => column !== ''),
  );
  return { mapping, personal: guessed.personal, signature, remembered: remembered !== undefined };
}
