import type { BuildingRecord, LineRecord } from '../../document/records/network';
import { decodeLine, decodePlace, encodeLine, encodePlace } from '../geometryBlob';
import { blob, blobOrNull, coded, codedOrNull, integer, integerOrNull, text, type RowMap } from './rowMap';

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
  columns: [
    ...['id', 'geom', 'code', 'name', 'kind', 'floors'],
    ...['address', 'technology', 'households', 'shops', 'ports', 'fibre_ready'],
  ],
  toRow: (building, { srsId, extent }) => [
    building.id,
    encodePlace(srsId, building, extent),
    building.code,
    building.name,
    building.kind,
    building.floors,
    building.address,
    building.technology,
    building.households,
    building.shops,
    building.ports,
    building.fibreReady === null ? null : building.fibreReady ? 1 : 0,
  ],
  fromRow: (row) => {
    const fibreReady = integerOrNull(row, 'fibre_ready');
    return {
      id: integer(row, 'id'),
      code: text(row, 'code'),
      name: text(row, 'name'),
      kind: coded<BuildingRecord['kind']>(row, 'kind'),
      floors: integer(row, 'floors'),
      ...decodePlace(blobOrNull(row, 'geom')),
      address: text(row, 'address'),
      technology: codedOrNull<NonNullable<BuildingRecord['technology']>>(row, 'technology'),
      households: integerOrNull(row, 'households'),
      shops: integerOrNull(row, 'shops'),
      ports: integerOrNull(row, 'ports'),
      fibreReady: fibreReady === null ? null : fibreReady !== 0,
    };
  },
};
