import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditSession } from '../../../main/plan/editSession';
import { makeSample } from '../../../main/plan/makeSample';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openDb, type SqlRow } from '../../../main/project/db';
import { openPlan } from '../../../main/project/openPlan';
import { epsgDefinition } from '../../../shared/crs/epsgDefinition';
import { present } from '../../../shared/base/invariant';
import { randomEdits } from '../../support/randomEdits';
import { smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';
import { canValidateGpkg, gpkgComplaints } from '../../support/validateGpkg';

/** `GRIDWRIGHT_EDITS=1000` is the long version. */
const EDITS = Number(process.env.GRIDWRIGHT_EDITS ?? 150);
const planner = { name: '李规划', role: 'PLANNER' } as const;
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

function gdal(command: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function rows(path: string, sql: string): Promise<readonly SqlRow[]> {
  const db = await openDb(path, 'readOnly');
  return db.turn((session) => session.all(sql)).finally(() => db.close());
}

async function split(path: string): Promise<void> {
  const plan = await openPlan(path);
  const session = await EditSession.open(plan, planner);
  for (const { line } of randomEdits(session.document.clone(), await plan.info(0), 2, 1, ['cell.split'])) {
    const { command, ...args } = line;
    expect(await session.run(command, args)).toMatchObject({ ok: true });
  }
  await plan.close();
}

describe('a plan file by the rules of the OGC', () => {
  let folder: string;
  let edited: string;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    // Kept for all tests of this block, which only look at it.
    folder = mkdtempSync(join(tmpdir(), 'gridwright-'));
    edited = join(folder, 'edited.gpkg');
    await makeSample(edited, { seed: 7, cells: 80, scale: 1, products: 40 });
    const plan = await openPlan(edited);
    const session = await EditSession.open(plan, planner);
    for (const { line } of randomEdits(session.document.clone(), await plan.info(0), 5, EDITS)) {
      const { command, ...args } = line;
      expect(await session.run(command, args)).toMatchObject({ ok: true });
    }
    for (let step = 0; step < 10; step++) await session.run('undo', {});
    await plan.close();
  }, 1_800_000);

  it.skipIf(!canValidateGpkg)(`leaves GDAL's checker nothing to say after ${EDITS} edits`, () => {
    expect(gpkgComplaints(edited)).toBe('');
  });

  it('describes every column of every table that it lists, in both languages', async () => {
    const silent = await rows(
      edited,
      `SELECT c.table_name || '.' || p.name AS name FROM gpkg_contents c, pragma_table_info(c.table_name) p
       LEFT JOIN gpkg_data_columns d ON d.table_name = c.table_name AND d.column_name = p.name
       WHERE d.title IS NULL OR d.description NOT LIKE '%_ / _%'`,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('lists every table of a plan but its own notes and those of the standard', async () => {
    const unlisted = await rows(
      edited,
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'gpkg*' AND name NOT GLOB 'sqlite_*'
       AND name NOT IN (SELECT table_name FROM gpkg_contents)`,
    );
    expect(unlisted.map(({ name }) => name)).toEqual(['gridwright_meta']);
  });

  it('keeps extents around what is drawn', async () => {
    const [extent] = await rows(edited, `SELECT * FROM gpkg_contents WHERE table_name = 'grid_level1'`);
    const [cells] = await rows(edited, `SELECT * FROM gpkg_contents WHERE table_name = 'cell'`);
    for (const side of ['min_x', 'min_y', 'max_x', 'max_y'])
      expect(extent?.[side]).toBeCloseTo(Number(cells?.[side]), 3);
  });

  it.skipIf(!hasGdal)(
    'shows other programs Chinese names of columns, derived outlines, code lists and relations',
    () => {
      const cell = gdal('ogrinfo', '-so', edited, 'cell');
      expect(cell).toContain('granularity=粒度 / One of 20 granularities');
      expect(cell).toContain('domain name=category');
      expect(gdal('ogrinfo', '-fielddomain', 'category', edited)).toContain('乡村 / Rural');
      for (const level of [1, 2, 3]) {
        const outlines = gdal('ogrinfo', '-so', edited, `grid_level${level}`);
        expect(outlines).toContain('Geometry: Multi Polygon');
        expect(outlines).toContain('只读');
      }
      const valid = gdal(
        'ogrinfo',
        '-q',
        edited,
        '-dialect',
        'SQLite',
        '-sql',
        'SELECT sum(ST_IsValid(geom) <> 1) AS bad FROM grid_level3',
      );
      expect(valid).toContain('bad (Integer) = 0');
    },
  );

  it('brings styles for QGIS that are well-formed and name columns that exist', async () => {
    for (const { f_table_name: table, styleQML: qml } of await rows(edited, 'SELECT * FROM layer_styles')) {
      const attribute = /attr="(\w+)"/.exec(String(qml))?.[1];
      const columns = await rows(edited, `SELECT name FROM pragma_table_info('${String(table)}')`);
      if (attribute !== undefined) expect(columns.map(({ name }) => name)).toContain(attribute);
      if (!hasGdal) continue;
      const { stderr } = spawnSync(
        '/usr/bin/python3',
        ['-c', 'import sys, xml.dom.minidom as m; m.parseString(sys.stdin.read())'],
        {
          input: String(qml),
          encoding: 'utf8',
        },
      );
      expect(stderr).toBe('');
    }
  });

  it.skipIf(!hasGdal)('can be edited on after another program has put its index on the cells', async () => {
    const path = join(tempFolder(), 'indexed.gpkg');
    await makeSample(path, { seed: 7, cells: 60, scale: 1, products: 0 });
    gdal('ogrinfo', path, '-sql', `SELECT CreateSpatialIndex('cell', 'geom')`);
    expect(await rows(path, `SELECT name FROM sqlite_master WHERE name = 'rtree_cell_geom'`)).toHaveLength(1);
    await split(path);
    expect(await rows(path, `SELECT name FROM sqlite_master WHERE name GLOB 'rtree_cell*'`)).toEqual([]);
    if (canValidateGpkg) expect(gpkgComplaints(path)).toBe('');
  });
});

describe.skipIf(!hasGdal)('the reference system of a plan', () => {
  it.each([4490, 4496, 4508, 4525, 4546, 4549, 32649, 3857])(
    'EPSG:%i is what the registry says',
    async (code) => {
      const path = join(tempFolder(), `${code}.gpkg`);
      const crs = present(epsgDefinition(code), 'definition');
      const content = smallPlan();
      const [plan] = content.tables.plan ?? [];
      await createPlanFile(path, {
        ...content,
        tables: { ...content.tables, plan: [{ ...present(plan, 'plan'), crs }] },
      });
      const [stored] = await rows(path, `SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = ${code}`);
      const definition = String(stored?.definition);
      if (code !== 3857)
        expect(gdal('gdalsrsinfo', '-o', 'proj4', definition)).toBe(
          gdal('gdalsrsinfo', '-o', 'proj4', `EPSG:${code}`),
        );
      if (canValidateGpkg) expect(gpkgComplaints(path)).toBe('');
      expect(gdal('ogrinfo', '-so', path, 'cell')).toContain(`ID["EPSG",${code}]]`);
    },
  );

  it('of its own is read as it was given', async () => {
    const path = join(tempFolder(), 'local.gpkg');
    const crs = {
      name: 'LOCAL',
      epsg: 0,
      proj4:
        '+proj=tmerc +lat_0=0 +lon_0=110.75 +k=1.00002 +x_0=40000 +y_0=-3500000 +ellps=GRS80 +units=m +no_defs',
    };
    const content = smallPlan();
    const [plan] = content.tables.plan ?? [];
    await createPlanFile(path, {
      ...content,
      tables: { ...content.tables, plan: [{ ...present(plan, 'plan'), crs }] },
    });
    const text = gdal('ogrinfo', '-so', path, 'cell');
    for (const value of ['110.75', '1.00002', '40000', '-3500000']) expect(text).toContain(value);
    if (canValidateGpkg) expect(gpkgComplaints(path)).toBe('');
  });
});
