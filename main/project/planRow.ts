import { AppError } from '../../shared/base/appError';
import type { PlanRecord } from '../../shared/document/records/plan';
import { planMap } from '../../shared/storage/tables/plan';
import type { Session } from './db';

/** The row that every plan has once. @throws AppError project.damaged */
export async function readPlanRow(session: Session): Promise<PlanRecord> {
  const row = await session.get('SELECT * FROM "plan" ORDER BY id LIMIT 1');
  if (row === undefined) throw new AppError('project.damaged', { detail: 'plan' });
  return planMap.fromRow(row);
}
