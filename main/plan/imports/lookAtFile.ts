import { basename } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { cellText } from '../../../shared/import/cellText';
import { guessKind } from '../../../shared/import/guessKind';
import { kindById } from '../../../shared/import/kinds/registry';
import { maskIdentifiers } from '../../../shared/import/personal';
import type { SourceFile, SourceLayer, SourceRow } from '../../../shared/import/source';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import type { PlanFile } from '../../project/planFile';
import { openSource } from '../../sources/openSource';
import { chooseMapping, sampleRows } from './chooseLayer';
import type { ImportRequest } from './importRequest';
import { drawReadings } from './drawReadings';

/** Rows that are shown. */
const SHOWN = 50;
/** Values of a column that stand beside it. */
const SAMPLES = 3;
const LONGEST = 80;

/**
 * What a file holds and how it would be read, for a person to look at: nothing that is missing is refused here but a
 * file that cannot be read at all. @throws AppError source.*, import.noLayer
 */
export async function lookAtFile(
  plan: PlanFile,
  asked: ImportRequest,
  signal: AbortSignal,
): Promise<LookedAtFile> {
  const { plan: record } = await plan.info(0);
  const choices = { planCrs: record.crs.proj4, ...asked.choices };
  const file = await openSource(asked.path, choices, signal);
  const batches = await plan.imports.batches();
  const needsGround = !(await plan.imports.hasCells());
  const { layer, sample, ranked } = await bestLayer(file, asked, choices, needsGround, signal);
  const fitting = ranked.filter(({ score }) => score > 0).map(({ kind }) => kind);
  const kind = kindById(asked.kind ?? fitting[0] ?? ranked[0]?.kind ?? 'cells');
  const { mapping, personal, remembered } = chooseMapping(kind, layer, sample, asked.mapping ?? {}, batches);
  const readings = kind.shape.kinds.length === 0 ? [] : drawReadings(layer, sample, record.crs);
  return {
    name: basename(file.path),
    format: file.format,
    bytes: file.bytes,
    encoding:
      file.encoding === null ? null : { ...file.encoding, alternatives: [...file.encoding.alternatives] },
    notes: file.notes.map(({ code, params }) => ({
      code,
      params: { ...params, ...('path' in params ? { path: basename(file.path) } : {}) },
    })),
    layers: file.layers.map(({ name, features, geometry }) => ({ name, features, geometry })),
    layer: layer.name,
    kind: kind.id,
    fitting,
    fields: Object.entries(kind.fields).map(([field, { required }]) => ({
      field,
      required,
      column: mapping[field] ?? null,
    })),
    columns: layer.fields.map(({ name }, at) => ({
      name,
      samples: personal.includes(name) ? [] : samplesOf(sample, at),
      personal: personal.includes(name),
    })),
    remembered,
    rows: sample.slice(0, SHOWN).map(({ line, values, problem }) => ({
      line,
      values: layer.fields.map(({ name }, at) => (personal.includes(name) ? '' : shownText(values[at]))),
      problem: problem === undefined ? null : { code: problem.code, params: { ...problem.params } },
    })),
    readings,
    doubtful: readings.length > 0 && layer.crs.doubtful,
    crsProblem:
      layer.crs.problem === undefined
        ? null
        : { code: layer.crs.problem.code, params: { ...layer.crs.problem.params } },
  };
}

async function bestLayer(
  file: SourceFile,
  asked: ImportRequest,
  choices: NonNullable<ImportRequest['choices']>,
  needsGround: boolean,
  signal: AbortSignal,
) {
  const wanted = file.layers.filter(({ name }) => asked.layer === undefined || name === asked.layer);
  let best: { layer: SourceLayer; sample: SourceRow[]; ranked: ReturnType<typeof guessKind> } | undefined;
  for (const layer of wanted) {
    const sample = await sampleRows(file, layer, choices, signal, { withProblems: true });
    const ranked = guessKind(layer, basename(file.path), sample, needsGround);
    if (best === undefined || (ranked[0]?.score ?? 0) > (best.ranked[0]?.score ?? 0))
      best = { layer, sample, ranked };
  }
  const known = file.layers.map(({ name }) => name).join(', ');
  if (best === undefined)
    throw new AppError('import.noLayer', { path: basename(file.path), layer: asked.layer ?? '', known });
  return best;
}

function samplesOf(sample: readonly SourceRow[], at: number): string[] {
  const found = new Set<string>();
  for (const { values } of sample) {
    const text = shownText(values[at]);
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** What concerns persons does not even reach the screen. */
function shownText(value: SourceRow['values'][number] | undefined): string {
  return maskIdentifiers(cellText(value)).slice(0, LONGEST);
}
