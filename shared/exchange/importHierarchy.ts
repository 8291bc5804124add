import type { GridId } from '../base/ids';
import type { Draft } from '../document/draft';
import type { PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';

/** Names of the grids that stand in where a file names none. */
const DEFAULT_NAMES = { 1: '默认一级网格', 2: '默认二级网格', 3: '默认三级网格' } as const;
const UNIT_TYPES = { 1: 'CITY_DEPT', 2: 'DISTRICT', 3: 'CONTRACT_AREA' } as const;

/** Finds or makes the grids above imported cells, and keeps the names of siblings apart. */
export class ImportHierarchy {
  private readonly level3s = new Map<string, GridId>();
  private level2: GridId | undefined;
  private readonly names = new Map<GridId, Set<string>>();

  constructor(
    private readonly view: PlanView,
    private readonly draft: Draft,
    private readonly ids: IdSource,
  ) {
    for (const grid of view.all('grid')) {
      if (grid.level !== 3) continue;
      this.level3s.set(grid.code, grid.id);
      if (!this.level3s.has(grid.name)) this.level3s.set(grid.name, grid.id);
    }
  }

  /** The level-3 grid that a file calls by its code or name; a new one where there is none. */
  level3(named: string | null): GridId {
    const key = named?.slice(0, 60) ?? DEFAULT_NAMES[3];
    let grid = this.level3s.get(key);
    if (grid === undefined) this.level3s.set(key, (grid = this.make(3, key, this.someLevel2())));
    return grid;
  }

  /** The name, or the name with a number behind it where a sibling has it already. */
  freeName(parent: GridId, name: string): string {
    let taken = this.names.get(parent);
    if (taken === undefined) {
      const siblings = this.view.cellsOfGrid(parent).map((id) => this.view.get('cell', id)?.name ?? '');
      this.names.set(parent, (taken = new Set(siblings.map(comparable))));
    }
    let free = name;
    for (let number = 2; taken.has(comparable(free)); number++) free = `${name.slice(0, 54)}(${number})`;
    taken.add(comparable(free));
    return free;
  }

  private someLevel2(): GridId {
    if (this.level2 !== undefined) return this.level2;
    const level1 = this.first(1) ?? this.make(1, DEFAULT_NAMES[1], null);
    this.level2 = this.first(2) ?? this.make(2, DEFAULT_NAMES[2], level1);
    return this.level2;
  }

  private first(level: 1 | 2): GridId | undefined {
    for (const grid of this.view.all('grid')) if (grid.level === level) return grid.id;
    return undefined;
  }

  private make(level: 1 | 2 | 3, name: string, parent: GridId | null): GridId {
    const id = this.ids.nextId();
    const unitGroup = level === 1 ? 'CITY' : null;
    const code = this.ids.nextCode(level);
    this.draft.add('grid', {
      id,
      level,
      code,
      name,
      parent,
      unitType: UNIT_TYPES[level],
      unitGroup,
      responsible: null,
    });
    return id;
  }
}

/** As rule H04 compares: full and half width are the same, spaces and case do not count. */
function comparable(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
