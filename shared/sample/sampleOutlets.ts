import type { OutletRecord, SupportRecord } from '../document/records/hierarchy';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { addressOf } from './address';
import { at } from './at';
import type { SampleCity } from './city';
import { uniqueName } from './names';
import { pointInFace } from './pointInFace';

const KINDS = ['OWN_HALL', 'FRANCHISE', 'AGENT', 'AGENT', 'COUNTER'] as const;
const KIND_NAMES = { OWN_HALL: '营业厅', FRANCHISE: '专营店', AGENT: '代办点', COUNTER: '专柜' } as const;

/** Part of the level-3 grids that no outlet supports yet, and of the outlets that are closed. */
const UNSUPPORTED = 0.08;
const CLOSED = 0.02;

/**
 * Outlets in level-3 grids taken at random, half of them of our own in the first round, and for most grids the
 * nearest open outlet of the same level-1 unit as support. Many outlets thereby support several grids, some none.
 */
export function sampleOutlets(
  random: Random,
  ids: IdSource,
  city: SampleCity,
  level1Of: (level3: number) => number,
  coordinatorOf: (level1: number) => number | null,
): { readonly outlets: OutletRecord[]; readonly supports: SupportRecord[] } {
  const { grids, cells, faceOfCell, townOfCell } = city.hierarchy;
  const cellsOf = new Map<number, number[]>();
  for (const [i, cell] of cells.entries()) cellsOf.set(cell.parent, [...(cellsOf.get(cell.parent) ?? []), i]);
  const level3 = grids.filter(({ level }) => level === 3).map(({ id }) => id);
  const taken = new Set<string>();
  const outlets: OutletRecord[] = [];
  const openIn = new Map<number, OutletRecord[]>();
  const units = grids.filter(({ level }) => level === 1).map(({ id }) => id);
  const byUnit = new Map(units.map((unit) => [unit, level3.filter((id) => level1Of(id) === unit)]));
  for (let k = 0; k < city.counts.outlets; k++) {
    // Every unit gets some, the rest falls where the grids are.
    const unit = k < 3 * units.length ? at(units, k % units.length) : level1Of(random.pick(level3));
    const grid = random.pick(byUnit.get(unit) ?? level3);
    const cell = random.pick(cellsOf.get(grid) ?? []);
    const town = at(city.towns, at(townOfCell, cell));
    const kind = k < units.length ? 'OWN_HALL' : random.pick(KINDS);
    const stem = town.name.replace(/[镇乡]$/, '');
    const [x, y] = pointInFace(random, at(city.ground.faces, at(faceOfCell, cell)));
    const isOpen = k < units.length || random.next() >= CLOSED;
    const outlet: OutletRecord = {
      id: ids.nextId(),
      code: `WD${String(k + 1).padStart(5, '0')}`,
      name: uniqueName(
        taken,
        () => `${stem}${KIND_NAMES[kind]}`,
        (name, no) => name.replace(KIND_NAMES[kind], `第${no}${KIND_NAMES[kind]}`),
      ),
      kind,
      x,
      y,
      address: addressOf(random, town, at(cells, cell), 4),
      active: isOpen,
      coordinator: random.next() < 0.9 ? coordinatorOf(unit) : null,
    };
    outlets.push(outlet);
    if (isOpen) openIn.set(unit, [...(openIn.get(unit) ?? []), outlet]);
  }
  const supports: SupportRecord[] = [];
  for (const grid of level3) {
    const choice = openIn.get(level1Of(grid)) ?? [];
    if (choice.length === 0 || random.next() < UNSUPPORTED) continue;
    const face = at(city.ground.faces, at(faceOfCell, at(cellsOf.get(grid) ?? [], 0)));
    const far = ({ x, y }: OutletRecord): number =>
      Math.hypot((x ?? 0) - face.x * 1000, (y ?? 0) - face.y * 1000);
    const outlet = choice.reduce((best, other) => (far(other) < far(best) ? other : best));
    supports.push({ id: ids.nextId(), grid, outlet: outlet.id });
  }
  return { outlets, supports };
}
