import { z } from 'zod';
import { ROW_ENCODINGS, ROW_FORMAT_IDS } from '../listing/rowFormats';
import { path } from './shapes';

/** The channel by which layers and tables leave as files. */
export const rowsRequests = {
  /** Writes rows of a table of the stored plan, in this order, into a file. */
  'rows.export': {
    input: z.strictObject({
      table: z.string().max(40),
      rows: z.array(z.int().positive()).max(2_000_000),
      columns: z.array(z.string().max(60)).max(200),
      format: z.enum(ROW_FORMAT_IDS),
      encoding: z.enum(ROW_ENCODINGS),
      target: path,
    }),
    output: z.strictObject({ files: z.array(path), rows: z.int() }),
  },
} as const;
