import { basename } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { GRANULARITY_CODES, GRANULARITIES, type Granularity } from '../../../shared/document/granularity';
import type { PlanView } from '../../../shared/document/view';
import type { GridLevel } from '../../../shared/document/records/hierarchy';
import type { ForeignFile, ForeignLayer } from '../../../shared/exchange/foreignPolygon';
import type { ImportFinding } from '../../../shared/exchange/importFindings';
import {
  importPolygons,
  type ImportedPolygons,
  type ImportOptions,
} from '../../../shared/exchange/importPolygons';
import { loadGeos } from '../../../shared/geometry/geos';
import type { IdSource } from '../../../shared/hierarchy/idSource';
import { LANGUAGES } from '../../../shared/i18n/sentences';
import { translate } from '../../../shared/i18n/translate';
import type { Finding } from '../../../shared/rules';

export interface BuiltGround extends Omit<ImportedPolygons, 'findings'> {
  /** What the import decided by itself, as findings of the rule `IMPORT`. */
  readonly findings: readonly Finding[];
}

/** What a person may choose about the building of cells. */
export interface GroundChoices extends Pick<ImportOptions, 'tolerance' | 'gapWidth' | 'policy' | 'prefixes'> {
  /** Files with the grids above the cells; without a level they stand for levels 3, 2 and 1 in this order. */
  readonly parents?: readonly { readonly path: string; readonly level: GridLevel | null }[];
}

/**
 * Makes cells of polygons: a ChangeSet for the caller to commit. `parents`: grids of files of their own.
 * @throws AppError import.planHasCells, import.noCells
 */
export async function buildGround(
  file: ForeignFile,
  path: string,
  view: PlanView,
  ids: IdSource,
  { parents, choices }: { readonly parents: readonly ForeignLayer[]; readonly choices: GroundChoices },
): Promise<BuiltGround> {
  const { tolerance, gapWidth, policy, prefixes } = choices;
  const geos = await loadGeos();
  const imported = importPolygons(view, file, {
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    ...(policy === undefined ? {} : { policy }),
    ...(prefixes === undefined ? {} : { prefixes }),
    source: basename(path),
    ids,
    granularityNames: granularityNames(),
    parents,
    difference: (first, second) => geos.symmetricDifference(first, second),
  });
  if (!imported.ok) throw new AppError(imported.refusal.code, { path, ...imported.refusal.params });
  const { change, cells, upper, findings } = imported.value;
  return { change, cells, upper, findings: findings.map(asFinding) };
}

/** Names and list numbers of the granularities, in every language. */
function granularityNames(): ReadonlyMap<string, Granularity> {
  const names = new Map<string, Granularity>();
  for (const code of GRANULARITY_CODES) {
    for (const language of LANGUAGES)
      names.set(translate(language, `granularity.${code}`).toLowerCase(), code);
    names.set(String(GRANULARITIES[code].no), code);
  }
  return names;
}

/** Rows that a sentence names */
const SHOWN_ROWS = 20;
/** Half the side of the square to zoom to, lattice millimetres. */
const AROUND = 20_000;

/** Kinds that a person should look at; the others only tell. */
const TO_LOOK_AT: ReadonlySet<ImportFinding['kind']> = new Set([
  'gap',
  'overlap',
  'overlapAsked',
  'polygonLost',
  'spike',
  'parentMissing',
  'parentUnnamed',
  'parentUnused',
  'parentDiffers',
]);

function asFinding({ kind, rows, params, x, y }: ImportFinding, number: number): Finding {
  const place =
    x === null || y === null
      ? null
      : { minX: x - AROUND, minY: y - AROUND, maxX: x + AROUND, maxY: y + AROUND };
  const shownRows = rows.slice(0, SHOWN_ROWS).join('、') + (rows.length > SHOWN_ROWS ? '…' : '');
  return {
    id: `IMPORT:${number + 1}:${kind}`,
    rule: 'IMPORT',
    level: TO_LOOK_AT.has(kind) || kind.startsWith('invalid.') ? 'WARNING' : 'INFO',
    subjects: [],
    place,
    params: { ...params, variant: kind, rows: shownRows },
  };
}
