import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileSha256 } from '../../project/fileSha256';
import {
  BAG_DECLARATION,
  BAG_DECLARATION_TEXT,
  BAG_INFO,
  bagManifest,
  PAYLOAD_MANIFEST,
  TAG_MANIFEST,
} from '../bundle/layout';
import { BundleDefect, must } from './defect';

export interface CheckedBag {
  /** Checksums of the payload files by path. */
  readonly checksums: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/**
 * Checks the BagIt layout both ways: every file that is listed is there with its checksum, every file that is
 * there is listed. A single changed file is named, also when it is one of the manifests themselves: what a
 * manifest should say follows from the files, so it is compared as a whole, byte by byte. `bag-info.txt` is
 * compared later, with what the bundle's own manifest makes of it.
 */
export async function checkBag(folder: string): Promise<CheckedBag> {
  const paths = await listFiles(folder);
  for (const file of [BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST, TAG_MANIFEST]) {
    must(paths.includes(file), 'verify.fileMissing', { file });
  }
  const payload = paths.filter((path) => path.startsWith('data/'));
  const extra = paths.find(
    (path) =>
      !path.startsWith('data/') &&
      ![BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST, TAG_MANIFEST].includes(path),
  );
  if (extra !== undefined) throw new BundleDefect('verify.fileExtra', { file: extra });

  const checksums = new Map<string, string>();
  let bytes = 0;
  for (const path of payload) {
    checksums.set(path, await fileSha256(join(folder, path)));
    bytes += (await stat(join(folder, path))).size;
  }
  const listed = await readFile(join(folder, PAYLOAD_MANIFEST), 'utf8');
  const tags = await readFile(join(folder, TAG_MANIFEST), 'utf8');
  if (listed !== bagManifest(checksums)) {
    // Is it the manifest that changed, or what it lists? The tag manifest knows the manifest's checksum.
    const expected = sha256(bagManifest(checksums));
    if (tags.includes(expected)) throw new BundleDefect('verify.fileChanged', { file: PAYLOAD_MANIFEST });
    throw payloadDefect(listed, checksums);
  }
  const declaration = await readFile(join(folder, BAG_DECLARATION), 'utf8');
  must(declaration === BAG_DECLARATION_TEXT, 'verify.fileChanged', { file: BAG_DECLARATION });
  return { checksums, bytes };
}

/** The last check of the bag: by now the three files that the tag manifest lists are known to be right. */
export async function checkTagManifest(folder: string): Promise<void> {
  const checksums = new Map<string, string>();
  for (const file of [BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST]) {
    checksums.set(file, await fileSha256(join(folder, file)));
  }
  const tags = await readFile(join(folder, TAG_MANIFEST), 'utf8');
  must(tags === bagManifest(checksums), 'verify.fileChanged', { file: TAG_MANIFEST });
}

/** The first difference between the listed and the real payload, by path. */
function payloadDefect(listed: string, checksums: ReadonlyMap<string, string>): BundleDefect {
  const expected = new Map<string, string>();
  for (const [at, line] of listed.split('\n').entries()) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) {
      return new BundleDefect('verify.lineUnreadable', { file: PAYLOAD_MANIFEST, row: at + 1 });
    }
    expected.set(match[2], match[1]);
  }
  for (const path of [...new Set([...expected.keys(), ...checksums.keys()])].sort()) {
    if (!checksums.has(path)) return new BundleDefect('verify.fileMissing', { file: path });
    if (!expected.has(path)) return new BundleDefect('verify.fileExtra', { file: path });
    if (expected.get(path) !== checksums.get(path))
      return new BundleDefect('verify.fileChanged', { file: path });
  }
  return new BundleDefect('verify.fileChanged', { file: PAYLOAD_MANIFEST });
}

/** Paths of all files below a folder, sorted, with `/`. Anything that is no plain file counts as one. */
async function listFiles(folder: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new BundleDefect('verify.noFolder', { folder });
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
