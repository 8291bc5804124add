import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportBundle } from '../../../../main/exchange/bundle/exportBundle';
import { CHECKS, verifyBundle } from '../../../../main/exchange/verify/verifyBundle';
import { translate } from '../../../../shared/i18n/translate';
import { bundleOf, exportInput } from '../../../support/bundleOf';
import { documentOf } from '../../../support/documentOf';
import { smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';
import { canValidateGpkg, gpkgComplaints } from '../../../support/validateGpkg';

const plan = () => documentOf(smallPlan().tables);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe('a bundle of an approved plan', () => {
  it('verifies from its files alone, by every check', async () => {
    const report = await verifyBundle(await bundleOf(plan(), tempFolder()));
    expect(report.problem).toBeNull();
    expect(report.sound).toBe(true);
    expect(report.passed).toEqual(CHECKS);
    expect(report.counts).toMatchObject({
      cells: 2,
      grids_l1: 1,
      boxes: 2,
      bindings: 1,
      'category.COMMUNITY': 1,
    });
  });

  it('names the file when one byte of any file is changed, lost or added', async () => {
    const folder = await bundleOf(plan(), tempFolder());
    const files = filesOf(folder);
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
        writeFileSync(path, changed);
        expect((await verifyBundle(folder)).problem?.params.file, `${file} byte ${at}`).toBe(file);
      }
      writeFileSync(path, bytes.subarray(0, bytes.length - 1));
      expect((await verifyBundle(folder)).problem?.params.file, `${file} shortened`).toBe(file);
      rmSync(path);
      expect((await verifyBundle(folder)).problem?.params.file, `${file} deleted`).toBe(file);
      writeFileSync(path, bytes);
    }
    for (const extra of ['data/extra.txt', 'extra.txt']) {
      writeFileSync(join(folder, extra), 'x');
      expect((await verifyBundle(folder)).problem).toEqual({
        code: 'verify.fileExtra',
        params: { file: extra },
      });
      rmSync(join(folder, extra));
    }
    expect((await verifyBundle(folder)).sound).toBe(true);
  });

  it('says what is wrong in both languages', async () => {
    const folder = await bundleOf(plan(), tempFolder());
    appendFileSync(join(folder, 'data/hierarchy.csv'), ' ');
    const { problem } = await verifyBundle(folder);
    expect(translate('zh-CN', problem?.code ?? '', problem?.params)).toBe(
      '文件 data/hierarchy.csv 已被改动，与校验和不符。',
    );
    expect(translate('en', problem?.code ?? '', problem?.params)).toContain('data/hierarchy.csv');
    const none = await verifyBundle(join(folder, 'nothing'));
    expect(none.problem?.code).toBe('verify.noFolder');
  });

  it.skipIf(!hasOgr())(
    'opens in GDAL without a warning, with Chinese names, counts and the right CRS',
    async () => {
      const folder = await bundleOf(plan(), tempFolder());
      const gpkg = join(folder, 'data/gridplan.gpkg');
      const { out, problems } = ogrinfo(['-so', '-al', gpkg]);
      expect(problems).toBe('');
      expect(out).toContain('Layer name: cells');
      expect(out).toMatch(/Layer name: cells[\s\S]*?Feature Count: 2/);
      expect(out).toContain('CGCS2000 / 3-degree Gauss-Kruger CM 111E');
      expect(ogrinfo(['-ro', gpkg, '-sql', 'SELECT name FROM cells']).out).toContain('阳光花园');
      expect(out).toContain('households=户数 / Households');
      if (canValidateGpkg) expect(gpkgComplaints(gpkg)).toBe('');
      for (const file of filesOf(folder).filter((name) => name.endsWith('.geojson'))) {
        expect(ogrinfo(['-so', '-al', join(folder, file)]).problems, file).toBe('');
      }
    },
  );

  it('leaves no journal and nothing else behind', async () => {
    const parent = tempFolder();
    const folder = await bundleOf(plan(), parent);
    expect(readdirSync(parent)).toEqual(['bundle']);
    expect(filesOf(folder).filter((file) => /-(wal|shm|journal)$|\.part/.test(file))).toEqual([]);
  });
});

describe('an export is refused', () => {
  it('over an existing bundle and into a folder with other things', async () => {
    const parent = tempFolder();
    const input = exportInput(plan(), parent);
    await exportBundle(input);
    const before = statSync(join(input.folder, 'data/manifest.json')).mtimeMs;
    await expect(exportBundle(input)).rejects.toMatchObject({ code: 'exchange.bundleExists' });
    expect(statSync(join(input.folder, 'data/manifest.json')).mtimeMs).toBe(before);
    renameSync(join(input.folder, 'bagit.txt'), join(input.folder, 'other.txt'));
    await expect(exportBundle(input)).rejects.toMatchObject({ code: 'exchange.folderNotEmpty' });
    mkdirSync(join(parent, 'empty'));
    await expect(exportBundle({ ...input, folder: join(parent, 'empty') })).resolves.toMatchObject({
      files: filesOf(join(parent, 'bundle')).length,
    });
  });

  it('for a version that is not approved, has errors, or has other content', async () => {
    const input = exportInput(plan(), tempFolder());
    const { version } = input;
    const cases = [
      [{ ...input, version: { ...version, status: 'SUBMITTED' as const } }, 'exchange.notApproved'],
      [{ ...input, version: { ...version, contentHash: '0'.repeat(64) } }, 'exchange.hashDiffers'],
      [
        {
          ...input,
          findings: [
            { id: 'x', rule: 'G06', level: 'ERROR' as const, subjects: [], place: null, params: {} },
          ],
        },
        'exchange.errorsOpen',
      ],
    ] as const;
    for (const [wrong, code] of cases) await expect(exportBundle(wrong)).rejects.toMatchObject({ code });
  });
});

function ogrinfo(args: string[]): { out: string; problems: string } {
  const out = execFileSync('ogrinfo', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  // Warnings go to standard error, which execFileSync drops for a process that succeeds: merge them.
  const merged = execFileSync('sh', ['-c', '"$@" 2>&1 >/dev/null', 'sh', 'ogrinfo', ...args], {
    encoding: 'utf8',
  });
  return { out, problems: merged };
}

function hasOgr(): boolean {
  try {
    execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
