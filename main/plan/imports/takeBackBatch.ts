import { AppError } from '../../../shared/base/appError';
import type { Actor } from '../../../shared/document/records/plan';
import { takeBackChange } from '../../../shared/import/takeBack';
import { checkTouched } from '../../../shared/topology/proof/checkTouched';
import type { PlanFile } from '../../project/planFile';

/**
 * Takes an import back as a whole, however long ago it was: an edit of its own, which undo takes back again.
 * @throws AppError import.noBatch, import.takeBack.* with the row that stands in the way
 */
export async function takeBackBatch(plan: PlanFile, id: number, actor: Actor) {
  const batch = await plan.imports.batch(id);
  if (batch.state !== 'LIVE') throw new AppError('import.takeBack.notLive', { batch: id });
  const change = await plan.history.changeOf(batch.revision);
  const { revision, nextId, nextSerial } = await plan.info(0);
  const view = await plan.loadDocument();
  const back = takeBackChange(view, change);
  if (!back.ok) throw new AppError(back.refusal.code, back.refusal.params);
  view.apply(back.value);
  const problem = checkTouched(view, back.value);
  if (problem !== undefined) throw new AppError('import.takeBack.unsound', { batch: id });
  const label = { code: 'step.takeBack', params: { batch: id, file: batch.file.slice(0, 200) } };
  const done = await plan.imports.takeBack(
    { base: revision, label, change: back.value, actor, nextId, nextSerial },
    id,
  );
  return { ...done, change: back.value, batch, label };
}
