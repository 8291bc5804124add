import { expect, test } from 'vitest';
import { TABLE_SCHEMAS } from '../../../../shared/document/tables';
import { AREAS } from '../../../../shared/i18n/areas/index';
import { LISTINGS } from '../../../../shared/listing/registry';
import { sampleTown } from '../../../support/sampleTown';

const sentences = new Set(AREAS.flatMap((area) => Object.keys(area)));

test('every kind and column has a name, and columns of a table differ', () => {
  for (const { table, columns } of LISTINGS) {
    expect(sentences).toContain(`listing.${table}`);
    for (const { id } of columns) expect(sentences).toContain(`column.${id}`);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect(TABLE_SCHEMAS).toHaveProperty(table);
  }
});

test('every row of a town tells something in every table, words that have sentences', () => {
  const { plan } = sampleTown(1);
  for (const { table, columns } of LISTINGS) {
    for (const row of plan.all(table)) {
      const values = columns.map((column) => [column, column.value(row, plan)] as const);
      expect(values.some(([, value]) => value !== null)).toBe(true);
      for (const [{ words }, value] of values)
        if (words !== undefined && value !== null) expect(sentences).toContain(`${words}.${value}`);
    }
  }
});
