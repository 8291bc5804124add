import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName, type Tables } from '../../shared/document/tables';
import type { Actor } from '../../shared/document/records/plan';
import type { PlanInfo } from '../../shared/ipc/contract';
import { on } from '../ipc/client';
import type { Services } from '../state/services';

/** Opens a plan file: its rows arrive table by table, each closed once. */
export async function readPlan(
  { request }: Pick<Services, 'request'>,
  path: string,
  actor: Actor,
): Promise<{ plan: PlanDocument; info: PlanInfo }> {
  const plan = new PlanDocument();
  const missing = new Set<string>(TABLE_NAMES);
  let allArrived = (): void => undefined;
  // Events and replies travel apart: the reply may overtake the last rows.
  const rows = new Promise<void>((resolve) => (allArrived = resolve));
  const stop = on('project.rows', ({ table, rows: some, last }) => {
    if (isTable(table)) plan.load(table, some as readonly Tables[typeof table][]);
    if (last) missing.delete(table);
    if (missing.size === 0) allArrived();
  });
  try {
    const info = await request('project.open', { path, actor });
    await rows;
    return { plan, info };
  } finally {
    stop();
  }
}

function isTable(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}
