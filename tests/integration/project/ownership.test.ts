import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openPlan } from '../../../main/project/openPlan';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function smallFile(): Promise<string> {
  const path = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(path, smallPlan());
  return path;
}

/** Another process that opens the plan and keeps it open. */
async function holder(path: string): Promise<ChildProcess> {
  const child = fork(resolve('tests/support/holdPlan.ts'), [path, '王工'], { execArgv: ['--import', 'tsx'] });
  children.push(child);
  await once(child, 'message');
  return child;
}

describe('ownership of a plan', () => {
  it('a second opener in the same process gets it read-only, with the reason and the holder', async () => {
    const path = await smallFile();
    const first = await openPlan(path, { holder: '李规划' });
    const second = await openPlan(path, { holder: '王工' });
    const info = await second.info();
    expect(info.readOnly).toBe(true);
    expect(info.readOnlyReason).toMatchObject({
      code: 'project.heldBy',
      params: { name: '李规划', pid: process.pid },
    });
    await expect(second.setSetting('a', 'b')).rejects.toMatchObject({ code: 'project.heldBy' });
    await second.close();
    await first.setSetting('a', 'b');
    await first.close();
    expect(readdirSync(dirname(path))).toEqual(['plan.gpkg']);
  });

  it('another process that holds it makes us read-only; its SIGKILL frees the plan', async () => {
    const path = await smallFile();
    const child = await holder(path);
    const reader = await openPlan(path);
    expect((await reader.info()).readOnlyReason).toMatchObject({
      code: 'project.heldBy',
      params: { name: '王工', pid: child.pid },
    });
    expect((await reader.loadDocument()).count('cell')).toBe(2);
    await reader.close();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(`${path}-lock`)).toBe(true);
    const owner = await openPlan(path);
    expect((await owner.info()).readOnly).toBe(false);
    await owner.close();
    expect(readdirSync(dirname(path))).toEqual(['plan.gpkg']);
  });

  it('a reader sees what the owner commits, and the last to close leaves one file', async () => {
    const path = await smallFile();
    const owner = await openPlan(path);
    const reader = await openPlan(path, { readOnly: true });
    await owner.setSetting('unit', 'm');
    expect(await reader.setting('unit')).toBe('m');
    await owner.close();
    expect(await reader.setting('unit')).toBe('m');
    await reader.close();
    expect(readdirSync(dirname(path))).toEqual(['plan.gpkg']);
  });
});
