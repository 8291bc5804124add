import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { createTransform } from '../../../shared/crs/transform';
import { readCsv } from '../../../shared/exchange/csv';
import { CGCS2000_111E, CORNER, smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

let folder: string;
let plan: string;

beforeEach(async () => {
  folder = tempFolder();
  plan = join(folder, 'plan.gpkg');
  await createPlanFile(plan, smallPlan());
});

async function cli(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommandLine(
    ['--language', 'en', ...args],
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text) },
  );
  return { status, out: out.join(''), err: err.join('') };
}

function file(name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const [east, north] = [CORNER.x / 1000, CORNER.y / 1000];
const codes = smallPlan().tables.cell?.map(({ code }) => code) ?? [];
const west = codes[0] ?? '';
const eastern = codes[1] ?? '';

describe('locate', () => {
  it('writes every row as it was, with cell and grids behind it; rows that cannot be read stay, and are counted', async () => {
    const points = file(
      'points.csv',
      `\uFEFF名称,x,y\r\n"五堰, 1",${east + 50},${north + 50}\r\n二,${east + 150},${north + 50}\r\n三,${east - 1},${north}\r\n四,abc,${north}\r\n五\r\n六,${east + 50},${north + 50},多,余\r\n`,
    );
    const out = join(folder, 'out.csv');
    const { status, out: said } = await cli('locate', plan, points, '--out', out, '--json');
    expect(JSON.parse(said)).toEqual({ rows: 6, found: 2, outside: 1, unread: 3, firstUnread: 5 });
    expect(status).toBe(0);
    const { columns, rows } = readCsv(readFileSync(out, 'utf8'));
    expect(columns).toEqual([
      '名称',
      'x',
      'y',
      'cell_code',
      'cell_name',
      'level3_code',
      'level2_code',
      'level1_code',
    ]);
    const grids = smallPlan().tables.grid?.map(({ code }) => code) ?? [];
    expect(rows[0]).toEqual([
      '五堰, 1',
      `${east + 50}`,
      `${north + 50}`,
      west,
      '阳光花园',
      ...[...grids].reverse(),
    ]);
    expect(rows.map((row) => row[3])).toEqual([west, eastern, '', '', '', '']);
    expect(rows.every((row) => row.length === 8)).toBe(true);
    expect(rows[5]?.[2]).toBe(`${north + 50},多,余`);
  });

  it('reads GBK and degrees, and answers on standard output with the counts on standard error', async () => {
    const [lon, lat] = createTransform(CGCS2000_111E).toLonLat(CORNER.x + 150_000, CORNER.y + 50_000);
    // 经度,纬度 in GBK.
    const header = Buffer.from('beadb6c82cceb3b6c80a', 'hex');
    const points = file(
      'gbk.csv',
      Buffer.concat([header, Buffer.from(`${lon.toFixed(8)},${lat.toFixed(8)}\n`)]),
    );
    const refused = await cli('locate', plan, points);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('--crs EPSG:4326');
    const { status, out, err } = await cli('locate', plan, points, '--crs', 'EPSG:4326');
    expect(status).toBe(0);
    expect(out).toContain(`"${eastern}"`);
    expect(out).toContain('经度');
    expect(err).toBe('1 rows: 1 in a cell, 0 outside all cells, 0 not readable.\n');
  });

  it('takes named columns and keeps the file’s own delimiter', async () => {
    const points = file('named.csv', `a;b;c\n1;${north + 50};${east + 50}\n`);
    const { out } = await cli('locate', plan, points, '--x', 'c', '--y', 'b');
    expect(out.split('\r\n')[1]).toContain(`1;${north + 50};${east + 50};"${west}"`);
  });

  it('goes through files of many portions', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i},${east + (i % 200)},${north + 50}`);
    const points = file('many.csv', `id,x,y\n${lines.join('\n')}\n`);
    const out = join(folder, 'many.out.csv');
    const { out: said } = await cli('locate', plan, points, '--out', out, '--json');
    expect(JSON.parse(said)).toEqual({ rows: 60_000, found: 60_000, outside: 0, unread: 0, firstUnread: 0 });
    const { rows } = readCsv(readFileSync(out, 'utf8'));
    expect(rows.map((row) => row[0])).toEqual(lines.map((_, i) => String(i)));
    expect(rows.every((row, i) => row[3] === (i % 200 < 100 ? west : eastern))).toBe(true);
  });

  it.each<[string, string | Uint8Array, string[], RegExp]>([
    ['an empty file', '', [], /has no header/],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), [], /neither UTF-8 nor GBK/],
    ['a file without coordinates', 'name,code\na,b\n', [], /name、code.*--x/],
    ['a column that is not there', 'x,y\n1,2\n', ['--x', 'lon', '--y', 'y'], /no column “lon”/],
    ['an open quotation mark', `x,y\n1,2\n3,"4\n5,6\n`, ['--crs', 'EPSG:4546'], /never closed/],
    ['an unknown CRS', 'x,y\n1,2\n', ['--crs', 'nonsense'], /nonsense/],
  ])('refuses %s with one sentence and writes nothing', async (_, content, more, sentence) => {
    const out = join(folder, 'never.csv');
    const { status, err } = await cli('locate', plan, file('bad.csv', content), '--out', out, ...more);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
  });

  it('refuses to write over its input, and reports a missing file', async () => {
    const points = file('points.csv', 'x,y\n1,2\n');
    expect(await cli('locate', plan, points, '--out', points)).toMatchObject({ status: 1 });
    expect(readFileSync(points, 'utf8')).toBe('x,y\n1,2\n');
    expect((await cli('locate', plan, join(folder, 'none.csv'))).status).toBe(3);
  });
});

describe('neighbours', () => {
  it('writes each pair once with the length of the common boundary, or both ways', async () => {
    const { out, status } = await cli('neighbours', plan);
    expect(status).toBe(0);
    expect(readCsv(out)).toEqual({
      columns: ['code', 'neighbour', 'border_m'],
      rows: [[west, eastern, '100']],
    });
    expect(readCsv((await cli('neighbours', plan, '--both', '--queen')).out).rows).toEqual([
      [west, eastern, '100'],
      [eastern, west, '100'],
    ]);
  });

  it('writes grids of a level, into a file on request', async () => {
    const out = join(folder, 'n.csv');
    expect(await cli('neighbours', plan, '--level', '3', '--out', out)).toMatchObject({ status: 0 });
    expect(readCsv(readFileSync(out, 'utf8')).rows).toEqual([]);
    expect((await cli('neighbours', plan, '--level', '5')).status).toBe(2);
  });
});
