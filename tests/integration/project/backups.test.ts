import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { DEFAULT_POLICY } from '../../../main/project/backupPolicy';
import {
  backupFolder,
  checkedBackups,
  listBackups,
  makeBackup,
  restoreBackup,
} from '../../../main/project/backups';
import { openPlan } from '../../../main/project/openPlan';
import { editingPlan, reopened } from '../../support/editingPlan';
import { tempFolder } from '../../support/tempFolder';

const wish = { kind: 'manual', folder: null, policy: DEFAULT_POLICY } as const;

it('a plan that is being edited is backed up whole, beside it, and can be looked at and restored', async () => {
  const path = join(tempFolder(), '方案.gpkg');
  const editor = await editingPlan(path);
  await editor.cut();
  const backup = await makeBackup(path, wish);
  await editor.cut();
  await editor.cut();
  expect(backup).toMatchObject({ revision: 1, cells: 3, kind: 'manual' });
  expect(await listBackups(path, null)).toEqual([backup]);
  const looking = await openPlan(backup.path, { readOnly: true });
  expect((await looking.info()).undo).toHaveLength(1);
  const hash = planContentHash(await looking.loadDocument());
  await looking.close();
  expect(readdirSync(`${path}.backups`)).toEqual([basename(backup.path)]);
  await editor.plan.close();

  const restored = join(tempFolder(), 'restored.gpkg');
  await restoreBackup(backup.path, restored);
  const plan = await openPlan(restored);
  expect(planContentHash(await plan.loadDocument())).toBe(hash);
  await plan.undo(1, { name: '李规划', role: 'PLANNER' });
  await plan.close();
  await expect(restoreBackup(backup.path, restored)).rejects.toMatchObject({ code: 'project.fileExists' });
});

it('a damaged plan is not backed up over good backups, and the newest good one is found', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  const editor = await editingPlan(path);
  await editor.cut();
  const good = await makeBackup(path, wish);
  await editor.cut();
  const newer = await makeBackup(path, wish);
  await editor.plan.close();
  const harm = (file: string): void => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x55, 4096 * 3 + 8, 4096 * 9));
  };
  harm(path);
  harm(newer.path);
  await expect(makeBackup(path, wish)).rejects.toMatchObject({ code: 'project.damaged', params: { path } });
  const checked = await checkedBackups(path, null);
  expect(checked.map(({ revision, sound }) => [revision, sound])).toEqual([
    [2, false],
    [1, true],
  ]);
  await expect(restoreBackup(newer.path, join(tempFolder(), 'x.gpkg'))).rejects.toMatchObject({
    code: 'project.damaged',
  });
  await restoreBackup(good.path, `${path}.restored.gpkg`);
  expect(await reopened(`${path}.restored.gpkg`)).toMatchObject({ revision: 1, errors: 0 });
});

it('only as many stay as the policy says, and drafts of a killed backup go', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  const folder = tempFolder();
  const editor = await editingPlan(path);
  const place = backupFolder(path, folder);
  mkdirSync(place);
  const draft = join(place, '.plan.part');
  writeFileSync(draft, 'half');
  utimesSync(draft, new Date(0), new Date(0));
  const policy = { everyMinutes: 1, keep: 2, days: 1 };
  for (let i = 0; i < 5; i++) {
    await editor.cut();
    await makeBackup(path, { kind: 'auto', folder, policy });
  }
  await editor.plan.close();
  // The last two, and the last of this hour among the others.
  expect((await listBackups(path, folder)).map(({ revision }) => revision)).toEqual([5, 4, 3]);
  expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('an open plan whose file was deleted is saved elsewhere with its history', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  const editor = await editingPlan(path);
  await editor.cut();
  rmSync(path);
  const to = join(tempFolder(), 'saved.gpkg');
  await editor.plan.copyTo(to);
  expect(await reopened(to)).toMatchObject({ revision: 1, errors: 0, unclean: false });
  await expect(editor.plan.copyTo(to)).rejects.toMatchObject({ code: 'project.fileExists' });
  await editor.plan.close();
});
