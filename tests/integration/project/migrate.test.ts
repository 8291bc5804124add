import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { makeSample } from '../../../main/plan/makeSample';
import { openDb, type SqlRow } from '../../../main/project/db';
import { SCHEMA_VERSION } from '../../../main/project/migrate';
import { openPlan } from '../../../main/project/openPlan';
import { tempFolder } from '../../support/tempFolder';
import { canValidateGpkg, gpkgComplaints } from '../../support/validateGpkg';

/** One plan per earlier schema version, made by the program of its time: 54 cells, 12 edits, 2 of them undone. */
const FIXTURES = 'tests/integration/fixtures/planFiles';
const CONTENT_HASH = 'ef307dd26ccdc259f0d6e1bdbe87a8c1e0a815abc697a199d3cc704346d1ebe8';
const planner = { name: '李规划', role: 'PLANNER' } as const;

function unpacked(version: number): string {
  const path = join(tempFolder(), `schema-${version}.gpkg`);
  writeFileSync(path, gunzipSync(readFileSync(join(FIXTURES, `schema-${version}.gpkg.gz`))));
  return path;
}

async function rows(path: string, sql: string): Promise<readonly SqlRow[]> {
  const db = await openDb(path, 'readWrite');
  return db.turn((session) => session.all(sql)).finally(() => db.close());
}

/** Tables, columns, views, indexes and triggers, however their statements are laid out. */
async function schemaOf(path: string): Promise<string[]> {
  const found = await rows(path, `SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'`);
  return found
    .map(({ type, name, sql }) => `${String(type)} ${String(name)}: ${String(sql).replaceAll(/\s+/g, ' ')}`)
    .sort();
}

describe('a plan file of an earlier version', () => {
  const versions = readdirSync(FIXTURES).map((name) => Number(/schema-(\d+)/.exec(name)?.[1]));

  it.each(versions)('%i is opened with everything in it, history included, and is valid', async (version) => {
    const path = unpacked(version);
    const plan = await openPlan(path);
    const document = await plan.loadDocument();
    expect(planContentHash(document)).toBe(CONTENT_HASH);
    const info = await plan.info();
    expect([info.revision, info.undo.length, info.redo.length]).toEqual([14, 10, 2]);
    const undone = await plan.undo(14, planner);
    await plan.redo(undone.revision, planner);
    expect(planContentHash(await plan.loadDocument())).toBe(CONTENT_HASH);
    await plan.close();
    expect(await rows(path, `SELECT value FROM gridwright_meta WHERE key = 'schemaVersion'`)).toEqual([
      { value: String(SCHEMA_VERSION) },
    ]);
    if (canValidateGpkg) expect(gpkgComplaints(path)).toBe('');
  });

  it.each(versions)('%i has the same schema and contents afterwards as a new file', async (version) => {
    const path = unpacked(version);
    await (await openPlan(path)).close();
    const made = join(tempFolder(), 'new.gpkg');
    await makeSample(made, { seed: 4, cells: 40, scale: 1, products: 20 });
    expect(await schemaOf(path)).toEqual(await schemaOf(made));
    for (const sql of [
      'SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents ORDER BY table_name',
      'SELECT * FROM gpkg_data_columns ORDER BY table_name, column_name',
      'SELECT * FROM gpkg_extensions ORDER BY extension_name, table_name',
      'SELECT * FROM gpkg_spatial_ref_sys ORDER BY srs_id',
      'SELECT f_table_name, styleQML FROM layer_styles ORDER BY id',
    ]) {
      expect(await rows(path, sql), sql).toEqual(await rows(made, sql));
    }
  });

  it.each(versions)('%i is read only by its migrated content, never changed by looking', async (version) => {
    const path = unpacked(version);
    const before = readFileSync(path);
    await expect(openPlan(path, { readOnly: true })).rejects.toMatchObject({ code: 'project.olderReadOnly' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('of a later version is refused with both numbers', async () => {
    const path = join(tempFolder(), 'later.gpkg');
    await makeSample(path, { seed: 4, cells: 40, scale: 1, products: 0 });
    await rows(
      path,
      `UPDATE gridwright_meta SET value = '${SCHEMA_VERSION + 1}' WHERE key = 'schemaVersion'`,
    );
    await expect(openPlan(path)).rejects.toMatchObject({
      code: 'project.newerVersion',
      params: { found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
    });
  });
});
