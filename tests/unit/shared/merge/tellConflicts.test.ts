import { describe, expect, it } from 'vitest';
import { commandById, planCommand } from '../../../../shared/commands/registry';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { TABLE_SCHEMAS } from '../../../../shared/document/tables';
import { createIdSource } from '../../../../shared/hierarchy/idSource';
import { LANGUAGES } from '../../../../shared/i18n/sentences';
import { translate } from '../../../../shared/i18n/translate';
import { mergePlans } from '../../../../shared/merge/mergePlans';
import { tellConflicts } from '../../../../shared/merge/tellConflicts';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { accepted } from '../../../support/checks';

const city = () =>
  asciiCoverage(`
    A A A B B B
    A A A B B B
    C C C D D D
    C C C D D D`);

const block = (part: number) => ({
  nextId: part * 10_000,
  nextSerial: [0, part * 1000, part * 1000, part * 1000, part * 1000],
});

function edited(base: PlanDocument, part: number, id: string, args: object): PlanDocument {
  const plan = base.clone();
  const command = commandById(id);
  if (command === undefined) expect.fail(id);
  const ids = createIdSource({ lan: '0719', ...block(part) });
  plan.apply(accepted(planCommand(plan, command, command.args.parse(args), { ids, author: '测试员' })));
  return plan;
}

function told(base: PlanDocument, mine: PlanDocument, theirs: PlanDocument) {
  const ids = createIdSource({ lan: '0719', ...block(9) });
  const merged = mergePlans({ base, mine, theirs, ids });
  if (!merged.ok) expect.fail(JSON.stringify(merged.refusal));
  const { conflicts, sides } = merged.value;
  return tellConflicts(conflicts, sides, { base, mine, theirs });
}

describe('conflicts told to people', () => {
  it('name the field with its old and its new value on both sides, and lie where the cell lies', () => {
    const { plan, cell } = city();
    const code = plan.get('cell', cell.A ?? 0)?.code ?? '';
    const rename = (part: number, name: string) => edited(plan, part, 'cell.update', { cells: [code], name });
    const [story, ...others] = told(plan, rename(1, '甲院'), rename(2, '乙院'));
    expect(others).toEqual([]);
    expect(story?.mine.deeds).toMatchObject([{ code: 'deed.field', params: { to: '甲院' } }]);
    expect(story?.theirs.deeds).toMatchObject([{ code: 'deed.field', params: { to: '乙院' } }]);
    expect(story?.mine.deeds[0]?.params.what).toContain(code);
    expect(story?.place).not.toBeNull();
    expect(story?.around.length).toBeGreaterThan(0);
  });

  it('tell a cut as a cut and show its line, against a merge that takes the cell away', () => {
    const { plan, cell } = city();
    const code = (letter: string): string => plan.get('cell', cell[letter] ?? 0)?.code ?? '';
    const mine = edited(plan, 1, 'cell.splitEqual', { cell: code('B'), parts: 2 });
    const theirs = edited(plan, 2, 'cell.merge', { cells: [code('A'), code('B')] });
    const stories = told(plan, mine, theirs);
    expect(stories.length).toBe(1);
    expect(stories[0]?.mine.deeds.map(({ code: deed }) => deed)).toContain('deed.split');
    expect(stories[0]?.theirs.deeds.map(({ code: deed }) => deed)).toContain('deed.merge');
    expect(stories[0]?.mine.after.length).toBeGreaterThan(0);
    expect(stories[0]?.theirs.before.length).toBeGreaterThan(0);
  });

  it('have a word for every table and every field that a person can change', () => {
    // Boundaries and lineage are told in words of their own.
    const silent = ['node', 'edge', 'lineage'];
    const tables = Object.entries(TABLE_SCHEMAS).filter(([table]) => !silent.includes(table));
    const unnamed = tables.flatMap(([table, { shape }]) => [
      `table.${table}`,
      ...Object.keys(shape)
        .filter((field) => field !== 'id')
        .map((field) => `import.field.${field}`),
    ]);
    for (const language of LANGUAGES)
      expect([...new Set(unnamed)].filter((code) => translate(language, code) === code)).toEqual([]);
  });
});
