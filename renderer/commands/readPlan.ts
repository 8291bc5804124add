import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName } from '../../shared/document/tables';
import type { Actor } from '../../shared/document/records/plan';
import type { PlanInfo } from '../../shared/ipc/contract';
import { unpackRows } from '../../shared/ipc/rowPortion';
import { on } from '../ipc/client';
import { PlanScene } from '../../shared/portrayal/scene';
import type { Services } from '../state/services';

/** What the ground is drawn from; these tables come first. */
const GROUND: readonly TableName[] = ['node', 'edge', 'cell', 'grid'];
/** Milliseconds of work ahead between two chances for rows that arrived. */
const SLICE = 12;
/** Milliseconds that the rest waits for the picture of the ground once main has read everything. */
const LONGEST = 1000;

/**
 * Opens a plan file: its rows arrive table by table, each closed once. The ground is drawn as soon as it is there;
 * rows that arrive meanwhile wait.
 */
export async function readPlan(
  { request, arriving }: Pick<Services, 'request' | 'arriving'>,
  path: string,
  actor: Actor,
  readOnly = false,
): Promise<{ plan: PlanDocument; scene: PlanScene; info: PlanInfo }> {
  const plan = new PlanDocument();
  const scene = new PlanScene(plan);
  const missing = new Set<string>(TABLE_NAMES);
  const waiting: (() => void)[] = [];
  let drawing = false;
  let drawn: Promise<void> = Promise.resolve();
  // Events and replies travel apart: the reply may overtake the last rows.
  let allArrived = (): void => undefined;
  const rows = new Promise<void>((resolve) => (allArrived = resolve));
  const goOn = async (): Promise<void> => {
    if (!drawing) return;
    for (let load = waiting.shift(); load !== undefined; load = waiting.shift()) {
      load();
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
  const stop = on('project.rows', ({ table, rows: packed, last }) => {
    const load = (): void => {
      if (isTable(table)) plan.load(table, unpackRows(table, packed));
      if (last) missing.delete(table);
      if (missing.size === 0) allArrived();
    };
    if (drawing) {
      waiting.push(load);
      return;
    }
    load();
    if (!last || !GROUND.includes(table as TableName) || GROUND.some((name) => missing.has(name))) return;
    drawing = true;
    // What cannot be drawn here is met again by the map, which tells.
    drawn = drawGround().catch(() => undefined);
    void drawn.then(goOn);
  });
  try {
    const info = await request('project.open', { path, actor, readOnly });
    await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
    await goOn();
    await rows;
    return { plan, scene, info };
  } finally {
    stop();
    drawing = false;
    arriving.clear();
  }
}

function isTable(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
