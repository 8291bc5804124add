import type { Kind, KindId } from '../kind';
import { addresses } from './addresses';
import { areas } from './areas';
import { boxes } from './boxes';
import { buildings } from './buildings';
import { cells } from './cells';
import { claims } from './claims';
import { competitors } from './competitors';
import { coverage } from './coverage';
import { exchanges } from './exchanges';
import { grids } from './grids';
import { lines } from './lines';
import { outlets } from './outlets';
import { parties } from './parties';
import { products } from './products';
import { staff } from './staff';
import { supports } from './supports';
import { surveys } from './surveys';

/** THE registry of kinds of thing that a file may hold: one file each, in the order in which people meet them. */
export const KINDS: readonly Kind[] = [
  cells,
  areas,
  grids,
  exchanges,
  coverage,
  boxes,
  outlets,
  staff,
  claims,
  supports,
  addresses,
  products,
  buildings,
  parties,
  competitors,
  lines,
  surveys,
];

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

export function kindById(id: KindId): Kind {
  const kind = BY_ID.get(id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
}
