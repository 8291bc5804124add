import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openDb } from '../../../main/project/db';
import { openPlan } from '../../../main/project/openPlan';
import { LAST_OF_GROUND } from '../../../main/project/readTables';
import { readPlan } from '../../../renderer/commands/readPlan';
import { createArriving } from '../../../renderer/state/arriving';
import type { Services } from '../../../renderer/state/services';
import { TABLE_NAMES } from '../../../shared/document/tables';
import type { Bridge } from '../../../shared/ipc/bridge';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

const actor = { name: '甲', role: 'PLANNER' } as const;

async function smallFile(change = ''): Promise<string> {
  const path = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(path, smallPlan());
  const db = await openDb(path, 'readWrite');
  await db.turn((session) => session.exec(change));
  await db.close();
  return path;
}

/** A window whose requests a real plan file answers, without the process boundary. */
function windowOn() {
  const asked: string[] = [];
  const listeners = new Set<Parameters<Bridge['on']>[0]>();
  vi.stubGlobal('window', {
    gridwright: {
      on: (listener: Parameters<Bridge['on']>[0]) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  const arriving = createArriving();
  arriving.subscribe(() => setTimeout(arriving.painted));
  let shown = (): void => undefined;
  const ground = new Promise<void>((resolve) => (shown = resolve));
  const request = async (name: string, { path = '' }: { path?: string }): Promise<unknown> => {
    asked.push(name);
    if (name === 'project.groundShown') shown();
    if (name !== 'project.open') return {};
    const plan = await openPlan(path, { readOnly: true });
    await plan.readTables(async (table, packed, last) => {
      for (const listener of listeners) listener('project.rows', { table, packed, last });
      if (last && table === LAST_OF_GROUND) await ground;
    });
    const info = await plan.info();
    await plan.close();
    return info;
  };
  return { asked, services: { request: request as unknown as Services['request'], arriving } };
}

afterEach(() => vi.unstubAllGlobals());

describe('a window that opens a plan', () => {
  it('has every row of the file, and asks for the rest when it shows the ground', async () => {
    const { asked, services } = windowOn();
    const { plan } = await readPlan(services, await smallFile(), actor);
    for (const table of TABLE_NAMES)
      expect([...plan.all(table)], table).toEqual(smallPlan().tables[table] ?? []);
    expect(asked).toEqual(['project.open', 'project.groundShown']);
  });

  it('says that the plan is damaged, and lets it go, when a row holds what no plan has', async () => {
    const { asked, services } = windowOn();
    const path = await smallFile(`UPDATE edge SET points = X'80' WHERE id = (SELECT min(id) FROM edge)`);
    await expect(readPlan(services, path, actor)).rejects.toMatchObject({
      code: 'project.damaged',
      params: { path, detail: 'edge points end inside a vertex' },
    });
    expect(asked).toContain('project.close');
  });

  it('opens a plan in which an edge names a node that is gone: the rules tell, not the reader', async () => {
    const { services } = windowOn();
    const path = await smallFile(`DELETE FROM node WHERE id = (SELECT min(start_node) FROM edge)`);
    const { plan } = await readPlan(services, path, actor);
    expect(plan.count('edge')).toBeGreaterThan(0);
  });
});
