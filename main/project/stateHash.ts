import { hash as digest } from 'node:crypto';
import { addRows, EMPTY_STATE } from '../../shared/document/stateHash';
import { unpackRows } from '../../shared/storage/packedRows';
import type { Session } from './db';
import { readMeta } from './meta';
import { readTables } from './readTables';

export function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}

/** The hash of all rows in the file, worked out anew. Costs the plan. */
export async function computeStateHash(session: Session): Promise<string> {
  let hash = EMPTY_STATE;
  await readTables(session, (table, packed) => {
    hash = addRows(hash, table, unpackRows(table, packed), sha256);
  });
  return hash;
}

/** The hash that every edit has kept up; worked out once where it is missing. */
export async function readStateHash(session: Session): Promise<string> {
  return (await readMeta(session, 'stateHash')) ?? computeStateHash(session);
}
