import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSample } from '../../../main/plan/makeSample';
import { runCommandLine } from '../../../main/cli/program';

const noPoppler = spawnSync('pdfinfo', ['-v']).error !== undefined;
if (noPoppler) console.log('poppler is absent: the text and the fonts of map sheets are not looked at.');

let folder: string;
let plan: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-print-'));
  plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 120, scale: 1, products: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function print(...options: readonly string[]) {
  let said = '';
  const sink = { write: (text: string) => ((said += text), true) };
  const out = join(folder, 'sheets.pdf');
  const code = await runCommandLine(
    ['--language', 'zh-CN', 'print', plan, '--out', out, '--json', ...options],
    sink,
    sink,
  );
  return {
    code,
    said,
    out,
    answer: code === 0 ? (JSON.parse(said) as { sheets: number; scales: number[] }) : null,
  };
}

describe('print', () => {
  it('writes the whole plan on one sheet of the paper that was asked for', async () => {
    const { out, answer } = await print('--paper', 'A4', '--portrait', '--title', '茅箭区图幅');
    expect(answer?.sheets).toBe(1);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    if (noPoppler) return;
    const facts = execFileSync('pdfinfo', [out], { encoding: 'utf8' });
    expect(facts).toMatch(/Page size: +595\S* x 84[12]\S* pts \(A4\)/);
    const text = execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' }).normalize('NFKC');
    expect(text).toContain('茅箭区图幅');
    expect(text).toContain('图例');
    const fonts = execFileSync('pdffonts', [out], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes (yes|no) +(yes|no) +\d+ +\d+$/);
  });

  it('writes a sheet for every grid of a level, each at a scale of its own', async () => {
    const { out, answer } = await print('--level', '2', '--paper', 'A4');
    expect(answer?.sheets).toBeGreaterThan(1);
    expect(new Set(answer?.scales).size).toBeGreaterThan(1);
    if (noPoppler) return;
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(
      new RegExp(`Pages: +${answer?.sheets}\\n`),
    );
  });

  it('refuses a code that is not in the plan, and a folder that is not there', async () => {
    const unknown = await print('--units', '071999999999');
    expect([unknown.code, unknown.said]).toEqual([3, expect.stringContaining('071999999999')]);
    const nowhere = await print('--out', join(folder, 'absent', 'x.pdf'));
    expect([nowhere.code, nowhere.said]).toEqual([3, expect.stringContaining('不能写入')]);
  });
});
