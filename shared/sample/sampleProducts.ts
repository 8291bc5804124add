import type { Random } from '../base/random';
import { at } from './at';
import { UNRESOLVED_REASONS, type SampleProduct, type SampleTables } from './samplePlan';

/** Products in the grid among all, in the source deck (S-52). */
const PLACED = 0.9727;

const KINDS = ['固话', '固话', '宽带', '宽带', '宽带', 'IPTV', '单C', '单C', 'PHS', '专线', '融合'] as const;
const STATES = ['在用', '在用', '在用', '在用', '在用', '在用', '在用', '停机', '欠停'] as const;
const METHODS = [
  'BOX',
  'BOX',
  'BOX',
  'STD_ADDRESS',
  'STD_ADDRESS',
  'TEXT_ADDRESS',
  'SAME_ACCOUNT',
  'MANUAL',
] as const;

/**
 * `count` product rows, exactly 97.27 % (rounded to a row) with a cell, the others with the reason why not. The
 * stream must be fresh at every call for the same rows to come again. No customer stands behind them.
 */
export function* sampleProducts(
  random: Random,
  count: number,
  tables: SampleTables,
): Generator<SampleProduct> {
  const codes = new Map(tables.cell.map(({ id, code }) => [id, code]));
  const boxes = new Map(tables.box.map((box) => [box.id, box]));
  const served = tables.binding.flatMap((binding) => {
    const box = boxes.get(binding.box);
    return box === undefined || box.used === 0 ? [] : [{ box, cellCode: codes.get(binding.cell) ?? null }];
  });
  let placed = Math.round(count * PLACED);
  for (let i = 0; i < count; i++) {
    const productId = `P${String(i + 1).padStart(9, '0')}`;
    const kind = random.pick(KINDS);
    const state = random.pick(STATES);
    const isPlaced = random.next() * (count - i) < placed;
    const { box, cellCode } = at(served, random.integer(0, served.length - 1));
    if (isPlaced) {
      placed--;
      const method = random.pick(METHODS);
      yield {
        productId,
        kind,
        state,
        addressText: box.address,
        boxCode: method === 'BOX' ? box.code : null,
        cellCode,
        method,
        confidence: method === 'MANUAL' ? 1 : Math.round((0.7 + 0.3 * random.next()) * 100) / 100,
        unresolvedReason: null,
      };
      continue;
    }
    const reason = random.pick(UNRESOLVED_REASONS);
    const parts = box.address.split(' ');
    const kept =
      reason === 'NO_ADDRESS' || reason === 'MOBILE_ONLY'
        ? 0
        : reason === 'INCOMPLETE_ADDRESS'
          ? 2
          : parts.length;
    yield {
      productId,
      kind: reason === 'MOBILE_ONLY' ? '单C' : kind,
      state,
      addressText: parts.slice(0, kept).join(' '),
      boxCode: null,
      cellCode: null,
      method: null,
      confidence: null,
      unresolvedReason: reason,
    };
  }
}
