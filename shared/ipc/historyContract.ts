import { z } from 'zod';
import { changeSetSchema } from '../document/changeSet';
import { text, stepsShape, limit } from './shapes';

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

/** Steps of the open plan, marks on them, and joining them. */
export const historyRequests = {
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
} as const;
