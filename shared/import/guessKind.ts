import { comparableText } from './cellText';
import { KINDS } from './kinds/registry';
import type { Kind, KindId } from './kind';
import { guessMapping, missingFields } from './mapping';
import type { SourceLayer, SourceRow } from './source';

export interface RankedKind {
  readonly kind: KindId;
  /** Higher fits better; 0 and below does not fit. */
  readonly score: number;
}

/** Share of the fields of a kind that columns are found for counts this much, a word in the file's name this. */
const WEIGHT = { fields: 50, hint: 30, shape: 20 } as const;

/** Kinds that lie on the ground as polygons and are not cells by another name. */
const OTHER_GROUND: ReadonlySet<KindId> = new Set([
  'buildings',
  'coverage',
  'grids',
  'parties',
  'competitors',
]);

/**
 * What a layer most likely holds, best first; by its columns, its shapes and the words in its name. `needsGround`:
 * the plan has no cells yet; polygons are then cells, unless a name says that they are something else.
 */
export function guessKind(
  layer: SourceLayer,
  fileName: string,
  sample: readonly SourceRow[],
  needsGround = false,
): RankedKind[] {
  const source = comparableText(`${fileName} ${layer.name}`);
  const ranked = KINDS.map((kind) => ({ kind: kind.id, score: scoreOf(kind, layer, source, sample) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best] = ranked;
  const isNamed = KINDS.some(
    ({ id, hints }) =>
      id === best?.kind && OTHER_GROUND.has(id) && hints.some((word) => source.includes(word)),
  );
  if (!needsGround || layer.geometry !== 'POLYGON' || best === undefined || isNamed) return ranked;
  const cells: RankedKind = { kind: 'cells', score: Math.max(best.score, 1) };
  return [cells, ...ranked.filter(({ kind }) => kind !== 'cells')];
}

function scoreOf(kind: Kind, layer: SourceLayer, source: string, sample: readonly SourceRow[]): number {
  const { kinds, required } = kind.shape;
  const hasShape = layer.geometry !== 'NONE';
  if (required && !hasShape) return -1;
  const fits = layer.geometry === 'MIXED' || kinds.some((shape) => shape === layer.geometry);
  if (hasShape && kinds.length > 0 && !fits) return -1;
  const { mapping } = guessMapping(kind.fields, layer.fields, sample);
  const hint = kind.hints.some((word) => source.includes(word)) ? WEIGHT.hint : 0;
  // A file that is named after a kind but lacks its columns is better asked about than taken for another.
  if (missingFields(kind.fields, mapping).length > 0 && hint === 0) return -1;
  const found = Object.keys(mapping).length;
  if (found === 0) return -1;
  const named = Math.min(found, 5) * 2 + (WEIGHT.fields * found) / Object.keys(kind.fields).length;
  const shape = hasShape && kinds.length > 0 ? WEIGHT.shape : 0;
  return named + hint + shape;
}
