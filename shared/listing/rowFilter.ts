import { foldText } from '../search/foldText';
import type { Column, ListValue } from './column';

/** What the values of one column must be. `WORDS`: one of these, the empty text for none. */
export type ColumnFilter =
  | { readonly kind: 'HAS'; readonly text: string }
  | { readonly kind: 'RANGE'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'WORDS'; readonly words: readonly string[] };

/** Filters of one kind fit columns of some kinds only. */
export function filterKindOf({ kind }: Column): ColumnFilter['kind'] {
  if (kind === 'word') return 'WORDS';
  return kind === 'number' || kind === 'area' || kind === 'length' || kind === 'share' ? 'RANGE' : 'HAS';
}

/** Whether a value passes. Texts are compared without case and width; a range leaves out what is not known. */
export function passes(filter: ColumnFilter, value: ListValue): boolean {
  switch (filter.kind) {
    case 'HAS':
      return value !== null && foldText(String(value)).includes(foldText(filter.text));
    case 'RANGE':
      if (typeof value !== 'number') return false;
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    case 'WORDS':
      return filter.words.includes(value === null ? '' : String(value));
  }
}
