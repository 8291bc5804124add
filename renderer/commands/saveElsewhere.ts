import { AppError } from '../../shared/base/appError';
import { TABLE_NAMES } from '../../shared/document/tables';
import type { RequestOutput } from '../../shared/ipc/contract';
import { planMovedTo } from '../state/sessionSlice';
import { tell } from '../state/messagesSlice';
import type { Services } from '../state/services';
import { backToDraft } from './lookAt';

/**
 * Goes on in another file: asks where, copies the plan with its history, and writes there what could not be
 * written here. Where the old file cannot be read either, the plan as the window shows it is written instead.
 */
export async function saveElsewhere(services: Services): Promise<void> {
  const { state, request, document } = services;
  const plan = state.getState().session.plan;
  if (plan === null) return;
  const { path } = await request('dialog.newPlan', { name: plan.name });
  if (path === null) return;
  await services.settled();
  await services.desk.flush(false);
  let moved: RequestOutput<'project.saveAs'>;
  let whole = true;
  try {
    moved = await request('project.saveAs', { path });
  } catch (error) {
    // Nothing is wrong with the old file, but with the new place: the person chooses another.
    if (error instanceof AppError && OF_THE_PLACE.includes(error.code) && error.params.path === path)
      throw error;
    whole = false;
    // What is written is the draft, whatever is looked at.
    if (document.looksBack) backToDraft(services);
    const tables = TABLE_NAMES.map((table) => ({
      table,
      rows: JSON.stringify([...document.view.all(table)]),
    }));
    const { nextId, nextSerial } = document.counters;
    moved = await request('project.rescue', { path, tables, nextId, nextSerial: [...nextSerial] });
  }
  state.dispatch(planMovedTo(moved.path));
  if (whole) services.goOnAt(moved.revision);
  else services.writtenAs(moved.revision);
  await services.settled();
  const code = whole ? 'save.elsewhere' : 'save.rescued';
  state.dispatch(tell({ kind: 'info', sentence: { code, params: { path: moved.path } } }));
}

const OF_THE_PLACE: readonly string[] = [
  'project.fileExists',
  'project.diskFull',
  'project.permissionDenied',
  'project.readOnly',
];
