import type { PlanView } from '../document/view';
import { comparableText, keyText } from './cellText';

/** Tables that rows of other tables name, and what they are named by. */
export type NamedTable = 'cell' | 'grid' | 'exchange' | 'box' | 'outlet' | 'staff' | 'building';

/** Finds rows by the code or the name that a file uses for them. */
export interface Finder {
  /** Undefined where nothing, or more than one thing, is called so. A code goes before a name. */
  find(table: NamedTable, called: string): number | undefined;
}

interface Names {
  readonly byCode: Map<string, number>;
  /** Null: several are called so. */
  readonly byName: Map<string, number | null>;
}

/** Each table is indexed once, when it is first asked for: cost, its rows. */
export function createFinder(view: PlanView): Finder {
  const tables = new Map<NamedTable, Names>();
  const names = (table: NamedTable): Names => {
    let known = tables.get(table);
    if (known === undefined) {
      tables.set(table, (known = { byCode: new Map(), byName: new Map() }));
      for (const row of view.all(table)) {
        if ('staffNo' in row) enter(known, row.id, row.staffNo, row.name);
        else enter(known, row.id, row.code, 'name' in row ? row.name : '');
      }
    }
    return known;
  };
  return {
    find: (table, called) => {
      const { byCode, byName } = names(table);
      return byCode.get(keyText(called)) ?? byName.get(comparableText(called)) ?? undefined;
    },
  };
}

function enter({ byCode, byName }: Names, id: number, code: string, name: string): void {
  byCode.set(keyText(code), id);
  const text = comparableText(name);
  if (text === '') return;
  const other = byName.get(text);
  byName.set(text, other === undefined || other === id ? id : null);
}
