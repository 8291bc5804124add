import { basename, extname } from 'node:path';
import { AppError } from '../../shared/base/appError';
import { GRANULARITY_CODES, GRANULARITIES, type Granularity } from '../../shared/document/granularity';
import type { PlanView } from '../../shared/document/view';
import {
  importPolygons,
  type ImportedPolygons,
  type ImportFinding,
} from '../../shared/exchange/importPolygons';
import type { IdSource } from '../../shared/hierarchy/idSource';
import { LANGUAGES } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';
import type { Finding } from '../../shared/rules';
import { IMPORTERS } from './importers/registry';

export interface ImportedFile extends Omit<ImportedPolygons, 'findings'> {
  /** What the import decided by itself, as findings of the rule `IMPORT`. */
  readonly findings: readonly Finding[];
}

/**
 * Reads polygons from a GeoJSON or GeoPackage file and makes cells of them: a ChangeSet for the caller to commit.
 * @throws AppError import.* with what is wrong and what to do, project.* for file errors
 */
export async function importFile(path: string, view: PlanView, ids: IdSource): Promise<ImportedFile> {
  const ending = extname(path).toLowerCase();
  const importer = IMPORTERS.find(({ endings }) => endings.includes(ending));
  if (importer === undefined) {
    const known = IMPORTERS.flatMap(({ endings }) => endings).join(' ');
    throw new AppError('import.unknownFormat', { path, known });
  }
  const file = await importer.read(path);
  const imported = importPolygons(view, file, {
    source: basename(path),
    ids,
    granularityNames: granularityNames(),
  });
  if (!imported.ok) throw new AppError(imported.refusal.code, { path, ...imported.refusal.params });
  const { change, cells, findings } = imported.value;
  return { change, cells, findings: findings.map(asFinding) };
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

/** Half the side of the square to zoom to, lattice millimetres. */
const AROUND = 20_000;

function asFinding({ kind, rows, params, x, y }: ImportFinding, number: number): Finding {
  const place =
    x === null || y === null
      ? null
      : { minX: x - AROUND, minY: y - AROUND, maxX: x + AROUND, maxY: y + AROUND };
  const shownRows = rows.slice(0, 20).join('、');
  return {
    id: `IMPORT:${number + 1}:${kind}`,
    rule: 'IMPORT',
    level: kind === 'gap' || kind === 'overlap' || kind === 'polygonLost' ? 'WARNING' : 'INFO',
    subjects: [],
    place,
    params: { ...params, variant: kind, rows: shownRows },
  };
}
