import { AppError } from '../../../shared/base/appError';
import type { PlanRecord } from '../../../shared/document/records/plan';
import type { Session } from '../db';
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

export async function readPlanRow(session: Session): Promise<PlanRecord> {
  const row = await session.get('SELECT * FROM "plan" ORDER BY id LIMIT 1');
  if (row === undefined) throw new AppError('project.damaged', { detail: 'plan' });
  return planMap.fromRow(row);
}
