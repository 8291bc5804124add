import type { CellSuggestion } from '../../shared/network/cellSuggestion';
import { createMatcher, type Matcher } from '../../shared/network/createMatcher';
import type { PlanView } from '../../shared/document/view';
import { locateCell } from '../../shared/topology/read/locate';
import type { DocumentStore } from './documentStore';

/** After so many edits the matcher learns the plan anew; until then they only miss as evidence. */
const STALE = 100;

interface Learnt {
  readonly matcher: Matcher;
  readonly revision: number;
}

const learnt = new WeakMap<PlanView, Learnt>();

/** Cells that a box may belong to, most likely first. The first call learns the addresses of the whole plan. */
export function suggestCells(document: Known, box: number): readonly CellSuggestion[] {
  return matcherOf(document).suggest(box);
}

/** Cells that an address may lie in, most likely first. */
export function suggestCellsFor(document: Known, address: string): readonly CellSuggestion[] {
  return matcherOf(document).suggestFor(address);
}

type Known = Pick<DocumentStore, 'view' | 'revision'>;

function matcherOf({ view, revision }: Known): Matcher {
  let known = learnt.get(view);
  if (known === undefined || revision - known.revision > STALE) {
    known = { matcher: createMatcher(view, (x, y) => locateCell(view, x, y)), revision };
    learnt.set(view, known);
  }
  return known.matcher;
}
