import { basename } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { refuse, type Refusal } from '../../../shared/base/result';
import { createSourceTransform } from '../../../shared/crs/sourceTransform';
import type { CrsDefinition } from '../../../shared/crs/crsDefinition';
import type { GridLevel } from '../../../shared/document/records/hierarchy';
import type { ForeignLayer, ForeignPolygon } from '../../../shared/exchange/foreignPolygon';
import { cellText } from '../../../shared/import/cellText';
import { cells } from '../../../shared/import/kinds/cells';
import { createRowMapper, type RowMapper } from '../../../shared/import/mapRows';
import { guessMapping, type Mapping } from '../../../shared/import/mapping';
import { maskIdentifiers } from '../../../shared/import/personal';
import type {
  SourceChoices,
  SourceFile,
  SourceGeometry,
  SourceLayer,
  SourceRow,
} from '../../../shared/import/source';
import { openSource, readRows } from '../../sources/openSource';
import { sampleRows } from './chooseLayer';
import { readingOf } from './crsOfLayer';
import type { GroundChoices } from './buildGround';

export interface GroundRows {
  readonly polygons: readonly ForeignPolygon[];
  readonly skipped: readonly number[];
  readonly rows: readonly SourceRow[];
  /** Why a row has no polygon, by its line. */
  readonly problems: ReadonlyMap<number, Refusal>;
}

/** How the rows of a layer are read as ground. */
export interface GroundReading {
  readonly mapper: RowMapper;
  readonly mapping: Mapping;
  readonly personal: readonly string[];
  readonly choices: SourceChoices;
  readonly signal: AbortSignal;
  readonly progress: (rows: number) => void;
}

/** Polygons on the plan's lattice, under the names that `mapAttributes` understands where a column was mapped. */
export async function groundPolygons(
  file: SourceFile,
  layer: SourceLayer,
  { mapper, mapping, personal, choices, signal, progress }: GroundReading,
): Promise<GroundRows> {
  const polygons: ForeignPolygon[] = [];
  const skipped: number[] = [];
  const rows: SourceRow[] = [];
  const problems = new Map<number, Refusal>();
  for await (const portion of readRows(file, layer, choices, signal)) {
    for (const row of portion) {
      const mapped = mapper.map(row);
      rows.push(row);
      if (mapped.place?.kind !== 'POLYGON') {
        skipped.push(row.line);
        problems.set(row.line, mapped.problem ?? refuse('import.row.noPlace').refusal);
        continue;
      }
      const properties: Record<string, string> = {};
      for (const [at, { name }] of layer.fields.entries()) {
        if (personal.includes(name)) continue;
        const text = maskIdentifiers(cellText(row.values[at]));
        if (text !== '' && !isObject(text)) properties[name] = text;
      }
      // What was mapped goes by the field's own name; the column does not count twice.
      for (const [field, column] of Object.entries(mapping)) {
        const text = mapped.texts.get(field);
        if (text === undefined || isObject(text)) continue;
        Reflect.deleteProperty(properties, column);
        properties[field] = text;
      }
      const isCut = isCutApart(row.geometry);
      polygons.push({ row: row.line, properties, polygons: mapped.place.polygons, isCut });
    }
    progress(rows.length);
  }
  return { polygons, skipped, rows, problems };
}

const UPWARDS: readonly GridLevel[] = [3, 2, 1];

/** The grids above the cells, of files of their own. @throws as `openSource`, with the name of the file */
export async function parentLayers(
  parents: NonNullable<GroundChoices['parents']>,
  plan: CrsDefinition,
  signal: AbortSignal,
): Promise<ForeignLayer[]> {
  const found: ForeignLayer[] = [];
  const choices: SourceChoices = { planCrs: plan.proj4 };
  for (const [at, { path, level }] of parents.entries()) {
    const file = await openSource(path, choices, signal);
    const layer = file.layers.find(({ geometry }) => geometry === 'POLYGON' || geometry === 'MIXED');
    if (layer === undefined) throw new AppError('import.noPolygons', { path });
    const sample = await sampleRows(file, layer, choices, signal);
    const { mapping, personal } = guessMapping(cells.fields, layer.fields, sample);
    const transform = createSourceTransform(readingOf(layer, path), plan);
    const mapper = createRowMapper(cells, layer.fields, { mapping, personal }, transform);
    const progress = (): void => undefined;
    const reading: GroundReading = { mapper, mapping, personal, choices, signal, progress };
    const { polygons } = await groundPolygons(file, layer, reading);
    found.push({ name: basename(path), level: level ?? UPWARDS[at] ?? 1, polygons });
  }
  return found;
}

/** GeoJSON knows values that are objects; they name nothing. */
function isObject(text: string): boolean {
  return text.startsWith('{"') && text.endsWith('}');
}

function isCutApart(geometry: SourceGeometry | null): boolean {
  if (geometry?.kind !== 'POLYGON' || geometry.parts.length < 2) return false;
  const endsAt = (longitude: number): boolean =>
    geometry.parts.some(([outer = []]) => outer.some((value, at) => at % 2 === 0 && value === longitude));
  return endsAt(180) && endsAt(-180);
}
