import type { Session } from '../db';

/** Locks of the document; parts that were handed out, on the side of the plan that handed them out. */
const sharingSchema = `
CREATE TABLE "lock" (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, kind TEXT NOT NULL,
  subject_type TEXT NOT NULL, subject INTEGER, points BLOB NOT NULL, reason TEXT NOT NULL,
  set_by TEXT NOT NULL, version INTEGER);
CREATE TABLE "part" (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uid TEXT NOT NULL UNIQUE,
  planner TEXT NOT NULL, scope TEXT NOT NULL, base_revision INTEGER NOT NULL, base_hash TEXT NOT NULL,
  first_id INTEGER NOT NULL, first_serial TEXT NOT NULL, end_serial TEXT NOT NULL,
  handed_out_by TEXT NOT NULL, handed_out_at TEXT NOT NULL, state TEXT NOT NULL);
`;

/** Step 5: locks and parts. */
export async function addSharing(session: Session): Promise<void> {
  await session.exec(sharingSchema);
}
