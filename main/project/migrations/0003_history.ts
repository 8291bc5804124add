import type { Session } from '../db';

/**
 * What the history needs beyond the steps: the state hash before and after each, the edit that was on top of the undo
 * stack after it (0: none), and named marks. Steps of older files have no hashes; their stack is played through.
 */
export async function history(session: Session): Promise<void> {
  await session.exec(`
    ALTER TABLE change_log ADD COLUMN hash_before TEXT;
    ALTER TABLE change_log ADD COLUMN hash_after TEXT;
    ALTER TABLE change_log ADD COLUMN top INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE mark (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL);`);
  const stack: number[] = [];
  for (const row of await session.all('SELECT id, kind, target FROM change_log ORDER BY id')) {
    if (row.kind === 'UNDO') stack.pop();
    else stack.push(Number(row.kind === 'REDO' ? row.target : row.id));
    await session.run('UPDATE change_log SET top = ? WHERE id = ?', [stack.at(-1) ?? 0, row.id ?? 0]);
  }
}
