import type {
  BindingRecord,
  BoxRecord,
  CoverageRecord,
  ExchangeRecord,
} from '../../document/records/network';
import { decodeMultiPolygon, decodePoint, encodeMultiPolygon, encodePoint } from '../geometryBlob';
import {
  blob,
  blobOrNull,
  coded,
  codedOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  type RowMap,
} from './rowMap';

export const exchangeMap: RowMap<ExchangeRecord> = {
  columns: ['id', 'geom', 'code', 'name', 'kind'],
  toRow: (exchange, { srsId, extent }) => [
    exchange.id,
    encodePoint(srsId, exchange.x, exchange.y, extent),
    exchange.code,
    exchange.name,
    exchange.kind,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    code: text(row, 'code'),
    name: text(row, 'name'),
    kind: coded<ExchangeRecord['kind']>(row, 'kind'),
    ...decodePoint(blob(row, 'geom')),
  }),
};

export const coverageMap: RowMap<CoverageRecord> = {
  columns: ['id', 'geom', 'exchange', 'medium', 'survey_date'],
  toRow: (coverage, { srsId, extent }) => [
    coverage.id,
    encodeMultiPolygon(srsId, coverage.polygons, extent),
    coverage.exchange,
    coverage.medium,
    coverage.surveyDate,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    exchange: integer(row, 'exchange'),
    medium: coded<CoverageRecord['medium']>(row, 'medium'),
    polygons: decodeMultiPolygon(blob(row, 'geom')),
    surveyDate: text(row, 'survey_date'),
  }),
};

export const boxMap: RowMap<BoxRecord> = {
  columns: [
    'id',
    'geom',
    'code',
    'type',
    'medium',
    'exchange',
    'parent',
    'address',
    'capacity',
    'used',
    'status',
    'unresolved',
  ],
  toRow: (box, { srsId, extent }) => [
    box.id,
    box.x === null || box.y === null ? null : encodePoint(srsId, box.x, box.y, extent),
    box.code,
    box.type,
    box.medium,
    box.exchange,
    box.parent,
    box.address,
    box.capacity,
    box.used,
    box.status,
    box.unresolved,
  ],
  fromRow: (row) => {
    const geom = blobOrNull(row, 'geom');
    const { x, y } = geom === null ? { x: null, y: null } : decodePoint(geom);
    return {
      id: integer(row, 'id'),
      code: text(row, 'code'),
      type: coded<BoxRecord['type']>(row, 'type'),
      medium: coded<BoxRecord['medium']>(row, 'medium'),
      exchange: integerOrNull(row, 'exchange'),
      parent: integerOrNull(row, 'parent'),
      x,
      y,
      address: text(row, 'address'),
      capacity: integer(row, 'capacity'),
      used: integer(row, 'used'),
      status: coded<BoxRecord['status']>(row, 'status'),
      unresolved: codedOrNull<NonNullable<BoxRecord['unresolved']>>(row, 'unresolved'),
    };
  },
};

export const bindingMap: RowMap<BindingRecord> = {
  columns: ['id', 'box', 'cell', 'basis', 'confidence', 'status', 'reviewed_by'],
  toRow: (binding) => [
    binding.id,
    binding.box,
    binding.cell,
    binding.basis,
    binding.confidence,
    binding.status,
    binding.reviewedBy,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    box: integer(row, 'box'),
    cell: integer(row, 'cell'),
    basis: coded<BindingRecord['basis']>(row, 'basis'),
    confidence: integer(row, 'confidence'),
    status: coded<BindingRecord['status']>(row, 'status'),
    reviewedBy: textOrNull(row, 'reviewed_by'),
  }),
};
