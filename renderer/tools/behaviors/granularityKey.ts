import { GRANULARITY_CODES, type Granularity } from '../../../shared/document/granularity';
import type { Label } from '../../../shared/ipc/contract';
import type { KeyInput } from '../tool';

/** What the new cell is: G goes on to the next of the list, Shift+G back. Null: another key. */
export function granularityKey(granularity: Granularity, { key, modifiers }: KeyInput): Granularity | null {
  if (key !== 'G' || modifiers.ctrl) return null;
  const by = modifiers.shift ? GRANULARITY_CODES.length - 1 : 1;
  const at = (GRANULARITY_CODES.indexOf(granularity) + by) % GRANULARITY_CODES.length;
  return GRANULARITY_CODES[at] ?? granularity;
}

export function granularityHint(granularity: Granularity): Label {
  return {
    code: 'tool.carve.granularity',
    params: { granularity: JSON.stringify({ code: `granularity.${granularity}`, params: {} }) },
  };
}
