import { canonicalLines } from './canonicalLines';
import type { PlanEntities } from './entities';

/** A running hash over UTF-8 text; main passes SHA-256 of node:crypto. */
export interface TextHasher {
  update(text: string): void;
  /** Lower-case hexadecimal. */
  digest(): string;
}

/** Characters handed to the hasher at once: few calls, little memory. */
const BLOCK = 1 << 16;

/**
 * The content hash of a plan (domain §5): the hash of its canonical lines, each ended by a line feed. What
 * is submitted, approved and exported is compared by it. Cost: a full walk over all cells (city < 1 s).
 */
export function contentHash(entities: PlanEntities, hasher: TextHasher): string {
  let block = '';
  for (const line of canonicalLines(entities)) {
    block += `${line}\n`;
    if (block.length < BLOCK) continue;
    hasher.update(block);
    block = '';
  }
  hasher.update(block);
  return hasher.digest();
}
