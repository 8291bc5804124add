import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { OLD_DATUMS } from '../../shared/crs/oldDatum';
import { backupSettingsSchema } from '../../shared/ipc/contract';

const RECENT_LIMIT = 10;

const BACKUP = { everyMinutes: 15, keep: 10, days: 30, folder: null };

const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'en']).nullable().catch(null),
  recent: z.array(z.strictObject({ path: z.string(), name: z.string(), openedAt: z.string() })).catch([]),
  backup: backupSettingsSchema.catch(BACKUP),
  /** The company's parameters of the old datums, as they were entered. */
  datum: z.partialRecord(z.enum(OLD_DATUMS), z.string().max(200)).catch({}),
  bounds: z
    .strictObject({
      x: z.int(),
      y: z.int(),
      width: z.int().min(400),
      height: z.int().min(300),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Language = NonNullable<Settings['language']>;

/** What the program remembers between starts. A damaged file counts as empty: it holds nothing of value. */
export class SettingsFile {
  #current: Settings;

  constructor(private readonly file: string) {
    this.#current = read(file);
  }

  get current(): Readonly<Settings> {
    return this.#current;
  }

  change(part: Partial<Settings>): void {
    this.#current = { ...this.#current, ...part };
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      const incoming = `${this.file}.${String(process.pid)}`;
      writeFileSync(incoming, JSON.stringify(this.#current, null, 2));
      renameSync(incoming, this.file);
    } catch {
      // A full or read-only disk only costs the memory of window size and recent plans.
    }
  }

  /** Puts a plan at the head of the recent list. */
  remember(path: string, name: string): void {
    const entry = { path, name, openedAt: new Date().toISOString() };
    const others = this.#current.recent.filter((other) => other.path !== path);
    this.change({ recent: [entry, ...others].slice(0, RECENT_LIMIT) });
  }
}

function read(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { language: null, recent: [], backup: BACKUP, datum: {}, bounds: null };
  }
}
