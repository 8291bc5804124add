/** Encodings of text that a format may be written in; the first is meant where none is named. */
export const ROW_ENCODINGS = ['UTF-8', 'GBK', 'GB18030'] as const;
export type RowEncoding = (typeof ROW_ENCODINGS)[number];

export const ROW_FORMAT_IDS = ['GPKG', 'SHP', 'GEOJSON', 'KML', 'KMZ', 'MIF', 'DXF', 'CSV', 'XLSX'] as const;
export type RowFormatId = (typeof ROW_FORMAT_IDS)[number];

/** A format in which rows of a table leave; its name is the sentence `rowFormat.<id>`. */
export interface RowFormat {
  readonly id: RowFormatId;
  readonly ending: string;
  readonly encodings: readonly RowEncoding[];
  /** Rows without a place on the ground can leave in it. */
  readonly takesTables: boolean;
}

/** THE list of formats, in the order in which they are offered. */
export const ROW_FORMATS: readonly RowFormat[] = [
  { id: 'GPKG', ending: '.gpkg', encodings: ['UTF-8'], takesTables: true },
  { id: 'SHP', ending: '.shp', encodings: ['UTF-8', 'GBK'], takesTables: false },
  { id: 'GEOJSON', ending: '.geojson', encodings: ['UTF-8'], takesTables: false },
  { id: 'KML', ending: '.kml', encodings: ['UTF-8'], takesTables: false },
  { id: 'KMZ', ending: '.kmz', encodings: ['UTF-8'], takesTables: false },
  { id: 'MIF', ending: '.mif', encodings: ['GBK', 'UTF-8'], takesTables: false },
  { id: 'DXF', ending: '.dxf', encodings: ['GBK'], takesTables: false },
  { id: 'CSV', ending: '.csv', encodings: ['UTF-8', 'GB18030'], takesTables: true },
  { id: 'XLSX', ending: '.xlsx', encodings: ['UTF-8'], takesTables: true },
];

/** The format that the ending of a file name stands for. */
export function rowFormatOf(path: string): RowFormat | undefined {
  const name = path.toLowerCase();
  return ROW_FORMATS.find(({ ending }) => name.endsWith(ending));
}
