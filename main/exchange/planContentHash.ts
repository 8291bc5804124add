import { createHash } from 'node:crypto';
import type { PlanView } from '../../shared/document/view';
import { contentHash, type TextHasher } from '../../shared/exchange/contentHash';
import { planEntities } from '../../shared/exchange/planEntities';
import type { PlanGround } from '../../shared/topology/read/planGround';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256Hasher(): TextHasher {
  const hash = createHash('sha256');
  return { update: (text) => void hash.update(text, 'utf8'), digest: () => hash.digest('hex') };
}

/** The content hash of a plan as versions, approvals and bundles state it. */
export function planContentHash(view: PlanView, ground?: PlanGround): string {
  return contentHash(planEntities(view, ground), sha256Hasher());
}
