import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../../main/cli/program';
import { createPlanFile } from '../../../../main/project/createPlanFile';
import { openPlan } from '../../../../main/project/openPlan';
import { smallPlan } from '../../../support/smallPlan';

const folder = mkdtempSync(join(tmpdir(), 'gridwright-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixtures = join(import.meta.dirname, '../../../../../shared/fixtures');

/** Runs one command line; its JSON and its exit code. */
async function run(...args: string[]) {
  let out = '';
  const sink = { write: (text: string) => (out += text) };
  const code = await runCommandLine([...args, '--json'], sink, sink);
  const told: unknown = code === 0 && out.startsWith('{') ? JSON.parse(out) : {};
  return { code, json: told as Readonly<Record<string, unknown>>, out };
}

async function newPlan(name: string, crs = 'EPSG:4546'): Promise<string> {
  const path = join(folder, name);
  await run('new', path, '--crs', crs);
  return path;
}

async function products(plan: string): Promise<number> {
  const file = await openPlan(plan, { readOnly: true });
  const counts = await file.productCounts();
  await file.close();
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

describe('products', () => {
  const list = join(folder, '产品清单.csv');
  const rejects = join(folder, 'rejects.csv');
  const lines = [
    '产品编号,产品类型,客户姓名,证件号码,装机地址',
    'P1,宽带,王伟,420301199001011234,茅箭区 五堰街道 人民路 8号',
  ];
  lines.push('P2,单C,李芳,,', 'P1,宽带,王伟,,', ',固话,无名,,', 'P3,固话,张军,,房县城关镇 电话13800138000');

  it('come without what concerns persons, and every row is accounted for', async () => {
    writeFileSync(list, lines.join('\r\n'));
    const plan = await newPlan('products.gpkg');
    const { json } = await run('import', list, '--into', plan, '--kind', 'products', '--rejects', rejects);
    expect(json.counts).toEqual({ rowsIn: 5, added: 3, changed: 0, same: 0, duplicate: 1, rejected: 1 });
    expect(json.personal).toEqual({ columns: { 客户姓名: 5, 证件号码: 1 }, masked: 1 });
    expect(readFileSync(rejects, 'utf8')).not.toContain('王伟');
    expect(readFileSync(plan).includes('13800138000')).toBe(false);
  });

  it('are taken back by undo and come again by redo; the same file again changes nothing', async () => {
    const plan = await newPlan('turn.gpkg');
    await run('import', list, '--into', plan, '--kind', 'products');
    expect((await run('import', list, '--into', plan, '--kind', 'products')).json).toMatchObject({
      unchanged: true,
      already: 1,
    });
    await run('undo', plan);
    expect(await products(plan)).toBe(0);
    await run('redo', plan);
    expect(await products(plan)).toBe(3);
  });

  it('are updated by a newer list, which can be taken back by itself and must be before the older one', async () => {
    const plan = await newPlan('newer.gpkg');
    const newer = join(folder, '产品清单2.csv');
    writeFileSync(newer, ['产品编号,产品类型', 'P1,IPTV', 'P9,宽带'].join('\r\n'));
    await run('import', list, '--into', plan, '--kind', 'products');
    const { json } = await run('import', newer, '--into', plan, '--kind', 'products');
    expect(json.counts).toMatchObject({ added: 1, changed: 1 });
    expect(json.gone).toMatchObject({ count: 2 });
    expect((await run('takeback', plan, '1')).code).toBe(1);
    expect((await run('takeback', plan, '2')).code).toBe(0);
    expect(await products(plan)).toBe(3);
    expect((await run('takeback', plan, '1')).code).toBe(0);
    expect(await products(plan)).toBe(0);
  });

  it('stay imports of their own when the history is compacted; what was undone then stays undone', async () => {
    const plan = await newPlan('compacted.gpkg');
    const second = join(folder, '又一清单.csv');
    writeFileSync(second, ['产品编号,产品类型', 'P8,IPTV', 'P9,宽带'].join('\r\n'));
    await run('import', list, '--into', plan, '--kind', 'products');
    await run('import', second, '--into', plan, '--kind', 'products');
    await run('mark', plan, '导入之后');
    await run('undo', plan);
    await run('compact', plan, '--yes');
    const { out } = await run('batches', plan);
    expect(JSON.parse(out)).toMatchObject([
      { id: 2, state: 'UNDONE' },
      { id: 1, state: 'LIVE' },
    ]);
    expect((await run('takeback', plan, '2')).code).toBe(1);
    expect((await run('import', list, '--into', plan, '--kind', 'products')).json).toMatchObject({
      already: 1,
    });
    await run('import', second, '--into', plan, '--kind', 'products', '--again');
    await run('compact', plan, '--yes');
    expect((await run('takeback', plan, '1')).code).toBe(0);
    expect(await products(plan)).toBe(2);
    await run('undo', plan);
    await run('undo', plan);
    expect(await products(plan)).toBe(3);
  });
});

it('grids of a handed-out part get no codes beyond its block', async () => {
  const plan = join(folder, 'part.gpkg');
  const { tables, nextId, nextSerial } = smallPlan();
  const endSerial = nextSerial.map((serial) => serial + 1);
  await createPlanFile(plan, { tables, nextId, nextSerial, endSerial });
  const grids = join(folder, '网格.csv');
  writeFileSync(grids, ['名称,级别', '甲部,1', '乙部,1'].join('\r\n'));
  const { code, out } = await run('import', grids, '--into', plan, '--kind', 'grids');
  expect([code, out]).toEqual([3, expect.stringMatching(/序号|serial/i)]);
});

describe.skipIf(!existsSync(fixtures))('real lists', () => {
  it('Goulburn has 12,639 premises with their technology', async () => {
    const plan = await newPlan('goulburn.gpkg', 'EPSG:28355');
    const file = join(fixtures, 'premises-nbn/goulburn.geojson');
    const { json } = await run('import', file, '--into', plan, '--kind', 'buildings');
    expect(json.counts).toMatchObject({ rowsIn: 12639, added: 12639, rejected: 0 });
    const opened = await openPlan(plan, { readOnly: true });
    const document = await opened.loadDocument();
    await opened.close();
    const premises = [...document.all('building')];
    expect(premises.filter(({ x }) => x !== null)).toHaveLength(12639);
    // The file says NULL for the other 30.
    expect(premises.filter(({ technology }) => technology !== null)).toHaveLength(12609);
    expect((await run('import', file, '--into', plan, '--kind', 'buildings')).json).toMatchObject({
      unchanged: true,
    });
  });

  it('Hubei has 31,169 towns and villages, their addresses in levels', async () => {
    const plan = await newPlan('hubei.gpkg');
    const file = join(fixtures, 'encodings/hubei_villages_utf8bom_crlf.csv');
    const { json } = await run('import', file, '--into', plan, '--kind', 'addresses');
    expect(json.counts).toMatchObject({ rowsIn: 31169, added: 31169 });
    expect(json.addressLevels).toEqual([0, 0, 1482, 29687, 0, 0]);
  });
});
