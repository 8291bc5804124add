import type { PlanRecord } from '../../document/records/plan';
import { integer, text, type RowMap } from './rowMap';

export const planMap: RowMap<PlanRecord> = {
  columns: ['id', 'name', 'lan', 'crs_name', 'crs_epsg', 'crs_proj4', 'data_date'],
  toRow: (plan) => [
    plan.id,
    plan.name,
    plan.lan,
    plan.crs.name,
    plan.crs.epsg,
    plan.crs.proj4,
    plan.dataDate,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    name: text(row, 'name'),
    lan: text(row, 'lan'),
    crs: { name: text(row, 'crs_name'), epsg: integer(row, 'crs_epsg'), proj4: text(row, 'crs_proj4') },
    dataDate: text(row, 'data_date'),
  }),
};
