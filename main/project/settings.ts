import type { Session } from './db';

/** Settings of the plan by key; null when it was never set. */
export async function readSetting(session: Session, key: string): Promise<string | null> {
  const row = await session.get('SELECT value FROM setting WHERE key = ?', [key]);
  return typeof row?.value === 'string' ? row.value : null;
}

export async function writeSetting(session: Session, key: string, value: string): Promise<void> {
  await session.run(
    'INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
    [key, value],
  );
}
