import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema, type Manifest } from '../../../shared/exchange/manifest';
import { bagInfo } from '../bundle/bagInfo';
import { APPROVALS, BAG_INFO, MANIFEST, VALIDATION_REPORT } from '../bundle/layout';
import type { CheckedBag } from './checkBag';
import { BundleDefect, must } from './defect';

/** Reads `data/manifest.json` and checks that it lists exactly the payload, with the right checksums. */
export async function checkManifest(folder: string, bag: CheckedBag): Promise<Manifest> {
  const parsed = manifestSchema.safeParse(await readJson(folder, MANIFEST));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BundleDefect('verify.manifestField', { file: MANIFEST, field: issue?.path.join('.') ?? '' });
  }
  const manifest = parsed.data;
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for (const path of [...new Set([...listed.keys(), ...bag.checksums.keys()])].sort()) {
    if (path === MANIFEST) continue;
    must(bag.checksums.has(path), 'verify.fileMissing', { file: path });
    must(listed.get(path) === bag.checksums.get(path), 'verify.manifestFile', { file: MANIFEST, what: path });
  }
  const info = bagInfo([...bag.checksums.keys()].length, bag.bytes, {
    bundleId: manifest.bundleId,
    contentHash: manifest.contentHash,
    name: manifest.plan.name,
    no: manifest.plan.no,
    generator: manifest.generator,
    now: manifest.createdAt,
  });
  must((await readFile(join(folder, BAG_INFO), 'utf8')) === info, 'verify.fileChanged', { file: BAG_INFO });
  return manifest;
}

/** Approved by somebody other than the submitter, validated without errors, all for the manifest's content. */
export async function checkAuthority(folder: string, manifest: Manifest): Promise<void> {
  const report = await readJson(folder, VALIDATION_REPORT);
  const { counts, contentHash } = record(report, VALIDATION_REPORT);
  must(contentHash === manifest.contentHash, 'verify.hashField', { file: VALIDATION_REPORT });
  must(record(counts, VALIDATION_REPORT).ERROR === 0, 'verify.errorsOpen', { file: VALIDATION_REPORT });
  const approvals = record(await readJson(folder, APPROVALS), APPROVALS);
  must(approvals.contentHash === manifest.contentHash, 'verify.hashField', { file: APPROVALS });
  const decisions: unknown[] = Array.isArray(approvals.approvals) ? approvals.approvals : [];
  must(decisions.length > 0, 'verify.notApproved', { file: APPROVALS });
  const submitter = record(approvals.submitted, APPROVALS).by;
  for (const decision of decisions) {
    const { contentHash: hash, name, decision: word } = record(decision, APPROVALS);
    must(hash === manifest.contentHash, 'verify.hashField', { file: APPROVALS });
    must(word === 'APPROVED', 'verify.notApproved', { file: APPROVALS });
    must(name !== submitter, 'verify.approvedOwn', { file: APPROVALS, name: String(name) });
  }
}

export async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  } catch {
    throw new BundleDefect('verify.notJson', { file });
  }
}

function record(value: unknown, file: string): Record<string, unknown> {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), 'verify.notJson', { file });
  return value as Record<string, unknown>;
}
