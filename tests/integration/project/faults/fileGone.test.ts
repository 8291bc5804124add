import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../../main/project/createPlanFile';
import { translate } from '../../../../shared/i18n/translate';
import { editingPlan, reopened } from '../../../support/editingPlan';
import { smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

const inFolder = (): string => join(tempFolder(), 'plan.gpkg');

async function expectRefused(edit: Promise<unknown>, code: string, path: string): Promise<void> {
  await expect(edit).rejects.toMatchObject({ code, params: { path } });
  for (const language of ['zh-CN', 'en'] as const)
    expect(translate(language, code, { path })).toContain(path);
}

describe.skipIf(process.platform === 'win32')('the file of an open plan is taken away', () => {
  it('moved: the edit is refused, the moved file holds every edit before, and putting it back goes on', async () => {
    const path = inFolder();
    const editor = await editingPlan(path);
    await editor.cut();
    await editor.cut();
    const away = join(dirname(path), 'moved.gpkg');
    renameSync(path, away);
    await expectRefused(editor.cut(), 'project.fileGone', path);
    expect(editor.document.count('cell')).toBe(4);
    copyFileSync(away, join(dirname(path), 'copy.gpkg'));
    expect(await reopened(join(dirname(path), 'copy.gpkg'))).toMatchObject({ revision: 2, errors: 0 });
    renameSync(away, path);
    expect(await editor.cut()).toBe(3);
    await editor.plan.close();
    expect(await reopened(path)).toMatchObject({ revision: 3, errors: 0, unclean: false });
  });

  it('deleted: every edit is refused, and the whole plan can still be read', async () => {
    const path = inFolder();
    const editor = await editingPlan(path);
    await editor.cut();
    rmSync(path);
    await expectRefused(editor.cut(), 'project.fileGone', path);
    await expectRefused(editor.rename('甲'), 'project.fileGone', path);
    expect((await editor.plan.loadDocument()).count('cell')).toBe(3);
    await editor.plan.close();
  });

  it('replaced by another plan: the edit is refused and the other plan is not touched', async () => {
    const path = inFolder();
    const editor = await editingPlan(path);
    await editor.cut();
    const other = join(dirname(path), 'other.gpkg');
    await createPlanFile(other, smallPlan());
    renameSync(other, path);
    await expectRefused(editor.cut(), 'project.fileReplaced', path);
    await editor.plan.close();
    expect(await reopened(path)).toMatchObject({ revision: 0, errors: 0 });
  });

  it('its log deleted: the edit is refused, what was committed is put into the plan file', async () => {
    const path = inFolder();
    const editor = await editingPlan(path);
    await editor.cut();
    rmSync(`${path}-wal`);
    await expectRefused(editor.cut(), 'project.logGone', path);
    copyFileSync(path, join(dirname(path), 'copy.gpkg'));
    expect(await reopened(join(dirname(path), 'copy.gpkg'))).toMatchObject({ revision: 1, errors: 0 });
    await editor.plan.close();
    expect(await reopened(path)).toMatchObject({ revision: 1, errors: 0 });
  });

  it('its folder gone: the edit is refused; back again, editing goes on', async () => {
    const folder = join(tempFolder(), 'share');
    mkdirSync(folder);
    const path = join(folder, 'plan.gpkg');
    const editor = await editingPlan(path);
    await editor.cut();
    renameSync(folder, `${folder}-away`);
    await expectRefused(editor.cut(), 'project.fileGone', path);
    renameSync(`${folder}-away`, folder);
    expect(await editor.cut()).toBe(2);
    await editor.plan.close();
    expect(await reopened(path)).toMatchObject({ revision: 2, errors: 0 });
  });

  it('marked read-only: the edit is refused until the mark is taken away', async () => {
    const path = inFolder();
    const editor = await editingPlan(path);
    chmodSync(path, 0o444);
    await expectRefused(editor.cut(), 'project.readOnlyFile', path);
    chmodSync(path, 0o644);
    expect(await editor.cut()).toBe(1);
    await editor.plan.close();
    expect(await reopened(path)).toMatchObject({ revision: 1, errors: 0 });
  });
});
