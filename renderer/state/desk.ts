import { z } from 'zod';
import { TOOL_IDS } from './toolSlice';
import type { AppState } from './store';

/**
 * What is on the desk while a plan is shown, as it is kept in the user's folder under the plan's id. It comes back
 * after a restart and after a crash; nothing of it belongs to the plan.
 */
const sketchSchema = z.strictObject({
  tool: z.enum(TOOL_IDS),
  state: z.unknown(),
  at: z.string(),
});

const deskSchema = z.strictObject({
  format: z.literal(1),
  /** Version of the program: the states of its tools are only understood by itself. */
  program: z.string(),
  /** The window was closed in good order. */
  ended: z.boolean(),
  place: z.strictObject({ x: z.number(), y: z.number(), resolution: z.number().positive() }).nullable(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  snap: z.boolean(),
  trace: z.boolean(),
  tool: z.enum(TOOL_IDS),
  layers: z.record(z.string(), z.strictObject({ visible: z.boolean(), opacity: z.number().min(0).max(1) })),
  docks: z.record(z.string(), z.boolean()),
  layout: z.unknown(),
  filters: z.record(z.string(), z.string()),
  /** Newest first. */
  sketches: z.array(sketchSchema).max(4),
});
export type Desk = z.infer<typeof deskSchema>;

export function deskOf({ session, view, tool, layers, panels, desk }: AppState, ended: boolean): Desk {
  return {
    format: 1,
    program: session.version,
    ended,
    place: desk.place === null ? null : { ...desk.place },
    level: view.level,
    snap: view.snap,
    trace: view.trace,
    tool: tool.active,
    layers: { ...layers },
    docks: { ...panels.docks },
    layout: desk.layout,
    filters: { ...desk.filters },
    sketches: [desk.sketch ?? desk.resumed ?? [], desk.offered].flat().slice(0, 4),
  };
}

/** Null for what is no desk, or one of another format. */
export function readDesk(text: string): Desk | null {
  try {
    const parsed = deskSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
