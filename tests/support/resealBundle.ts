import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createHash } from 'node:crypto';
import { bagInfo } from '../../main/exchange/bundle/bagInfo';
import {
  BAG_DECLARATION,
  BAG_INFO,
  bagManifest,
  MANIFEST,
  PAYLOAD_MANIFEST,
  TAG_MANIFEST,
} from '../../main/exchange/bundle/layout';
import type { Manifest } from '../../shared/exchange/manifest';

/** Makes all checksums of a bundle fit its files again, as a forger would, so that only deeper checks can tell. */
export function resealBundle(
  folder: string,
  change: (manifest: Manifest) => Manifest = (manifest) => manifest,
): void {
  const sha256 = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const payload = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const manifest = change(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest);
  const files = manifest.files.map((file) => ({ ...file, sha256: sha256(file.path) }));
  writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...manifest, files }));
  const bytes = payload.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const { bundleId, contentHash, plan, generator, createdAt } = manifest;
  const facts = { bundleId, contentHash, name: plan.name, no: plan.no, generator, now: createdAt };
  writeFileSync(join(folder, BAG_INFO), bagInfo(payload.length, bytes, facts));
  writeFileSync(
    join(folder, PAYLOAD_MANIFEST),
    bagManifest(new Map(payload.map((file) => [file, sha256(file)]))),
  );
  const tags = [BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST];
  writeFileSync(join(folder, TAG_MANIFEST), bagManifest(new Map(tags.map((file) => [file, sha256(file)]))));
}
