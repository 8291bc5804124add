import type { Session } from '../db';

/**
 * What a version was built on and when it takes effect, the rules that it was checked by, and what the central system
 * answered (`receipt.json` as it came).
 */
export const VERSION_COLUMNS = `
ALTER TABLE "version" ADD COLUMN base INTEGER;
ALTER TABLE "version" ADD COLUMN effective_from DATE;
ALTER TABLE "version" ADD COLUMN ruleset TEXT NOT NULL DEFAULT '';
ALTER TABLE "version" ADD COLUMN receipt TEXT;
`;

export function versions(session: Session): Promise<void> {
  return session.exec(VERSION_COLUMNS);
}
