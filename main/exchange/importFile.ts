import { basename, extname } from 'node:path';
import { AppError } from '../../shared/base/appError';
import { GRANULARITY_CODES, GRANULARITIES, type Granularity } from '../../shared/document/granularity';
import type { PlanView } from '../../shared/document/view';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import type { ForeignFile, ForeignLayer } from '../../shared/exchange/foreignPolygon';
import type { ImportFinding } from '../../shared/exchange/importFindings';
import {
  importPolygons,
  type ImportedPolygons,
  type ImportOptions,
} from '../../shared/exchange/importPolygons';
import { loadGeos } from '../../shared/geometry/geos';
import type { IdSource } from '../../shared/hierarchy/idSource';
import { LANGUAGES } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';
import type { Finding } from '../../shared/rules';
import { IMPORTERS } from './importers/registry';

export interface ImportedFile extends Omit<ImportedPolygons, 'findings'> {
  /** What the import decided by itself, as findings of the rule `IMPORT`. */
  readonly findings: readonly Finding[];
}

/** What a person may choose about an import. */
export interface ImportChoices extends Pick<ImportOptions, 'tolerance' | 'gapWidth' | 'policy' | 'prefixes'> {
  /** Files with the grids above the cells; without a level they stand for levels 3, 2 and 1 in this order. */
  readonly parents?: readonly { readonly path: string; readonly level: GridLevel | null }[];
}

/**
 * Reads polygons from a GeoJSON or GeoPackage file and makes cells of them: a ChangeSet for the caller to commit.
 * @throws AppError import.* with what is wrong and what to do, project.* for file errors
 */
export async function importFile(
  path: string,
  view: PlanView,
  ids: IdSource,
  choices: ImportChoices = {},
): Promise<ImportedFile> {
  return importForeign(await readForeign(path), path, view, ids, choices);
}

/** The same of polygons that were read already. */
export async function importForeign(
  file: ForeignFile,
  path: string,
  view: PlanView,
  ids: IdSource,
  choices: ImportChoices = {},
): Promise<ImportedFile> {
  const { parents = [], ...options } = choices;
  const layers: ForeignLayer[] = [];
  for (const [at, { path: parent, level }] of parents.entries()) {
    const { crs, polygons } = await readForeign(parent);
    layers.push({ name: basename(parent), level: level ?? UPWARDS[at] ?? 1, crs, polygons });
  }
  const geos = await loadGeos();
  const imported = importPolygons(view, file, {
    ...options,
    source: basename(path),
    ids,
    granularityNames: granularityNames(),
    parents: layers,
    difference: (first, second) => geos.symmetricDifference(first, second),
  });
  if (!imported.ok) throw new AppError(imported.refusal.code, { path, ...imported.refusal.params });
  const { change, cells, upper, findings } = imported.value;
  return { change, cells, upper, findings: findings.map(asFinding) };
}

const UPWARDS: readonly GridLevel[] = [3, 2, 1];

async function readForeign(path: string): Promise<ForeignFile> {
  const ending = extname(path).toLowerCase();
  const importer = IMPORTERS.find(({ endings }) => endings.includes(ending));
  if (importer === undefined) {
    const known = IMPORTERS.flatMap(({ endings }) => endings).join(' ');
    throw new AppError('import.unknownFormat', { path, known });
  }
  return importer.read(path);
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
