import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/base/appError';
import type { VersionRecord } from '../../shared/document/records/plan';
import { receiptSchema, type Receipt } from '../../shared/exchange/receipt';
import type { PlanFile } from '../project/planFile';
import { withProjectErrors } from '../project/projectError';

/** Larger files are no receipts. */
const LARGEST = 4_000_000;

/**
 * Records what the central system answered to an exported version: EXPORTED → ACKED or REFUSED, found by its content
 * hash. The same receipt again changes nothing.
 * @throws AppError plan.receiptBad, plan.receiptUnknown, project.* for file errors
 */
export async function importReceipt(
  plan: PlanFile,
  file: string,
): Promise<{ version: VersionRecord; receipt: Receipt }> {
  const text = await withProjectErrors(file, () => readFile(file, 'utf8'));
  const receipt = parse(text, file);
  const { contentHash: hash, result } = receipt;
  const versions = await plan.versions();
  const version = versions.findLast(
    ({ contentHash, status }) => contentHash === hash && ['EXPORTED', 'ACKED', 'REFUSED'].includes(status),
  );
  if (version === undefined) throw new AppError('plan.receiptUnknown', { file, hash: hash.slice(0, 12) });
  const status = result === 'ACK' ? 'ACKED' : 'REFUSED';
  if (version.status === status) return { version, receipt };
  const after: VersionRecord = { ...version, status, receipt: JSON.stringify(receipt) };
  await plan.updateVersions([[version, after]]);
  return { version: after, receipt };
}

function parse(text: string, file: string): Receipt {
  if (text.length > LARGEST) throw new AppError('plan.receiptBad', { file, field: '–', detail: 'size' });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('plan.receiptBad', { file, field: '–', detail: 'JSON' });
  }
  const parsed = receiptSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '–';
  throw new AppError('plan.receiptBad', { file, field, detail: issue?.message ?? '' });
}
