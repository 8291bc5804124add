import type { GridId } from '../base/ids';
import type { Draft } from '../document/draft';
import { UNIT_TYPES, type GridLevel, type GridRecord } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import type { PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';
import type { ForeignAttributes } from './attributeMapping';
import { givenName, type GivenGrid } from './givenGrid';
import { createGroundIndex, type GroundIndex } from './groundIndex';
import { keptCodes } from './keptCodes';

/** Names of the grids that stand in where a file names none. */
const DEFAULT_NAMES = { 1: '默认一级网格', 2: '默认二级网格', 3: '默认三级网格' } as const;
const DEFAULT_UNIT_TYPES = { 1: 'CITY_DEPT', 2: 'DISTRICT', 3: 'CONTRACT_AREA' } as const;
const LONGEST_NAME = 60;

/** What is known about a cell or grid whose parent is looked for. */
interface Child {
  readonly attributes: ForeignAttributes;
  readonly polygons: Polygons;
}

/** A child that found no parent among those that the file gives. */
export interface Orphan {
  readonly row: number;
  /** The parent that it names; null where it names none. */
  readonly named: string | null;
}

export interface ImportHierarchyOptions {
  /** Grids as the file gives them; used where a child belongs to them. */
  readonly given: readonly GivenGrid[];
  /** How many characters of a child's code are the code of its grid of each level; null: none. */
  readonly prefixes: Readonly<Record<GridLevel, number | null>>;
}

/**
 * Finds or makes the grids above imported cells. A parent is looked for in this order: the code or name that
 * the row states, the prefix of its code, the given grid under it. Where there is none, a grid of the stated
 * name, or one of a default name, is made.
 */
export class ImportHierarchy {
  readonly orphans: Orphan[] = [];
  /** Row of the given grid that became a grid of the plan. */
  readonly used = new Map<GridId, GivenGrid>();
  private readonly grids = new Map<string, GridId>();
  private readonly names = new Map<GridId | null, Set<string>>();
  private readonly given = new Map<string, GivenGrid>();
  private readonly under: Readonly<Record<GridLevel, GroundIndex>>;
  private readonly ofLevel: Readonly<Record<GridLevel, readonly GivenGrid[]>>;
  private readonly gridOf = new Map<GivenGrid, GridId>();
  private readonly codes: Readonly<Record<GridLevel, Set<string>>>;

  constructor(
    private readonly view: PlanView,
    private readonly draft: Draft,
    private readonly ids: IdSource,
    lan: string,
    private readonly options: ImportHierarchyOptions,
  ) {
    const { given } = options;
    for (const { id, level, code, name } of view.all('grid')) {
      this.grids.set(key(level, code), id);
      if (!this.grids.has(key(level, name))) this.grids.set(key(level, name), id);
    }
    for (const grid of given) {
      for (const called of [grid.attributes.code, grid.attributes.name]) {
        if (called !== null && !this.given.has(key(grid.level, called)))
          this.given.set(key(grid.level, called), grid);
      }
    }
    const byLevel = <T>(make: (level: GridLevel) => T): Record<GridLevel, T> => ({
      1: make(1),
      2: make(2),
      3: make(3),
    });
    this.ofLevel = byLevel((level) => given.filter((grid) => grid.level === level));
    this.under = byLevel((level) => createGroundIndex(this.ofLevel[level].map(({ polygons }) => polygons)));
    this.codes = byLevel((level) =>
      keptCodes(
        this.ofLevel[level].map(({ attributes }) => attributes.code),
        { lan, level, ids },
      ),
    );
  }

  /** The level-3 grid of a cell. */
  parentOf(cell: Child & { readonly row: number }): GridId {
    const { above, parent } = cell.attributes;
    return this.above(3, cell, above[3] ?? parent, cell.row);
  }

  /** The name, or the name with a number behind it where a cell under the same grid has it already. */
  freeName(parent: GridId | null, name: string): string {
    let taken = this.names.get(parent);
    if (taken === undefined) {
      const siblings =
        parent === null || this.view.get('grid', parent)?.level !== 3
          ? this.view.gridsOfGrid(parent).map((id) => this.view.get('grid', id)?.name ?? '')
          : this.view.cellsOfGrid(parent).map((id) => this.view.get('cell', id)?.name ?? '');
      this.names.set(parent, (taken = new Set(siblings.map(comparable))));
    }
    let free = name;
    for (let number = 2; taken.has(comparable(free)); number++) free = `${name.slice(0, 54)}(${number})`;
    taken.add(comparable(free));
    return free;
  }

  private above(level: GridLevel, child: Child, stated: string | null, row: number | null): GridId {
    const prefix = this.prefix(level, child.attributes.code);
    const found = this.known(level, stated) ?? this.known(level, prefix);
    if (found !== undefined) return found;
    const ground = this.ofLevel[level][this.under[level](child.polygons)];
    if (ground !== undefined && stated === null) return this.ofGiven(ground);
    if (row !== null && this.ofLevel[level].length > 0) this.orphans.push({ row, named: stated });
    return this.stand(level, child, stated ?? prefix);
  }

  /** The grid that the plan or the file calls so. */
  private known(level: GridLevel, called: string | null): GridId | undefined {
    if (called === null) return undefined;
    const given = this.given.get(key(level, called));
    return given === undefined ? this.grids.get(key(level, called)) : this.ofGiven(given);
  }

  private ofGiven(given: GivenGrid): GridId {
    let id = this.gridOf.get(given);
    if (id === undefined) {
      const { level, attributes } = given;
      const parent = level === 1 ? null : this.aboveGiven(lower(level), given);
      const { code } = attributes;
      const kept = code !== null && this.codes[level].delete(code) ? code : undefined;
      id = this.make(level, givenName(given), parent, attributes, kept);
      this.gridOf.set(given, id);
      this.used.set(id, given);
    }
    return id;
  }

  private aboveGiven(level: 1 | 2, given: GivenGrid): GridId {
    const { above, parent } = given.attributes;
    return this.above(level, given, above[level] ?? parent, null);
  }

  /** A grid that only its children speak of: one of each name under each parent. */
  private stand(level: GridLevel, child: Child, called: string | null): GridId {
    const parent = level === 1 ? null : this.parentOfStanding(level, child);
    const name = called ?? DEFAULT_NAMES[level];
    const present = this.grids.get(key(level, name));
    if (present !== undefined) return present;
    const known = key(level, `${parent ?? ''}\n${name}`);
    let id = this.grids.get(known);
    if (id === undefined) this.grids.set(known, (id = this.make(level, name, parent)));
    return id;
  }

  /** As stated by the child; a parent that is a grid of a higher level stays above. Otherwise any one. */
  private parentOfStanding(level: 2 | 3, child: Child): GridId {
    const upper = lower(level);
    const { attributes, polygons } = child;
    const stated = attributes.above[upper];
    if (stated !== null || this.prefix(upper, attributes.code) !== null)
      return this.above(upper, child, stated, null);
    const direct = this.known(upper, attributes.parent);
    if (direct !== undefined) return direct;
    const ground = this.ofLevel[upper][this.under[upper](polygons)];
    if (ground !== undefined) return this.ofGiven(ground);
    return this.first(upper) ?? this.stand(upper, child, null);
  }

  private prefix(level: GridLevel, code: string | null): string | null {
    const length = this.options.prefixes[level];
    return length === null || code === null || code.length <= length ? null : code.slice(0, length);
  }

  private first(level: 1 | 2): GridId | undefined {
    for (const grid of this.view.all('grid')) if (grid.level === level) return grid.id;
    return undefined;
  }

  private make(
    level: GridLevel,
    name: string,
    parent: GridId | null,
    attributes?: ForeignAttributes,
    code = this.ids.nextCode(level),
  ): GridId {
    const id = this.ids.nextId();
    const stated: GridRecord['unitType'] | undefined = UNIT_TYPES[level].find(
      (type) => type === attributes?.unitType,
    );
    const group = attributes?.unitGroup;
    this.draft.add('grid', {
      id,
      level,
      code,
      name: this.freeName(parent, name.slice(0, LONGEST_NAME)),
      parent,
      unitType: stated ?? DEFAULT_UNIT_TYPES[level],
      unitGroup: level !== 1 ? null : group === 'COUNTY' ? 'COUNTY' : 'CITY',
      responsible: null,
    });
    return id;
  }
}

/** The level above, whose number is lower. */
function lower(level: 2 | 3): 1 | 2 {
  return level === 3 ? 2 : 1;
}

function key(level: GridLevel, called: string): string {
  return `${level} ${called}`;
}

/** As rule H04 compares: full and half width are the same, spaces and case do not count. */
function comparable(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
