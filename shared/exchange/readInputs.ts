import { ok, refuse, type Refusal, type Refused, type Result } from '../base/result';
import type { CrsDefinition } from '../crs/crsDefinition';
import type { Granularity } from '../document/granularity';
import type { GridLevel } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import { mapAttributes, type ForeignAttributes } from './attributeMapping';
import type { ForeignFile, ForeignLayer, ForeignPolygon } from './foreignPolygon';
import type { GivenGrid } from './givenGrid';
import { createToLattice, type ToLatticeRefusal } from './toLattice';

/** A polygon that shall become a cell. */
export interface ImportedCell {
  readonly row: number;
  readonly attributes: ForeignAttributes;
  readonly polygons: Polygons;
  /** Whether the file cuts it where the Earth's longitudes begin anew (RFC 7946): its parts then share borders. */
  readonly isCut: boolean;
}

export interface Inputs {
  readonly cells: readonly ImportedCell[];
  readonly given: readonly GivenGrid[];
  /** Rows of the file that are grids of levels 1 to 3. */
  readonly upper: readonly number[];
}

export type ReadRefusal = ToLatticeRefusal;

/**
 * Understands the rows of a file and of the layers above it and puts them onto the plan's lattice: rows with a
 * level of 1 to 3, and all rows of layers, are grids as somebody draws them, the others are cells.
 */
export function readInputs(
  file: ForeignFile,
  layers: readonly ForeignLayer[],
  {
    source,
    crs,
    granularityNames,
  }: {
    readonly source: string;
    readonly crs: CrsDefinition;
    readonly granularityNames: ReadonlyMap<string, Granularity>;
  },
): Result<Inputs, ReadRefusal> {
  const cells: ImportedCell[] = [];
  const given: GivenGrid[] = [];
  const upper: number[] = [];
  const placed = createToLattice(file, crs);
  if (!placed.ok) return placed;
  for (const polygon of file.polygons) {
    const attributes = mapAttributes(polygon.properties, granularityNames);
    const polygons = placed.value(polygon);
    if (!polygons.ok) return polygons;
    const { row } = polygon;
    const level = gridLevel(attributes.level);
    if (level === undefined) {
      cells.push({ row, attributes, polygons: polygons.value, isCut: isCutApart(polygon) });
    } else {
      upper.push(row);
      given.push({ level, row, source, attributes, polygons: drawable(polygons.value) });
    }
  }
  for (const layer of layers) {
    const toLattice = createToLattice(layer, crs);
    if (!toLattice.ok) return inLayer(layer, toLattice.refusal);
    for (const polygon of layer.polygons) {
      const attributes = mapAttributes(polygon.properties, granularityNames);
      const polygons = toLattice.value(polygon);
      if (!polygons.ok) return inLayer(layer, polygons.refusal);
      const level = gridLevel(attributes.level) ?? layer.level;
      const { row } = polygon;
      given.push({ level, row, source: layer.name, attributes, polygons: drawable(polygons.value) });
    }
  }
  return ok({ cells, given, upper });
}

function gridLevel(level: number | null): GridLevel | undefined {
  return level === 1 || level === 2 || level === 3 ? level : undefined;
}

function isCutApart({ parts }: ForeignPolygon): boolean {
  const endsAt = (longitude: number): boolean =>
    parts.some(([outer = []]) => outer.some((value, at) => at % 2 === 0 && value === longitude));
  return parts.length > 1 && endsAt(180) && endsAt(-180);
}

/** Without rings that have no area; a part without its outer ring is none. */
function drawable(polygons: Polygons): Polygons {
  return polygons
    .filter(([outer = []]) => outer.length >= 6)
    .map((rings) => rings.filter((ring) => ring.length >= 6));
}

/** The refusal, with the layer in place of the file that its sentence names. */
function inLayer({ name }: ForeignLayer, { code, params }: Refusal<ReadRefusal>): Refused<ReadRefusal> {
  return refuse(code, { ...params, path: name });
}
