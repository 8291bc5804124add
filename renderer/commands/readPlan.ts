import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName } from '../../shared/document/tables';
import type { Actor } from '../../shared/document/records/plan';
import type { PlanInfo } from '../../shared/ipc/contract';
import { unpackRows } from '../../shared/ipc/rowPortion';
import { on } from '../ipc/client';
import { PlanScene } from '../../shared/portrayal/scene';
import type { Services } from '../state/services';

/** What the scene prepares itself from; these tables come first. */
const GROUND: readonly TableName[] = ['node', 'edge', 'cell', 'grid'];
/** Milliseconds of work ahead between two chances for rows that arrived. */
const SLICE = 12;

/** Opens a plan file: its rows arrive table by table, each closed once. */
export async function readPlan(
  { request }: Pick<Services, 'request'>,
  path: string,
  actor: Actor,
  readOnly = false,
): Promise<{ plan: PlanDocument; scene: PlanScene; info: PlanInfo }> {
  const plan = new PlanDocument();
  const scene = new PlanScene(plan);
  const ahead = workAhead(scene.prepare());
  const missing = new Set<string>(TABLE_NAMES);
  let allArrived = (): void => undefined;
  // Events and replies travel apart: the reply may overtake the last rows.
  const rows = new Promise<void>((resolve) => (allArrived = resolve));
  const stop = on('project.rows', ({ table, rows: packed, last }) => {
    if (isTable(table)) plan.load(table, unpackRows(table, packed));
    if (last) missing.delete(table);
    // The window is idle while main reads boxes and buildings: it prepares the picture meanwhile.
    if (last && GROUND.every((name) => !missing.has(name))) ahead.start();
    if (missing.size === 0) allArrived();
  });
  try {
    const info = await request('project.open', { path, actor, readOnly });
    await rows;
    return { plan, scene, info };
  } finally {
    stop();
    ahead.stop();
  }
}

function isTable(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}

/** Runs steps in short tasks of their own once started, until they are done or stopped. */
function workAhead(steps: Generator<void, void, void>): { start: () => void; stop: () => void } {
  let state: 'waiting' | 'running' | 'stopped' = 'waiting';
  const slice = (): void => {
    if (state === 'stopped') return;
    const until = performance.now() + SLICE;
    while (performance.now() < until) if (steps.next().done === true) return;
    setTimeout(slice);
  };
  return {
    start: () => {
      if (state !== 'waiting') return;
      state = 'running';
      setTimeout(slice);
    },
    stop: () => (state = 'stopped'),
  };
}
