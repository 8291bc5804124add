import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPlanFile } from '../../../../main/project/createPlanFile';
import { openPlan } from '../../../../main/project/openPlan';
import { editingPlan, editorOf, reopened } from '../../../support/editingPlan';
import { smallDisk } from '../../../support/smallDisk';
import { smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

// Mounting takes the rights of an administrator; the sentence for a full disk is tested everywhere by badFiles.
const disk = smallDisk(4096);
disk?.detach();
const onDisk = it.skipIf(disk === null);

function mounted() {
  const made = smallDisk(4096);
  if (made === null) throw new Error('the small disk could not be mounted');
  return made;
}

onDisk('a full disk refuses the edit, writes nothing, and editing goes on after space is freed', async () => {
  const { folder, fill, free } = mounted();
  const path = join(folder, 'plan.gpkg');
  const editor = await editingPlan(path);
  let revision = 0;
  for (const left of [0, 8, 40]) {
    revision = await editor.cut();
    fill(left);
    let refused = 0;
    // Some room is left in the log that is there already.
    for (let attempt = 0; attempt < 400 && refused === 0; attempt++) {
      const before = editor.document.count('cell');
      await editor.rename(`第${left}-${attempt}次`).then(
        (written) => (revision = written),
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'project.diskFull', params: { path } });
          expect(editor.document.count('cell')).toBe(before);
          refused++;
        },
      );
    }
    expect(refused).toBe(1);
    expect((await editor.plan.info(0)).revision).toBe(revision);
    free();
    expect(await editor.cut()).toBe(++revision);
  }
  await editor.plan.close();
  expect(await reopened(path)).toMatchObject({ revision, errors: 0, unclean: false });
});

onDisk(
  'a plan on a full disk opens for looking, says so, and can be edited once there is space',
  async () => {
    const { folder, fill, free } = mounted();
    const path = join(folder, 'plan.gpkg');
    await createPlanFile(path, smallPlan());
    fill(0);
    const looking = await openPlan(path);
    expect((await looking.info(0)).readOnlyReason).toEqual({
      code: 'project.openedOnFullDisk',
      params: { path },
    });
    expect((await looking.loadDocument()).count('cell')).toBe(2);
    await looking.close();
    free();
    const editor = await editorOf(path);
    expect(await editor.cut()).toBe(1);
    await editor.plan.close();
    expect(readdirSync(folder)).toEqual(['plan.gpkg']);
  },
);

onDisk('a share that is gone refuses the edit; the file that comes back has every edit before', async () => {
  const { folder, detach } = mounted();
  const path = join(folder, 'plan.gpkg');
  const editor = await editingPlan(path);
  await editor.cut();
  expect(detach()).toBe(true);
  await expect(editor.cut()).rejects.toMatchObject({ code: 'project.fileGone' });
  expect((await editor.plan.loadDocument()).count('cell')).toBe(3);
  await editor.plan.close();
});

onDisk('a new plan that does not fit is refused and leaves nothing', async () => {
  const { folder, fill, free } = mounted();
  fill(40);
  await expect(createPlanFile(join(folder, 'new.gpkg'), smallPlan())).rejects.toMatchObject({
    code: 'project.diskFull',
  });
  free();
  expect(readdirSync(folder)).toEqual([]);
  const kept = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(kept, smallPlan());
  copyFileSync(kept, join(folder, 'plan.gpkg'));
  expect(await reopened(join(folder, 'plan.gpkg'))).toMatchObject({ revision: 0, errors: 0 });
});
