import type { BuildingRecord, LineRecord } from '../../../shared/document/records/network';
import { decodeLine, decodeMultiPolygon, encodeLine, encodeMultiPolygon } from '../geometryBlob';
import { blob, coded, integer, text, type RowMap } from './rowMap';

export const lineMap: RowMap<LineRecord> = {
  columns: ['id', 'geom', 'kind', 'name'],
  toRow: (line, { srsId, extent }) => [line.id, encodeLine(srsId, line.points, extent), line.kind, line.name],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    kind: coded<LineRecord['kind']>(row, 'kind'),
    name: text(row, 'name'),
    points: decodeLine(blob(row, 'geom')),
  }),
};

export const buildingMap: RowMap<BuildingRecord> = {
  columns: ['id', 'geom', 'code', 'name', 'kind', 'floors'],
  toRow: (building, { srsId, extent }) => [
    building.id,
    encodeMultiPolygon(srsId, building.polygons, extent),
    building.code,
    building.name,
    building.kind,
    building.floors,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    code: text(row, 'code'),
    name: text(row, 'name'),
    kind: coded<BuildingRecord['kind']>(row, 'kind'),
    floors: integer(row, 'floors'),
    polygons: decodeMultiPolygon(blob(row, 'geom')),
  }),
};
