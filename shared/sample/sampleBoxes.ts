import type { CellRecord } from '../document/records/hierarchy';
import type { BoxRecord, ExchangeRecord } from '../document/records/network';
import { categoryOf } from '../document/granularity';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { addressOf } from './address';
import { at } from './at';
import type { SampleCity } from './city';
import { largestRemainder } from './largestRemainder';
import { pointInFace } from './pointInFace';

type BoxType = BoxRecord['type'];

/** A box with the cell that it really stands in, as an index of the city's cells. */
export interface PlacedBox {
  readonly box: BoxRecord;
  readonly cell: number;
}

const CAPACITIES: Readonly<Record<BoxType, readonly number[]>> = {
  J: [600, 1200, 2400],
  GJ: [144, 288, 576],
  FX: [10, 20, 30, 50],
  GF: [12, 24, 48],
  OBD: [8, 16, 32],
};

/**
 * Cross-connects and the boxes that hang on them, level-3 grid by grid: copper on J, fibre on GJ, a few straight
 * on the exchange. Exactly half have coordinates; most have a five-level address, some a part of one, some none.
 */
export function sampleBoxes(
  random: Random,
  ids: IdSource,
  city: SampleCity,
  exchanges: readonly ExchangeRecord[],
): PlacedBox[] {
  const { cells, faceOfCell, townOfCell } = city.hierarchy;
  const { faces } = city.ground;
  const terminals = largestRemainder(city.counts.terminals, cells.map(weightOf));
  const groups = new Map<number, number[]>();
  for (const [i, cell] of cells.entries()) {
    const group = groups.get(cell.parent);
    if (group === undefined) groups.set(cell.parent, [i]);
    else group.push(i);
  }
  const grids = [...groups.values()];
  const loads = grids.map((group) => group.reduce((sum, i) => sum + at(terminals, i), 0));
  const wanted = city.counts.crossConnects;
  const cross = largestRemainder(wanted, loads, wanted >= 2 * grids.length ? 2 : 0);
  let left = city.counts.terminals + wanted;
  let located = Math.round(left / 2);
  const serials = new Map<string, number>();
  const boxes: PlacedBox[] = [];

  const place = (
    type: BoxType,
    cell: number,
    exchange: ExchangeRecord,
    parent: BoxRecord | null,
  ): BoxRecord => {
    const key = `${exchange.code}-${type}`;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    const hasPoint = random.next() * left < located;
    left--;
    if (hasPoint) located--;
    const [x, y] = hasPoint ? pointInFace(random, at(faces, at(faceOfCell, cell))) : [null, null];
    const record = at(cells, cell);
    const luck = random.next();
    const levels = luck < 0.025 ? 0 : luck < 0.06 ? random.integer(2, 3) : 5;
    const address = addressOf(random, at(city.towns, at(townOfCell, cell)), record, levels);
    const fate = random.next();
    const capacity = random.pick(CAPACITIES[type]);
    const isVacant = categoryOf(record.granularity) === 'VACANT';
    const box: BoxRecord = {
      id: ids.nextId(),
      code: `${key}${String(serial).padStart(type === 'J' || type === 'GJ' ? 3 : 5, '0')}`,
      type,
      medium: type === 'J' || type === 'FX' ? 'COPPER' : 'FIBRE',
      exchange: exchange.id,
      parent: parent?.id ?? null,
      x,
      y,
      address,
      capacity,
      used: isVacant ? 0 : Math.floor(capacity * Math.min(1, 0.25 + 0.75 * random.next())),
      status:
        fate < 0.006 ? 'RETIRED' : fate < 0.025 ? 'CUTTING_OVER' : fate < 0.035 ? 'PLANNED' : 'IN_SERVICE',
      unresolved: hasPoint ? null : reasonOf(levels, random),
    };
    boxes.push({ box, cell });
    return box;
  };
  for (const [g, group] of grids.entries()) {
    const first = at(faces, at(faceOfCell, at(group, 0)));
    const exchange = nearest(exchanges, first.x * 1000, first.y * 1000);
    const feeders: Record<'J' | 'GJ', BoxRecord[]> = { J: [], GJ: [] };
    for (let k = 0; k < at(cross, g); k++) {
      const type = k % 2 === 0 ? 'J' : 'GJ';
      const main = feeders[type][0];
      const parent = type === 'GJ' && main !== undefined && random.next() < 0.6 ? main : null;
      feeders[type].push(place(type, random.pick(group), exchange, parent));
    }
    for (const cell of group) {
      for (let k = 0; k < at(terminals, cell); k++) {
        const type = terminalType(random, at(cells, cell));
        const choice = type === 'FX' ? feeders.J : feeders.GJ;
        const parent = choice.length === 0 || random.next() < 0.04 ? null : random.pick(choice);
        place(type, cell, exchange, parent);
      }
    }
  }
  return boxes;
}

function weightOf({ granularity, households }: CellRecord): number {
  if (categoryOf(granularity) === 'VACANT') return 0.3;
  if (granularity === 'ESTATE') return 5 + (households ?? 0) / 70;
  if (granularity === 'VILLAGE') return 4 + (households ?? 0) / 120;
  return granularity === 'MIXED_RESIDENTIAL' || granularity === 'OFFICE_BUILDING' ? 9 : 5;
}

function terminalType(random: Random, { granularity }: CellRecord): BoxType {
  const copper = granularity === 'VILLAGE' ? 0.74 : granularity === 'OFFICE_BUILDING' ? 0.3 : 0.5;
  const luck = random.next();
  return luck < copper ? 'FX' : luck < copper + (1 - copper) * 0.55 ? 'GF' : 'OBD';
}

function reasonOf(levels: number, random: Random): BoxRecord['unresolved'] {
  if (levels === 0) return random.next() < 0.6 ? 'NO_ADDRESS' : 'UNRESOLVABLE';
  return levels < 5 && random.next() < 0.5 ? 'INCOMPLETE_ADDRESS' : null;
}

function nearest(exchanges: readonly ExchangeRecord[], x: number, y: number): ExchangeRecord {
  return exchanges.reduce((best, exchange) =>
    Math.hypot(exchange.x - x, exchange.y - y) < Math.hypot(best.x - x, best.y - y) ? exchange : best,
  );
}
