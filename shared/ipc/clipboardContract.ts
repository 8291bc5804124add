import { z } from 'zod';

/** Requests that concern the system's clipboard. */
export const clipboardRequests = {
  /** Text of the clipboard, when the person pastes: a page may not read it by itself. At most 64 million signs. */
  'app.clipboardText': {
    input: z.strictObject({}),
    output: z.strictObject({ text: z.string() }),
  },
} as const;
