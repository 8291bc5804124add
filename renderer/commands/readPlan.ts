import { AppError } from '../../shared/base/appError';
import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName } from '../../shared/document/tables';
import type { EdgeRecord } from '../../shared/document/records/graph';
import type { Actor } from '../../shared/document/records/plan';
import type { Events, PlanInfo } from '../../shared/ipc/contract';
import { PlanScene } from '../../shared/portrayal/scene';
import { unpackRows } from '../../shared/storage/packedRows';
import { on } from '../ipc/client';
import type { Services } from '../state/services';

/** What the ground is drawn from. These tables come first, the edges last: each is drawn from what it separates. */
const GROUND: readonly TableName[] = ['grid', 'cell', 'node', 'edge'];
/** Milliseconds of work ahead between two chances for rows that arrived. */
const SLICE = 12;
/** Milliseconds that the rest waits for the picture of the ground once main has read everything. */
const LONGEST = 1000;

/**
 * Opens a plan file: its rows arrive table by table, each closed once. The ground is drawn as soon as it is there;
 * main reads the rest when it is, and rows that arrive before wait.
 * @throws AppError what main tells, or project.damaged for rows that no plan has; nothing is open then
 */
export async function readPlan(
  { request, arriving }: Pick<Services, 'request' | 'arriving'>,
  path: string,
  actor: Actor,
  readOnly = false,
): Promise<{ plan: PlanDocument; scene: PlanScene; info: PlanInfo }> {
  const plan = new PlanDocument();
  const scene = new PlanScene(plan);
  const missing = new Set<TableName>(TABLE_NAMES);
  const waiting: Events['project.rows'][] = [];
  let damage: unknown;
  let drawing = false;
  let drawn: Promise<void> = Promise.resolve();
  // Events and replies travel apart: the reply may overtake the last rows.
  let allArrived = (): void => undefined;
  const rows = new Promise<void>((resolve) => (allArrived = resolve));
  const load = ({ table, packed, last }: Events['project.rows']): void => {
    try {
      const records = unpackRows(table, packed);
      plan.load(table, records);
      if (table === 'edge') makeReady(scene, records as readonly EdgeRecord[]);
    } catch (error) {
      damage ??= error;
    }
    if (last) missing.delete(table);
    if (missing.size === 0) allArrived();
  };
  const goOn = async (): Promise<void> => {
    if (!drawing) return;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      load(next);
      await nextTask();
    }
    drawing = false;
  };
  const drawGround = async (): Promise<void> => {
    const steps = scene.prepare();
    for (let done = false; !done && drawing; await nextTask()) {
      const until = performance.now() + SLICE;
      while (!done && performance.now() < until) done = steps.next().done === true;
    }
    if (drawing) await arriving.show(scene);
  };
  const stop = on('project.rows', (arrived) => {
    if (drawing) {
      waiting.push(arrived);
      return;
    }
    load(arrived);
    const { table, last } = arrived;
    if (!last || !GROUND.includes(table) || GROUND.some((name) => missing.has(name))) return;
    drawing = true;
    // What cannot be drawn here is met again by the map, which tells.
    drawn = damage === undefined ? drawGround().catch(() => undefined) : Promise.resolve();
    void drawn.then(() => request('project.groundShown', {})).catch(() => undefined);
    void drawn.then(goOn);
  });
  try {
    const info = await request('project.open', { path, actor, readOnly });
    await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
    await goOn();
    await rows;
    if (damage !== undefined) {
      await request('project.close', {});
      throw new AppError('project.damaged', { path, detail: detailOf(damage) });
    }
    return { plan, scene, info };
  } finally {
    stop();
    drawing = false;
    arriving.clear();
  }
}

/** Uses the time in which main reads the next rows. */
function makeReady(scene: PlanScene, edges: readonly EdgeRecord[]): void {
  try {
    scene.makeEdges(edges);
  } catch {
    // An edge without its nodes: met again by the map, which tells.
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 280) : String(error);
}

/** Lets rows come in between; a timer would wait four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
