import { z } from 'zod';

const text = z.string().max(2000);

/** `receipt.json`: what the central system answers to a bundle (domain §5). */
export const receiptSchema = z.object({
  bundleId: z.string().regex(/^[0-9a-f]{32}$/),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  result: z.enum(['ACK', 'REFUSED']),
  problems: z
    .array(z.object({ ruleId: text.default(''), code: text.default(''), message: text }))
    .max(10_000)
    .default([]),
  receivedAt: z.iso.datetime({ offset: true }),
  /** The receiver's own counts, by table. */
  counts: z.record(z.string(), z.number()).default({}),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;
