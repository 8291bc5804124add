import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { makeSample } from '../../../main/plan/makeSample';
import { openPlan } from '../../../main/project/openPlan';
import type { CommandCall } from '../../../shared/base/result';
import { present } from '../../../shared/base/invariant';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { translate } from '../../../shared/i18n/translate';
import { asciiCoverage } from '../../support/asciiCoverage';
import { applySound, snapshot } from '../../support/checks';
import { cellNames } from '../../support/gridTree';
import { runCommand } from '../../support/runCommand';
import { tempFolder } from '../../support/tempFolder';

/** T4: refused with a sentence naming both parents and an offered fix; nothing written. */
describe('T4: merging cells of different parents', () => {
  it('is refused with both parents named in both languages, and writes nothing', () => {
    const drawn = asciiCoverage('A A B', { A: '五堰北', B: '五堰南' });
    const before = snapshot(drawn.plan);
    const result = runCommand(drawn, 'cell.merge', {
      cells: [
        [5, 5],
        [25, 5],
      ],
    });
    if (result.ok) expect.fail('must be refused');
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = translate(language, result.refusal.code, result.refusal.params);
      expect(sentence).toContain('五堰北');
      expect(sentence).toContain('五堰南');
    }
    expect(result.refusal.params).toMatchObject({ x: 25_000, y: 5000 });
    expect(snapshot(drawn.plan)).toBe(before);
  });

  it('offers a fix after which it works: every stray cell goes to the parent of the kept one', () => {
    const drawn = asciiCoverage('A B C D', { A: 'a', B: 'a', C: 'c', D: 'd' });
    const merge = () =>
      runCommand(drawn, 'cell.merge', {
        cells: [
          [5, 5],
          [15, 5],
          [25, 5],
          [35, 5],
        ],
        keep: [25, 5],
      });
    const result = merge();
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    applySound(drawn.plan, runCommand(drawn, result.refusal.fix.command, result.refusal.fix.args));
    expect(cellNames(drawn, 'c')).toEqual(['A', 'B', 'C', 'D']);
    applySound(drawn.plan, merge());
    expect(cellNames(drawn, 'c')).toEqual(['C']);
  });

  it('offers a fix that works where the strays have names that are taken', () => {
    const drawn = asciiCoverage('A B', { A: 'a', B: 'b' });
    const b = drawn.plan.get('cell', drawn.cell['B'] ?? 0) ?? expect.fail('B');
    drawn.plan.apply({ cell: { added: [], updated: [[b, { ...b, name: 'Ａ' }]], removed: [] } });
    const cells = [
      [5, 5],
      [15, 5],
    ];
    const result = runCommand(drawn, 'cell.merge', { cells });
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    applySound(drawn.plan, runCommand(drawn, result.refusal.fix.command, result.refusal.fix.args));
    applySound(drawn.plan, runCommand(drawn, 'cell.merge', { cells }));
  });

  it('offers the fix to scripts, as the line to run first', async () => {
    const path = join(tempFolder(), 'city.gpkg');
    await makeSample(path, { seed: 4, cells: 120, scale: 1, products: 0 });
    const cells = strangers(await documentAt(path));
    const merge = { command: 'cell.merge', cells };
    const [refused] = await edit(path, [merge]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'mergeCells.differentParents' } });
    const fix = present(refused?.error?.fix, 'fix');
    const done = await edit(path, [{ command: fix.command, ...fix.args }, merge]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const plan = await documentAt(path);
    expect(cells.filter((code) => plan.cellByCode(code) !== undefined)).toHaveLength(1);
  });
});

/** Codes of two neighbours under different level-3 grids. */
function strangers(plan: PlanDocument): string[] {
  for (const { left, right } of plan.all('edge')) {
    const [a, b] = [plan.get('cell', left), plan.get('cell', right)];
    if (a !== undefined && b !== undefined && a.parent !== b.parent) return [a.code, b.code];
  }
  expect.fail('the sample has cells of two grids side by side');
}

async function documentAt(path: string): Promise<PlanDocument> {
  const plan = await openPlan(path, { readOnly: true });
  try {
    return await plan.loadDocument();
  } finally {
    await plan.close();
  }
}

interface Reported {
  readonly ok: boolean;
  readonly error?: { readonly fix?: CommandCall };
}

/** Runs a script on a plan file by the command line; what it reports per line. */
async function edit(path: string, lines: readonly object[]): Promise<Reported[]> {
  const script = `${path}.ndjson`;
  writeFileSync(script, lines.map((line) => JSON.stringify(line)).join('\n'));
  let out = '';
  await runCommandLine(
    ['edit', path, '--script', script, '--json', '--actor', '李规划'],
    { write: (text) => (out += text) },
    { write: () => undefined },
  );
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reported);
}
