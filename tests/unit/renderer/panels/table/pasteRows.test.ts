import { describe, expect, it } from 'vitest';
import { pasteRows } from '../../../../../renderer/panels/table/pasteRows';
import { present } from '../../../../../shared/base/invariant';
import { createFinder } from '../../../../../shared/import/finder';
import { LISTINGS } from '../../../../../shared/listing/registry';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { refusal } from '../../../../support/checks';

const { plan, cell } = asciiCoverage('A B', { A: '东街', B: '西街' });
const code = (letter: 'A' | 'B'): string => plan.get('cell', cell[letter] ?? 0)?.code ?? '';
const gridOf = (letter: 'A' | 'B'): string =>
  plan.get('grid', plan.get('cell', cell[letter] ?? 0)?.parent ?? 0)?.code ?? '';
const listing = (table: string) =>
  present(
    LISTINGS.find((one) => one.table === table),
    table,
  );

function paste(
  block: string,
  table = 'cell',
  columns: readonly string[] = [],
  codes: readonly string[] = [],
) {
  const of = listing(table);
  const place = {
    codes,
    columns: columns.map((id) =>
      present(
        of.columns.find((column) => column.id === id),
        id,
      ),
    ),
  };
  return pasteRows(block, of, place, createFinder(plan), (kind, id) => plan.get(kind, id)?.code ?? '');
}

describe('a block with titles', () => {
  it('finds rows by code and understands words, numbers and names as people write them', () => {
    const block = `编码\t名称\t粒度\t户数\t三级网格\n${code('A')}\t新村\t酒店\t1,206\t西街\n${code('B')}\t\t04 \t\t`;
    const pasted = paste(block);
    expect(pasted).toEqual({
      ok: true,
      value: {
        command: 'cell.updateEach',
        args: {
          rows: [
            { cell: code('A'), name: '新村', granularity: 'HOTEL', households: 1206, grid: gridOf('B') },
            { cell: code('B'), granularity: 'SMALL_ENTERPRISE' },
          ],
        },
      },
    });
  });

  it('takes English titles, and leaves out columns that only tell', () => {
    const pasted = paste(`Code\tArea\tHouseholds\n${code('A')}\t12\t7`);
    expect(pasted.ok && pasted.value.args).toEqual({ rows: [{ cell: code('A'), households: 7 }] });
  });

  it('binds boxes to cells by code or name', () => {
    const pasted = paste(`编码\t网元\nFX-1\tA`, 'box');
    expect(pasted.ok && pasted.value).toEqual({
      command: 'box.bindEach',
      args: { rows: [{ box: 'FX-1', cell: code('A') }] },
    });
  });
});

describe('a block without titles', () => {
  it('is laid over the table from the current field', () => {
    const pasted = paste('5\n6', 'cell', ['households'], [code('B'), code('A')]);
    expect(pasted.ok && pasted.value.args).toEqual({
      rows: [
        { cell: code('B'), households: 5 },
        { cell: code('A'), households: 6 },
      ],
    });
  });

  it('is refused where it is longer than what follows', () => {
    expect(refusal(paste('5\n6', 'cell', ['households'], [code('A')]))).toBe('table.paste.tooFew');
  });
});

it.each([
  ['', 'table.paste.empty'],
  [`编码\t面积\n${code('A')}\t3`, 'table.paste.noColumn'],
  [`编码\t粒度\n${code('A')}\t月亮`, 'table.paste.value'],
  [`编码\t三级网格\n${code('A')}\t南街`, 'table.paste.value'],
])('«%s» is refused: %s', (block, reason) => {
  expect(refusal(paste(block))).toBe(reason);
});

it('kinds of things that only tell refuse everything', () => {
  expect(refusal(paste('编码\t名称\nE1\t局', 'exchange'))).toBe('table.paste.onlyTells');
});
