import type { Label } from '../../shared/ipc/contract';
import { boundsOfRow } from '../document/boundsOfRow';
import { dismiss, type Message } from '../state/messagesSlice';
import { askPanel } from '../state/panelsSlice';
import { select, type Selectable } from '../state/selectionSlice';
import type { Services } from '../state/services';

/** Fixes with a name of their own, `toast.fix.<command>`. */
const NAMED: ReadonlySet<string> = new Set(['cell.split', 'unit.reopen']);

/** The sentence on the button of a fix. */
export function fixName(command: string): string {
  return NAMED.has(command) ? `toast.fix.${command}` : 'toast.fix';
}

/**
 * Makes the command that a refusal offers. A sketch that it stands for is done with; after any other the sketch is still
 * in the hand and can be finished now.
 */
export async function clearTheWay(services: Services, { id, fix }: Message): Promise<void> {
  if (fix === undefined) return;
  services.state.dispatch(dismiss(id));
  const result = await services.run(fix.command, fix.args);
  if (result.ok && fix.command === 'cell.split') services.map.current?.dropSketch();
}

/** The cell or grid that a refusal says is locked; null for other sentences. */
export function lockedRow(
  { document: { view } }: Services,
  { code, params }: Label,
): { readonly table: 'cell' | 'grid'; readonly id: number } | null {
  if (code !== 'lock.held' && code !== 'lock.approved' && code !== 'lock.scope') return null;
  const wanted = params['code'];
  for (const table of ['cell', 'grid'] as const)
    for (const row of view.all(table)) if (row.code === wanted) return { table, id: row.id };
  return null;
}

/** Selects a row, brings it into view and shows its card. */
export function showRow({ state, document, map }: Services, table: Selectable, id: number): void {
  state.dispatch(select({ table, ids: [id] }));
  state.dispatch(askPanel('properties'));
  const place = boundsOfRow(document.view, table, id);
  if (place !== null) map.current?.zoomTo(place);
}
