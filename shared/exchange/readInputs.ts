import type { Granularity } from '../document/granularity';
import type { GridLevel } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import { mapAttributes, type ForeignAttributes } from './attributeMapping';
import type { ForeignFile, ForeignLayer } from './foreignPolygon';
import type { GivenGrid } from './givenGrid';

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

/**
 * Understands the rows of a file and of the layers above it: rows with a level of 1 to 3, and all rows of layers, are
 * grids as somebody draws them, the others are cells.
 */
export function readInputs(
  file: ForeignFile,
  layers: readonly ForeignLayer[],
  {
    source,
    granularityNames,
  }: { readonly source: string; readonly granularityNames: ReadonlyMap<string, Granularity> },
): Inputs {
  const cells: ImportedCell[] = [];
  const given: GivenGrid[] = [];
  const upper: number[] = [];
  for (const { row, properties, polygons, isCut = false } of file.polygons) {
    const attributes = mapAttributes(properties, granularityNames);
    const level = gridLevel(attributes.level);
    if (level === undefined) {
      cells.push({ row, attributes, polygons, isCut });
    } else {
      upper.push(row);
      given.push({ level, row, source, attributes, polygons: drawable(polygons) });
    }
  }
  for (const layer of layers) {
    for (const { row, properties, polygons } of layer.polygons) {
      const attributes = mapAttributes(properties, granularityNames);
      const level = gridLevel(attributes.level) ?? layer.level;
      given.push({ level, row, source: layer.name, attributes, polygons: drawable(polygons) });
    }
  }
  return { cells, given, upper };
}

function gridLevel(level: number | null): GridLevel | undefined {
  return level === 1 || level === 2 || level === 3 ? level : undefined;
}

/** Without rings that have no area; a part without its outer ring is none. */
function drawable(polygons: Polygons): Polygons {
  return polygons
    .filter(([outer = []]) => outer.length >= 6)
    .map((rings) => rings.filter((ring) => ring.length >= 6));
}
