import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { CORNER, smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

let folder: string;
let plan: string;

beforeEach(async () => {
  folder = tempFolder();
  plan = join(folder, 'plan.gpkg');
  await createPlanFile(plan, smallPlan());
});

/** Runs the command line in this process; `lines`: a script that replaces `-`. */
async function cli(args: readonly string[], lines = '') {
  const out: string[] = [];
  const err: string[] = [];
  const scriptFile = join(folder, 'script.ndjson');
  writeFileSync(scriptFile, lines);
  const status = await runCommandLine(
    ['--language', 'en', ...args.map((arg) => (arg === '-' ? scriptFile : arg))],
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text) },
  );
  rmSync(scriptFile);
  const printed = out
    .join('')
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return {
    status,
    stderr: err.join(''),
    json: printed.map((line) => (/^[{[]/.test(line) ? (JSON.parse(line) as unknown) : line)),
  };
}

const split = {
  command: 'cell.split',
  line: [50, 50].map((x, i) => [CORNER.x / 1000 + x, CORNER.y / 1000 - 5 + i * 110]),
};
const script = (...lines: unknown[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

describe('the command line', () => {
  it('edit commits each line, reports it, and stops at the first refused one with its number and sentence', async () => {
    const text = script(
      '# two good lines, one bad, one never reached',
      split,
      { command: 'undo' },
      { command: 'cell.frob' },
      { command: 'redo' },
    );
    const { status, json, stderr } = await cli(
      ['edit', plan, '--script', '-', '--json', '--actor', '李规划'],
      text,
    );
    expect(json).toEqual([
      { line: 2, ok: true, command: 'cell.split', revision: 1 },
      { line: 3, ok: true, command: 'undo', revision: 2 },
      { line: 4, ok: false, error: expect.objectContaining({ code: 'script.unknownCommand' }) as unknown },
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Line 4: There is no command cell\.frob\.[^\n]*\n$/);
    expect((await cli(['info', plan, '--json'])).json).toMatchObject([
      { revision: 2, undo: 0, redo: 1, counts: { cells: 2 } },
    ]);
  });

  it('edit --keep-going goes on after refused lines; --dry-run writes nothing', async () => {
    const text = script(
      'not json',
      split,
      { command: 'cell.split', line: 7 },
      { command: 'cell.merge', cells: split.line.map(([x = 0], i) => [x - 1 + 2 * i, CORNER.y / 1000 + 50]) },
    );
    const dry = await cli(['edit', plan, '--script', '-', '--json', '--keep-going', '--dry-run'], text);
    expect(dry.json).toMatchObject([
      { ok: false },
      { ok: true, revision: null },
      { ok: false },
      { ok: true, revision: null },
    ]);
    expect((await cli(['info', plan, '--json'])).json).toMatchObject([{ revision: 0 }]);
    const real = await cli(['edit', plan, '--script', '-', '--json', '--keep-going'], text);
    expect(real.json).toMatchObject([
      { ok: false },
      { ok: true, revision: 1 },
      { ok: false },
      { ok: true, revision: 2 },
    ]);
    expect(real.status).toBe(1);
  });

  it('undo and redo give the first and the last content back', async () => {
    const first = (await cli(['info', plan, '--json'])).json[0] as { contentHash: string };
    await cli(['edit', plan, '--script', '-'], script(split));
    const last = (await cli(['info', plan, '--json'])).json[0] as { contentHash: string };
    expect(last.contentHash).not.toBe(first.contentHash);
    expect((await cli(['undo', plan])).status).toBe(0);
    expect((await cli(['info', plan, '--json'])).json).toMatchObject([{ contentHash: first.contentHash }]);
    expect((await cli(['redo', plan])).status).toBe(0);
    expect((await cli(['info', plan, '--json'])).json).toMatchObject([{ contentHash: last.contentHash }]);
    expect(await cli(['redo', plan])).toMatchObject({ status: 1, stderr: 'There is nothing to redo.\n' });
  });

  it('submit, approve and export go their way, each refusal one sentence and exit 1', async () => {
    const bundle = join(folder, 'bundle');
    expect(await cli(['export', plan, '--out', bundle])).toMatchObject({ status: 1 });
    expect(
      (await cli(['submit', plan, '--actor', '李规划', '--name', '十一月', '--json'])).json,
    ).toMatchObject([{ no: 1, status: 'SUBMITTED' }]);
    expect(await cli(['edit', plan, '--script', '-'], script(split))).toMatchObject({ status: 1 });
    const own = await cli(['approve', plan, '--actor', '李规划']);
    expect(own.stderr).toMatch(/^李规划 submitted this version[^\n]*\n$/);
    expect((await cli(['approve', plan, '--actor', '赵经理', '--json'])).json).toMatchObject([
      { status: 'APPROVED', decidedBy: '赵经理' },
    ]);
    expect((await cli(['export', plan, '--out', bundle, '--json'])).json).toMatchObject([{ folder: bundle }]);
    expect((await cli(['info', plan, '--json'])).json).toMatchObject([{ status: 'EXPORTED' }]);
    expect(readdirSync(folder).sort()).toEqual(['bundle', 'plan.gpkg']);
  });

  it('wrong usage is exit 2, a missing file exit 3, never a stack trace', async () => {
    expect((await cli(['edit', plan])).status).toBe(2);
    expect((await cli(['frob'])).status).toBe(2);
    expect((await cli(['approve', plan, '--role', 'king'])).status).toBe(2);
    const gone = await cli(['info', join(folder, 'none.gpkg')]);
    expect(gone.status).toBe(3);
    expect(gone.stderr.trim().split('\n')).toHaveLength(1);
    writeFileSync(join(folder, 'text.gpkg'), 'hello');
    expect(await cli(['validate', join(folder, 'text.gpkg')])).toMatchObject({ status: 3 });
  });

  it('new takes an EPSG code or a .prj file and refuses degrees', async () => {
    const prj = join(folder, 'plan.prj');
    writeFileSync(
      prj,
      'PROJCS["CGCS2000_3_Degree_GK_CM_111E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
    );
    const made = join(folder, 'new.gpkg');
    expect((await cli(['new', made, '--crs', prj, '--lan', '0719', '--json'])).json).toEqual([
      { path: made, crs: 'EPSG:4546' },
    ]);
    expect(await cli(['new', made, '--crs', '4546'])).toMatchObject({ status: 3 });
    expect(await cli(['new', join(folder, 'b.gpkg'), '--crs', '4326'])).toMatchObject({ status: 1 });
    expect(await cli(['new', join(folder, 'b.gpkg'), '--crs', '4546', '--lan', 'x'])).toMatchObject({
      status: 2,
    });
  });

  it('commands --json describes the arguments of every command', async () => {
    const [list] = (await cli(['commands', '--json'])).json as [
      { command: string; arguments: { type: string } }[],
    ];
    expect(list.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['cell.split', 'box.bind', 'undo', 'redo']),
    );
    for (const entry of list) expect(entry.arguments.type).toBe('object');
  });

  it('sample with the same seed gives the same content, another seed another; its bundle verifies', async () => {
    const hashOf = async (name: string, seed: string) => {
      const path = join(folder, name);
      expect((await cli(['sample', path, '--cells', '60', '--seed', seed])).status).toBe(0);
      return ((await cli(['info', path, '--json'])).json[0] as { contentHash: string }).contentHash;
    };
    const first = await hashOf('a.gpkg', '1');
    expect(await hashOf('b.gpkg', '1')).toBe(first);
    expect(await hashOf('c.gpkg', '2')).not.toBe(first);
    const [city, bundle] = [join(folder, 'a.gpkg'), join(folder, 'city')];
    for (const args of [
      ['submit', city, '--actor', '甲'],
      ['approve', city, '--actor', '乙'],
      ['export', city, '--out', bundle],
    ]) {
      expect(await cli(args)).toMatchObject({ status: 0, stderr: '' });
    }
    expect((await cli(['verify', bundle, '--json'])).json).toMatchObject([
      { sound: true, contentHash: first },
    ]);
    writeFileSync(join(bundle, 'data', 'hierarchy.csv'), 'x');
    const broken = await cli(['verify', bundle]);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('data/hierarchy.csv');
  });

  it('is a program of plain Node: its own process, one sentence on standard error, the exit code', () => {
    const args = [
      '--import',
      'tsx',
      resolve('main/cli.ts'),
      '--language',
      'zh-CN',
      'info',
      join(folder, 'none.gpkg'),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^找不到文件 [^\n]*\n$/);
  });
});
