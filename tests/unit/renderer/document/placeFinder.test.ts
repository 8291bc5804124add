import { expect, test } from 'vitest';
import { DocumentStore } from '../../../../renderer/document/documentStore';
import { PlaceFinder } from '../../../../renderer/document/placeFinder';
import { present } from '../../../../shared/base/invariant';
import { loadInitials } from '../../../../shared/search/initials';
import { sampleTown } from '../../../support/sampleTown';

const initialsOf = await loadInitials();

function town() {
  const { plan, counters } = sampleTown(1);
  const document = new DocumentStore();
  document.replace(plan, counters);
  const finder = new PlaceFinder(document);
  const refresh = (): void => {
    for (const _step of finder.refresh(initialsOf));
  };
  refresh();
  return { plan, document, finder, refresh };
}

test('what a code says whole comes first', () => {
  const { plan, finder } = town();
  for (const table of ['cell', 'grid', 'box', 'exchange'] as const) {
    const row = present([...plan.all(table)][0], table);
    expect(finder.find(row.code, 5)[0]).toMatchObject({ table, id: row.id, code: row.code });
  }
});

test('persons and addresses are found, also by initials', () => {
  const { plan, finder } = town();
  const person = present([...plan.all('staff')][0], 'a person');
  expect(finder.find(person.name, 50).map(({ id }) => id)).toContain(person.id);
  const box = present(
    [...plan.all('box')].find(({ address }) => address !== ''),
    'a box with an address',
  );
  expect(finder.find(box.address, 50).map(({ id }) => id)).toContain(box.id);
});

test('a new name is found after a refresh, and what has gone is not', () => {
  const { plan, document, finder, refresh } = town();
  const cell = present([...plan.all('cell')][0], 'a cell');
  document.apply({ cell: { added: [], updated: [[cell, { ...cell, name: '鲸落小区' }]], removed: [] } });
  expect(finder.find('jlxq', 5)).toEqual([]);
  refresh();
  expect(finder.find('jlxq', 5).map(({ id }) => id)).toEqual([cell.id]);
});
