import type { Refusal } from '../base/result';
import type { CrsReading } from '../crs/crsCandidate';
import type { CompanyParameters } from '../crs/datumParameters';

/** What a file is, found by its content; the ending of its name only decides where the content does not. */
export const SOURCE_FORMATS = [
  'SHAPEFILE',
  'MAPINFO_TAB',
  'MAPINFO_MIF',
  'GEOPACKAGE',
  'GEOJSON',
  'GEOJSON_LINES',
  'KML',
  'KMZ',
  'DXF',
  'FLATGEOBUF',
  'CSV',
  'XLSX',
  'ODS',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** Text encodings that are read. GBK is read as GB18030, its superset, and named as the file names it. */
export const TEXT_ENCODINGS = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'GBK',
  'GB18030',
  'BIG5',
  'WINDOWS-1252',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** How the text of a file is read, and why. */
export interface EncodingReading {
  readonly name: TextEncoding;
  /** Declared by the file (BOM, .cpg, LDID, XML, Charset), found in its content, or chosen by a person. */
  readonly basis: 'DECLARED' | 'CONTENT' | 'CHOSEN';
  /** Other encodings in which the sampled text also decodes without loss, likeliest first. */
  readonly alternatives: readonly TextEncoding[];
  /** True where the file declares an encoding in which its own text does not decode. */
  readonly declaredWrong: boolean;
}

export type FieldKind = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE';

export interface SourceField {
  /** Decoded and trimmed; never empty: a column without a header is `列1` … by its position. */
  readonly name: string;
  readonly kind: FieldKind;
}

/** In the coordinates of the layer. */
export interface Extent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export type { CrsBasis, CrsCandidate, CrsReading, CrsShift } from '../crs/crsCandidate';

export type GeometryKind = 'NONE' | 'POINT' | 'LINE' | 'POLYGON' | 'MIXED';

/** Where a table has its coordinates. */
export type CoordinateColumns =
  | { readonly from: 'WKT' | 'PAIRS'; readonly field: string }
  | { readonly from: 'XY'; readonly x: string; readonly y: string };

export interface SourceLayer {
  /** Layer, sheet or table name; of a file with one layer, the file's name without its ending. */
  readonly name: string;
  readonly fields: readonly SourceField[];
  readonly geometry: GeometryKind;
  /** Null where counting would mean reading everything. */
  readonly features: number | null;
  readonly extent: Extent | null;
  readonly crs: CrsReading;
  /** For tables with coordinates in columns; null for a layer with shapes and for a plain list. */
  readonly coordinates: CoordinateColumns | null;
  /** How many shapes are collections of several kinds, of which only one is used. */
  readonly mixed?: number;
}

/** A file as it was recognised: what it is, its encoding and layers. */
export interface SourceFile {
  readonly path: string;
  /** Of the file itself (of a Shapefile or TAB the main file). */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: SourceFormat;
  /** Null where the format fixes it (GeoPackage, XLSX …). */
  readonly encoding: EncodingReading | null;
  readonly layers: readonly SourceLayer[];
  /** What a person should know: wrong ending, missing companion file, repaired damage. Sentences of shared/i18n. */
  readonly notes: readonly Refusal[];
}

/** Coordinates as the layer has them (x or longitude first where the candidate is not `swapped`), in flat pairs. */
export type SourceGeometry =
  | { readonly kind: 'POINT'; readonly points: readonly number[] }
  | { readonly kind: 'LINE'; readonly lines: readonly (readonly number[])[]; readonly beside?: Beside }
  | {
      readonly kind: 'POLYGON';
      /** Parts → rings → x0, y0, x1, y1 …, without the closing repeat; the first ring is the outer one. */
      readonly parts: readonly (readonly (readonly number[])[])[];
      readonly beside?: Beside;
    };

/** Lines and points of a collection whose areas (or lines) are its shape: they count for the extent and are not used. */
type Beside = readonly (readonly number[])[];

export type SourceValue = string | number | boolean | null;

export interface SourceRow {
  /** Line of a text file, row of a sheet, otherwise the feature's number; from 1, for people. */
  readonly line: number;
  /** In the order of `SourceLayer.fields`. Dates are ISO text. */
  readonly values: readonly SourceValue[];
  readonly geometry: SourceGeometry | null;
  /** Why the row must not be used: text that does not decode, broken or infinite coordinates, a totals row. */
  readonly problem?: Refusal;
}

/** What a person may decide about reading; everything absent is found. */
export interface SourceChoices {
  readonly encoding?: TextEncoding;
  /** CRS of every layer, as `CrsCandidate.id` or anything that `parseCrs` reads. */
  readonly crs?: string;
  /** The company's parameters, for files on Beijing 54 and Xi'an 80. */
  readonly parameters?: CompanyParameters;
  /** CRS of the plan that the file goes into, for coordinates that do not tell their meridian. */
  readonly planCrs?: string;
  /** Of tables: the row that holds the (last line of the) header, from 1; 0 for none. */
  readonly headerRow?: number;
  readonly delimiter?: string;
  readonly coordinates?: CoordinateColumns;
}
