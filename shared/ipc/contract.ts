import { z } from 'zod';
import { changeSetSchema } from '../document/changeSet';
import { actorSchema, versionSchema } from '../document/records/plan';
import type { TableName } from '../document/tables';
import type { Packed } from '../storage/packedRows';
import { clipboardRequests } from './clipboardContract';
import { historyRequests } from './historyContract';
import { importRequests } from './importContract';
import { partRequests } from './partContract';
import { rowsRequests } from './rowsContract';
import { printRequests } from './printContract';
import {
  path,
  text,
  type errorReplySchema,
  planInfoSchema,
  labelSchema,
  findingSchema,
  backupSchema,
  backupSettingsSchema,
} from './shapes';
import { versionRequests } from './versionContract';

export { backupSettingsSchema, type FindingReply, type Label, type PlanInfo } from './shapes';
export type { PrintWish } from './printContract';
export type { BatchReply, LookedAtFile, PreparedReply } from './importContract';

/**
 * THE place where a channel between window and main process exists: name, input and output.
 * Main parses every input with these schemas; the window trusts what main sends.
 */
export const requests = {
  ...clipboardRequests,
  ...rowsRequests,
  /** What the window needs before anything else. `plan`: file named on the command line. */
  'app.start': {
    input: z.strictObject({}),
    output: z.strictObject({
      language: z.enum(['zh-CN', 'en']),
      plan: path.nullable(),
      recent: z.array(z.strictObject({ path, name: z.string(), openedAt: z.string() })),
      version: z.string(),
      /** The page crashed and was loaded again: it goes back to `plan` by itself. */
      resume: z.boolean(),
    }),
  },
  /** A failure that the window did not expect, for the log. */
  'app.report': {
    input: z.strictObject({ message: z.string().max(500), stack: z.string().max(8000) }),
    output: z.strictObject({}),
  },
  'app.setLanguage': {
    input: z.strictObject({ language: z.enum(['zh-CN', 'en']) }),
    output: z.strictObject({}),
  },
  /** Shows the system's dialog; null when the person cancels. */
  'dialog.openPlan': { input: z.strictObject({}), output: z.strictObject({ path: path.nullable() }) },
  'dialog.newPlan': {
    input: z.strictObject({ name: text }),
    output: z.strictObject({ path: path.nullable() }),
  },
  'dialog.exportFolder': { input: z.strictObject({}), output: z.strictObject({ path: path.nullable() }) },
  'dialog.receipt': { input: z.strictObject({}), output: z.strictObject({ path: path.nullable() }) },
  /** Where a file is to be saved; null when the person cancels. */
  'dialog.saveFile': {
    input: z.strictObject({ name: text }),
    output: z.strictObject({ path: path.nullable() }),
  },
  'dialog.importFile': { input: z.strictObject({}), output: z.strictObject({ path: path.nullable() }) },

  'project.create': {
    input: z.strictObject({ path, name: z.string().min(1).max(120), crs: z.string().min(1).max(2000) }),
    output: z.strictObject({ path }),
  },
  /** Makes the sample city at a place of the program's own and returns its path. Progress events follow. */
  'project.sample': { input: z.strictObject({}), output: z.strictObject({ path }) },
  /** Opens a plan; its rows follow as `project.rows` events, table by table, before the reply. */
  'project.open': {
    input: z.strictObject({ path, actor: actorSchema, readOnly: z.boolean().optional() }),
    output: planInfoSchema,
  },
  /** The ground of the plan that opens is on the screen, or cannot be: the rest may follow. */
  'project.groundShown': { input: z.strictObject({}), output: z.strictObject({}) },
  /** Copies the plan with its history to `path` and goes on there. */
  'project.saveAs': {
    input: z.strictObject({ path }),
    output: z.strictObject({ path, revision: z.int() }),
  },
  /** Writes the rows that the window has as a new plan and goes on there: the old file cannot be read. */
  'project.rescue': {
    input: z.strictObject({
      path,
      tables: z.array(z.strictObject({ table: z.string().max(40), rows: z.string() })).max(40),
      nextSerial: z.array(z.int().nonnegative()).length(5),
      nextId: z.int().positive(),
    }),
    output: z.strictObject({ path, revision: z.int() }),
  },
  /** After an unclean end: proves the coverage of the open plan sound. */
  'project.checkRecovered': {
    input: z.strictObject({}),
    output: z.strictObject({ revision: z.int(), problems: z.int() }),
  },
  /** Backups of the plan at `path`, newest first; `sound` is null where nobody looked. */
  'backup.list': {
    input: z.strictObject({ path }),
    output: z.strictObject({
      backups: z.array(backupSchema.extend({ sound: z.boolean().nullable() })),
      settings: backupSettingsSchema,
    }),
  },
  'backup.make': { input: z.strictObject({}), output: backupSchema },
  'backup.restore': { input: z.strictObject({ backup: path, to: path }), output: z.strictObject({ path }) },
  'backup.settings': { input: backupSettingsSchema, output: z.strictObject({}) },
  'project.close': { input: z.strictObject({}), output: z.strictObject({}) },
  /** One edit, one transaction, one row of the change log. `base`: the revision it was made on. */
  'project.commit': {
    input: z.strictObject({
      base: z.int().nonnegative(),
      label: labelSchema,
      change: changeSetSchema,
      nextSerial: z.array(z.int().nonnegative()).length(5),
      nextId: z.int().positive(),
    }),
    output: z.strictObject({ revision: z.int(), at: z.string() }),
  },
  /** Takes the last change back / repeats it. Replies with the ChangeSet that was applied. */
  'project.undo': {
    input: z.strictObject({ base: z.int().nonnegative() }),
    output: z.strictObject({ revision: z.int(), change: changeSetSchema, label: labelSchema }),
  },
  'project.redo': {
    input: z.strictObject({ base: z.int().nonnegative() }),
    output: z.strictObject({ revision: z.int(), change: changeSetSchema, label: labelSchema }),
  },
  /** The desk of the open plan; `damaged`: there was one that cannot be read. */
  'desk.read': {
    input: z.strictObject({}),
    output: z.strictObject({ desk: z.string().nullable(), damaged: z.boolean() }),
  },
  /** Keeps the desk of the plan at `path`; ignored when the window shows another one meanwhile. */
  'desk.write': {
    input: z.strictObject({ path, desk: z.string().max(2_000_000) }),
    output: z.strictObject({}),
  },
  ...importRequests,

  ...versionRequests,
  ...partRequests,
  ...historyRequests,
  ...printRequests,

  /** Checks the whole plan off the main thread. */
  'check.validate': {
    input: z.strictObject({}),
    output: z.strictObject({
      revision: z.int(),
      contentHash: z.string(),
      findings: z.array(findingSchema),
      coverage: z.strictObject({
        outlineM2: z.number(),
        coveredM2: z.number(),
        gaps: z.int(),
        gapM2: z.number(),
        overlaps: z.int(),
      }),
    }),
  },
  'plan.submit': {
    input: z.strictObject({ name: text, comment: text, effectiveFrom: z.iso.date() }),
    output: versionSchema,
  },
  'plan.withdraw': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
  'plan.approve': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
  'plan.reject': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
  /** Records what the central system answered to an exported version. */
  'plan.receipt': {
    input: z.strictObject({ file: path }),
    output: z.strictObject({ version: versionSchema, problems: z.int() }),
  },
  'plan.export': {
    input: z.strictObject({ version: z.int(), folder: path }),
    output: z.strictObject({
      folder: path,
      files: z.int(),
      bytes: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  },
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>;

/** What main tells the window without being asked. */
export interface Events {
  /** Rows of one table while a plan opens, for `unpackRows` of `shared/storage`; `last` closes the table. */
  'project.rows': { table: TableName; packed: Packed; last: boolean };
  /** Long work: `phase` is a key of shared/i18n; `done` of `total` (0: unknown). */
  'job.progress': { job: string; phase: string; done: number; total: number };
  /** A menu entry or an operating-system event asks the window to run a command. */
  'menu.command': { command: string };
  /** Something went wrong in the background; `code` and `params` are a sentence. */
  'app.trouble': { code: string; params: Record<string, string | number> };
}
export type EventName = keyof Events;
export const EVENT_NAMES = [
  'project.rows',
  'job.progress',
  'menu.command',
  'app.trouble',
] as const satisfies readonly EventName[];

/** Every reply that crosses the bridge. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof errorReplySchema> };
