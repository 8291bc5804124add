import { z } from 'zod';
import { CHANGE_KINDS } from '../compare/change';
import { changeSetSchema } from '../document/changeSet';
import { actorSchema, versionSchema } from '../document/records/plan';
import { clipboardRequests } from './clipboardContract';

/**
 * THE place where a channel between window and main process exists: name, input and output.
 * Main parses every input with these schemas; the window trusts what main sends.
 */

const path = z.string().min(1).max(4096);
const text = z.string().max(2000);

/** What became of a long job; `params` fill the sentence `code` of shared/i18n. */
export const errorReplySchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const stepSchema = z.strictObject({ revision: z.int(), label: text, author: text, at: z.string() });
/** Both stacks with the next step last, and how many steps there are beyond these lists. */
const stepsShape = {
  undo: z.array(stepSchema),
  redo: z.array(stepSchema),
  undoCount: z.int().nonnegative(),
  redoCount: z.int().nonnegative(),
};
/** Most steps of a stack that are asked for at once. */
const limit = z.int().positive().max(1_000_000);
const lines = z.array(z.array(z.number()));
const markName = z.string().trim().min(1).max(80);
const marksReply = z.strictObject({
  marks: z.array(
    z.strictObject({
      id: z.int(),
      name: text,
      revision: z.int(),
      /** The edit that was the last one done there; 0 before the first. */
      top: z.int(),
      author: text,
      at: z.string(),
    }),
  ),
});

export const planInfoSchema = z.strictObject({
  path,
  name: z.string(),
  /** Number of the newest committed change; 0 for a fresh plan. */
  revision: z.int().nonnegative(),
  readOnly: z.boolean(),
  /** Sentence code when the plan is read-only for a reason, such as another window having it. */
  readOnlyReason: errorReplySchema.nullable(),
  /** The last owner did not get to close the file; it was found sound on opening. */
  uncleanEnd: z.boolean(),
  ...stepsShape,
  versions: z.array(versionSchema),
  /** Next free serial per level (index 1–4; index 0 unused) and next free row id, for the id source. */
  nextSerial: z.array(z.int().nonnegative()),
  nextId: z.int().positive(),
  /** First serial per level beyond the block of a handed-out part; null for a plan of its own. */
  endSerial: z.array(z.int().nonnegative()).nullable(),
});
export type PlanInfo = z.infer<typeof planInfoSchema>;

/** A label in every language, filled by i18n: history entries keep code and params, not a sentence. */
export const labelSchema = z.strictObject({
  code: z.string().max(120),
  params: z.record(z.string(), z.union([z.string().max(300), z.number()])),
});
export type Label = z.infer<typeof labelSchema>;

/** How a state of a plan is named: see main/plan/planState. */
const stateName = z.string().min(1).max(200);

const placeSchema = z.strictObject({
  minX: z.number(),
  minY: z.number(),
  maxX: z.number(),
  maxY: z.number(),
});

export const findingSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  level: z.enum(['ERROR', 'WARNING', 'INFO']),
  /** Things concerned, by table and code. */
  subjects: z.array(z.strictObject({ table: z.string(), id: z.int(), code: z.string() })),
  /** Place to zoom to, lattice millimetres; null when there is none. */
  place: z
    .strictObject({ minX: z.number(), minY: z.number(), maxX: z.number(), maxY: z.number() })
    .nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingReply = z.infer<typeof findingSchema>;

const backupSchema = z.strictObject({
  path,
  at: z.string(),
  revision: z.int(),
  cells: z.int(),
  kind: z.string(),
  bytes: z.int(),
});

/** How plans are backed up on this computer; `folder` null is beside each plan. */
export const backupSettingsSchema = z.strictObject({
  everyMinutes: z.int().min(1).max(1440),
  keep: z.int().min(1).max(200),
  days: z.int().min(1).max(3650),
  folder: path.nullable(),
});

export const requests = {
  ...clipboardRequests,
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
  'project.import': {
    input: z.strictObject({ path }),
    output: z.strictObject({ cells: z.int(), findings: z.array(findingSchema) }),
  },

  /** The change from the present state back to a version (`2`) or revision (`r17`), to be laid over it. */
  'version.look': {
    input: z.strictObject({ at: stateName }),
    output: z.strictObject({ name: text, revision: z.int(), change: changeSetSchema }),
  },
  /** Makes that state the draft again, as one edit; replies with what was applied. */
  'version.restore': {
    input: z.strictObject({ at: stateName }),
    output: z.strictObject({
      revision: z.int(),
      at: z.string(),
      change: changeSetSchema,
      label: labelSchema,
    }),
  },
  /** Tells two states of the open plan apart, off the main thread. `draft` is the present one. */
  'version.compare': {
    input: z.strictObject({ before: stateName, after: stateName }),
    output: z.strictObject({
      before: text,
      after: text,
      differences: z.array(
        z.strictObject({
          kind: z.enum(CHANGE_KINDS),
          before: z.array(z.string()),
          after: z.array(z.string()),
          area: z.number(),
          place: placeSchema.nullable(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
      totals: z.strictObject({
        kinds: z.record(z.enum(CHANGE_KINDS), z.int()),
        movedArea: z.number(),
        changedArea: z.number(),
        boxesChangingCell: z.int(),
        productsChangingCell: z.int(),
        productsChangingManager: z.int(),
      }),
    }),
  },
  'history.steps': { input: z.strictObject({ limit }), output: z.strictObject(stepsShape) },
  /** Goes to the state of a revision in one action. Replies with the change that was applied and the stacks. */
  'history.goTo': {
    input: z.strictObject({ base: z.int().nonnegative(), revision: z.int().nonnegative(), limit }),
    output: z.strictObject({ revision: z.int(), change: changeSetSchema, steps: z.strictObject(stepsShape) }),
  },
  /** What an edit changed, to be drawn small. */
  'history.picture': {
    input: z.strictObject({ revision: z.int().positive() }),
    output: z.strictObject({ before: lines, after: lines, around: lines, points: z.array(z.number()) }),
  },
  'history.marks': { input: z.strictObject({}), output: marksReply },
  'history.setMark': { input: z.strictObject({ name: markName }), output: marksReply },
  'history.renameMark': { input: z.strictObject({ id: z.int(), name: markName }), output: marksReply },
  'history.removeMark': { input: z.strictObject({ id: z.int() }), output: marksReply },
  /** How many states compaction would keep and how many steps it would drop. */
  'history.planCompaction': {
    input: z.strictObject({}),
    output: z.strictObject({ kept: z.int(), dropped: z.int() }),
  },
  'history.compact': {
    input: z.strictObject({ base: z.int().nonnegative(), limit }),
    output: z.strictObject({ kept: z.int(), dropped: z.int(), steps: z.strictObject(stepsShape) }),
  },

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
    input: z.strictObject({ name: text, comment: text }),
    output: versionSchema,
  },
  'plan.withdraw': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
  'plan.approve': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
  'plan.reject': { input: z.strictObject({ version: z.int(), comment: text }), output: versionSchema },
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
  /** Rows of one table while a plan opens, packed by `packRows`; `last` closes the table. */
  'project.rows': { table: string; rows: string; last: boolean };
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
