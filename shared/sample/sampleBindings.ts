import type { BindingRecord, BoxRecord } from '../document/records/network';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import type { SampleCity } from './city';
import { personName } from './names';
import type { PlacedBox } from './sampleBoxes';

/**
 * Bindings as a matcher and its reviewers would have left them: by place where there are coordinates, by address,
 * by the feeding box, by hand. Some are still suggestions, a few of those wrong; about one box in twenty has none.
 */
export function sampleBindings(
  random: Random,
  ids: IdSource,
  city: SampleCity,
  boxes: readonly PlacedBox[],
): BindingRecord[] {
  const { cells } = city.hierarchy;
  const reviewers = Array.from({ length: 8 }, () => personName(random));
  const bindings: BindingRecord[] = [];
  for (const [i, { box, cell }] of boxes.entries()) {
    const unplaced = random.next() < 0.02;
    if (unplaced || box.status === 'RETIRED' || box.status === 'PLANNED' || box.unresolved !== null) continue;
    const { basis, confidence } = matchOf(random, box);
    const isSure = basis === 'MANUAL' || random.next() < (confidence - 0.45) * 1.6;
    // A wrong suggestion names the cell of a box near by in the list, of the same level-3 grid.
    const other = at(boxes, Math.max(0, i - random.integer(1, 9))).cell;
    const isWrong = !isSure && random.next() < 0.08 && at(cells, other).parent === at(cells, cell).parent;
    bindings.push({
      id: ids.nextId(),
      box: box.id,
      cell: at(cells, isWrong ? other : cell).id,
      basis,
      confidence,
      status: isSure ? 'CONFIRMED' : 'SUGGESTED',
      reviewedBy: isSure ? random.pick(reviewers) : null,
    });
  }
  return bindings;
}

function matchOf(random: Random, box: BoxRecord): Pick<BindingRecord, 'basis' | 'confidence'> {
  const between = (low: number, high: number): number =>
    Math.round((low + (high - low) * random.next()) * 100) / 100;
  const luck = random.next();
  if (luck < 0.03) return { basis: 'MANUAL', confidence: 1 };
  if (box.x !== null && luck < 0.75) return { basis: 'GEOM', confidence: between(0.88, 1) };
  if (box.address.split(' ').length < 5) {
    return box.parent !== null
      ? { basis: 'PARENT_BOX', confidence: between(0.5, 0.72) }
      : { basis: 'SERVED_MAJORITY', confidence: between(0.55, 0.85) };
  }
  if (luck < 0.6) return { basis: 'STD_ADDRESS', confidence: between(0.86, 0.99) };
  if (luck < 0.88) return { basis: 'TEXT_ADDRESS', confidence: between(0.6, 0.9) };
  return box.parent !== null
    ? { basis: 'PARENT_BOX', confidence: between(0.5, 0.75) }
    : { basis: 'SERVED_MAJORITY', confidence: between(0.6, 0.9) };
}
