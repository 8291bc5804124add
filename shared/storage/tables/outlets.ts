import type { OutletRecord, SupportRecord } from '../../document/records/hierarchy';
import { decodePoint, encodePoint } from '../geometryBlob';
import { blobOrNull, coded, integer, integerOrNull, text, type RowMap } from './rowMap';

export const outletMap: RowMap<OutletRecord> = {
  columns: ['id', 'geom', 'code', 'name', 'kind', 'address', 'active', 'coordinator'],
  toRow: (outlet, { srsId, extent }) => [
    outlet.id,
    outlet.x === null || outlet.y === null ? null : encodePoint(srsId, outlet.x, outlet.y, extent),
    outlet.code,
    outlet.name,
    outlet.kind,
    outlet.address,
    outlet.active ? 1 : 0,
    outlet.coordinator,
  ],
  fromRow: (row) => {
    const geom = blobOrNull(row, 'geom');
    const { x, y } = geom === null ? { x: null, y: null } : decodePoint(geom);
    return {
      id: integer(row, 'id'),
      code: text(row, 'code'),
      name: text(row, 'name'),
      kind: coded<OutletRecord['kind']>(row, 'kind'),
      x,
      y,
      address: text(row, 'address'),
      active: integer(row, 'active') !== 0,
      coordinator: integerOrNull(row, 'coordinator'),
    };
  },
};

export const supportMap: RowMap<SupportRecord> = {
  columns: ['id', 'grid', 'outlet'],
  toRow: (support) => [support.id, support.grid, support.outlet],
  fromRow: (row) => ({ id: integer(row, 'id'), grid: integer(row, 'grid'), outlet: integer(row, 'outlet') }),
};
