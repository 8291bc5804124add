import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../../main/exchange/verify/verifyBundle';
import { openDb } from '../../../../main/project/db';
import { encodeMultiPolygon } from '../../../../shared/storage/geometryBlob';
import { translate } from '../../../../shared/i18n/translate';
import { bundleOf } from '../../../support/bundleOf';
import { documentOf } from '../../../support/documentOf';
import { resealBundle } from '../../../support/resealBundle';
import { CORNER, smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

const newBundle = () => bundleOf(documentOf(smallPlan().tables), tempFolder());

/** Replaces text in a file of the bundle; the text must be there. */
function replace(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** Runs SQL on the GeoPackage; without its triggers, which need functions that SQLite has not. */
async function sql(
  folder: string,
  statement: string,
  params: readonly (string | number | Uint8Array)[] = [],
): Promise<void> {
  const db = await openDb(join(folder, 'data/gridplan.gpkg'), 'readWrite');
  await db.turn(async (session) => {
    const triggers = await session.all(`SELECT name FROM sqlite_master WHERE type = 'trigger'`);
    for (const { name } of triggers) await session.exec(`DROP TRIGGER "${String(name)}"`);
    await session.run(statement, params);
  });
  await db.close();
}

async function problemOf(folder: string): Promise<{ code: string | undefined; file: unknown }> {
  const { problem } = await verifyBundle(folder);
  if (problem !== null) {
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = translate(language, problem.code, problem.params);
      expect(sentence).not.toBe(problem.code);
      expect(sentence).not.toContain('{{');
    }
  }
  return { code: problem?.code, file: problem?.params.file };
}

describe('a bundle whose checksums were made to fit', () => {
  it('is sound when nothing was changed', async () => {
    const folder = await newBundle();
    resealBundle(folder);
    expect((await verifyBundle(folder)).problem).toBeNull();
  });

  it.each<[string, string, string, string, string]>([
    ['a name in GeoJSON', 'data/geojson/cells.geojson', '阳光花园', '阴光花园', 'verify.differs'],
    ['a class in the hierarchy', 'data/hierarchy.csv', 'ESTATE', 'MARKET', 'verify.differs'],
    ['a name in the tree', 'data/hierarchy.json', '五堰北', '五堰南', 'verify.differs'],
    ['a cell in the bindings', 'data/tables/bindings.csv', '0.9', '0.8', 'verify.differs'],
    [
      'a reason in the unresolved boxes',
      'data/tables/unresolved_boxes.csv',
      'NO_ADDRESS',
      'UNRESOLVABLE',
      'verify.differs',
    ],
    [
      'a number in the statistics',
      'data/stats/r1_slide_table.csv',
      '"COMMUNITY",1',
      '"COMMUNITY",2',
      'verify.differs',
    ],
    ['an open error', 'data/validation/report.json', '"ERROR": 0', '"ERROR": 1', 'verify.errorsOpen'],
    [
      'the approver',
      'data/approvals/approvals.json',
      '"name": "主管乙"',
      '"name": "规划员甲"',
      'verify.approvedOwn',
    ],
  ])('still shows %s', async (_, file, from, to, code) => {
    const folder = await newBundle();
    replace(folder, file, from, to);
    resealBundle(folder);
    expect(await problemOf(folder)).toEqual({ code, file });
  });

  it('still shows a vertex of GeoJSON that moved by three millimetres', async () => {
    const folder = await newBundle();
    const file = 'data/geojson/cells.geojson';
    const first = /\[\[\[\[(\d+\.\d{8})/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    replace(folder, file, first, (Number(first) + 3e-8).toFixed(8));
    resealBundle(folder);
    expect(await problemOf(folder)).toEqual({ code: 'verify.differs', file });
  });

  it.each<[string, string, readonly (string | number)[], string]>([
    ['a wrong check digit', `UPDATE cells SET code = '071940000010' WHERE fid = 1`, [], 'verify.code'],
    ['a missing parent', `UPDATE cells SET parent_code = '071930000020' WHERE fid = 1`, [], 'verify.parent'],
    ['a lost row', 'DELETE FROM cells WHERE fid = 1', [], 'verify.count'],
    [
      'a class that does not follow',
      `UPDATE cells SET class5 = 'VACANT' WHERE fid = 1`,
      [],
      'verify.classification',
    ],
    ['a binding to nothing', `UPDATE bindings SET cell_code = '071940000999'`, [], 'verify.reference'],
    ['a wrong area', 'UPDATE cells SET area_m2 = area_m2 + 1 WHERE fid = 2', [], 'verify.area'],
    [
      'a person’s number',
      `UPDATE outlets SET address = '电话13912345678' WHERE fid = 1`,
      [],
      'verify.differs',
    ],
    ['a changed staff member', `UPDATE staff SET unit_code = NULL`, [], 'verify.contentHash'],
  ])('still shows %s in the GeoPackage', async (_, statement, params, code) => {
    const folder = await newBundle();
    await sql(folder, statement, params);
    resealBundle(folder);
    expect((await problemOf(folder)).code).toBe(code);
  });

  it('still shows a cell that gives up a strip of one millimetre', async () => {
    const folder = await newBundle();
    const { x, y } = CORNER;
    const ring = [x, y, x + 99_999, y, x + 99_999, y + 100_000, x, y + 100_000];
    await sql(folder, `UPDATE cells SET geom = ? WHERE name = '阳光花园'`, [
      encodeMultiPolygon(4546, [[ring]]),
    ]);
    resealBundle(folder);
    expect((await problemOf(folder)).code).toBe('verify.ground.parent');
  });

  it('still shows counts that the manifest states differently', async () => {
    const folder = await newBundle();
    resealBundle(folder, (manifest) => ({ ...manifest, counts: { ...manifest.counts, boxes: 3 } }));
    expect(await problemOf(folder)).toEqual({ code: 'verify.count', file: 'data/manifest.json' });
  });
});
