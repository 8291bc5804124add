import { expect, it } from 'vitest';
import { invert } from '../../../shared/document/changeSet';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { splitCells } from '../../../shared/topology/operations/splitCells';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { accepted, snapshot } from '../../support/checks';
import { longStroke } from '../../support/longStroke';
import { sampleCity } from '../../support/randomCuts';

/** T2 of the acceptance list: 40 cells in 3 outlets at one stroke. `npm run bench` holds it to its 100 ms. */
it('one stroke cuts forty cells of three outlets, each part under the parent of its cell', () => {
  const { plan, ids } = sampleCity(1500, 2);
  const start = snapshot(plan);
  const fresh = () => createIdSource({ lan: '0719', nextId: 1e9, nextSerial: [1, 1, 1, 1, 900_000] });
  const stroke = longStroke(plan, fresh) ?? expect.fail('no stroke was long enough');
  const change = accepted(splitCells(plan, { ...stroke, ids }));
  const codes = new Map([...plan.all('cell')].map((cell) => [cell.code, cell]));
  const parentOf = new Map(
    (change.lineage?.added ?? []).map(({ from, to }) => [to, codes.get(from ?? '')?.parent] as const),
  );
  const cut = new Set((change.lineage?.added ?? []).map(({ from }) => from));
  expect(cut.size).toBeGreaterThanOrEqual(40);
  for (const part of change.cell?.added ?? []) expect(part.parent).toBe(parentOf.get(part.code));
  expect(new Set(change.cell?.added.map(({ parent }) => parent)).size).toBeGreaterThanOrEqual(3);
  expect(change.grid).toBeUndefined();
  plan.apply(change);
  const after = snapshot(plan);
  expect(validateCoverage(plan)).toEqual([]);
  plan.apply(invert(change));
  expect(snapshot(plan)).toBe(start);
  plan.apply(change);
  expect(snapshot(plan)).toBe(after);
});
