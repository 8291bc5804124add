import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openDb } from '../../../main/project/db';
import { openPlan } from '../../../main/project/openPlan';
import { projectError } from '../../../main/project/projectError';
import { translate } from '../../../shared/i18n/translate';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

async function smallFile(): Promise<string> {
  const path = join(tempFolder(), 'plan.gpkg');
  await createPlanFile(path, smallPlan());
  return path;
}

async function change(path: string, sql: string): Promise<void> {
  const db = await openDb(path, 'readWrite');
  await db.turn((session) => session.exec(sql));
  await db.close();
}

/** The file stays as it was and nothing is left beside it. */
async function expectRefused(path: string, code: string): Promise<void> {
  const before = readFileSync(path);
  await expect(openPlan(path)).rejects.toMatchObject({ code });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('-'))).toEqual([]);
  for (const language of ['zh-CN', 'en'] as const) expect(translate(language, code)).not.toBe(code);
}

describe('a file that is no plan', () => {
  it('is missing, or a folder', async () => {
    const folder = tempFolder();
    await expect(openPlan(join(folder, 'none.gpkg'))).rejects.toMatchObject({ code: 'project.fileMissing' });
    await expect(openPlan(folder)).rejects.toMatchObject({ code: 'project.isDirectory' });
  });

  it('is empty, or text, or a database of something else', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    writeFileSync(path, '');
    await expectRefused(path, 'project.notGeoPackage');
    writeFileSync(path, '{"type": "FeatureCollection"}'.repeat(400));
    await expectRefused(path, 'project.notGeoPackage');
    const other = join(dirname(path), 'other.db');
    const db = await openDb(other, 'create');
    await db.turn((session) => session.exec('CREATE TABLE a (b)'));
    await db.close();
    await expectRefused(other, 'project.notGeoPackage');
  });

  it('is a GeoPackage of somebody else', async () => {
    const path = await smallFile();
    await change(path, 'DROP TABLE gridwright_meta');
    await expectRefused(path, 'project.foreignGeoPackage');
  });

  it('was saved by a newer program', async () => {
    const path = await smallFile();
    await change(path, `UPDATE gridwright_meta SET value = '99' WHERE key = 'schemaVersion'`);
    await expectRefused(path, 'project.newerVersion');
  });

  it('was cut off while it was copied', async () => {
    const path = await smallFile();
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096);
    await expectRefused(path, 'project.damaged');
  });

  it('has a broken geometry: it opens, and reading says what is damaged', async () => {
    const path = await smallFile();
    await change(path, `UPDATE box SET geom = x'0011' WHERE geom IS NOT NULL`);
    const plan = await openPlan(path);
    await expect(plan.loadDocument()).rejects.toMatchObject({ code: 'project.damaged' });
    await plan.close();
  });
});

describe('a place that cannot be written', () => {
  it('a full disk refuses the write and keeps what was there', async () => {
    const path = await smallFile();
    const db = await openDb(path, 'readWrite');
    await db.turn((session) =>
      session.exec(`PRAGMA max_page_count = 1; CREATE TABLE IF NOT EXISTS setting (key, value)`),
    );
    const big = 'x'.repeat(200_000);
    const failure = await db
      .transaction((session) => session.run('INSERT INTO setting (key, value) VALUES (?, ?)', ['a', big]))
      .catch((error: unknown) => error);
    expect(projectError(failure, path)).toMatchObject({ code: 'project.diskFull' });
    expect(await db.turn((session) => session.get('SELECT count(*) AS n FROM setting'))).toEqual({ n: 0 });
    await db.close();
  });

  it('a file that exists is not overwritten, and a failed creation leaves nothing', async () => {
    const path = await smallFile();
    await expect(createPlanFile(path, smallPlan())).rejects.toMatchObject({ code: 'project.fileExists' });
    const twice = smallPlan();
    const broken = {
      ...twice,
      tables: { ...twice.tables, staff: [...(twice.tables.staff ?? []), ...(twice.tables.staff ?? [])] },
    };
    const other = join(dirname(path), 'other.gpkg');
    await expect(createPlanFile(other, broken)).rejects.toMatchObject({ code: 'project.database' });
    expect(readdirSync(dirname(path))).toEqual(['plan.gpkg']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)(
    'a read-only folder opens the plan for looking, says so, and needs no side file',
    async () => {
      const folder = join(tempFolder(), 'locked');
      mkdirSync(folder);
      const path = join(folder, 'plan.gpkg');
      await createPlanFile(path, smallPlan());
      chmodSync(dirname(folder), 0o755);
      chownSync(path, 65534, 65534);
      chmodSync(folder, 0o555);
      // Rights do not bind the superuser, so another user looks.
      const child = spawnSync(
        process.execPath,
        ['--import', 'tsx', resolve('tests/support/lookAsNobody.ts'), path],
        { encoding: 'utf8' },
      );
      expect(child.stderr).toBe('');
      expect(JSON.parse(child.stdout)).toEqual({
        readOnly: true,
        code: 'project.readOnlyFolder',
        cells: 2,
        write: 'project.readOnlyFolder',
      });
      expect(readdirSync(folder)).toEqual(['plan.gpkg']);
    },
  );
});
