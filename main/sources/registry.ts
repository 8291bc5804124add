import type { SourceFormat } from '../../shared/import/source';
import { csvReader } from './formats/csv';
import { dxfReader, flatGeobufReader, mifReader, tabReader } from './formats/gdal';
import { geoJsonLinesReader, geoJsonReader } from './formats/geoJson';
import { geoPackageReader } from './formats/geoPackage';
import { kmlReader, kmzReader } from './formats/kml';
import { odsReader } from './formats/ods';
import { shapefileReader } from './formats/shapefile';
import { xlsxReader } from './formats/xlsx';
import type { SourceReader } from './sourceReader';

/** THE list of readers: one for each format that is recognised. */
export const READERS: Readonly<Record<SourceFormat, SourceReader>> = {
  SHAPEFILE: shapefileReader,
  MAPINFO_TAB: tabReader,
  MAPINFO_MIF: mifReader,
  GEOPACKAGE: geoPackageReader,
  GEOJSON: geoJsonReader,
  GEOJSON_LINES: geoJsonLinesReader,
  KML: kmlReader,
  KMZ: kmzReader,
  DXF: dxfReader,
  FLATGEOBUF: flatGeobufReader,
  CSV: csvReader,
  XLSX: xlsxReader,
  ODS: odsReader,
};
