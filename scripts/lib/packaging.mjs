/**
 * Packages the application for this machine as a folder (`dist/linux-unpacked`), without a network:
 * electron-builder gets the runtime that is here, and needs no tool of its own for a plain folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence, step } from './console.mjs';
import { out, root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { writeNotices } from './notices.mjs';

const folders = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' };

/** The packaged program's executable; undefined where this script cannot package. */
export async function ensurePackaged(runtime) {
  if (process.platform !== 'linux') return undefined;
  const executable = join(root, 'dist', folders.linux, 'gridwright');
  const stampFile = join(root, 'dist', '.stamp');
  const stamp = fingerprint(runtime);
  if (existsSync(executable) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return executable;
  await buildPackage(runtime);
  if (!existsSync(executable)) throw new Sentence(`electron-builder ended, but ${executable} is missing.`);
  writeFileSync(stampFile, stamp);
  return executable;
}

export async function buildPackage(runtime, extra = []) {
  rmSync(join(root, 'dist', folders[process.platform] ?? 'dir'), { recursive: true, force: true });
  await step('Collecting third-party notices', () => writeNotices(join(out, 'THIRD_PARTY_NOTICES.txt')), {
    quiet: true,
  });
  await step('Packaging the application', async () => {
    const result = await run(
      process.execPath,
      [
        join(root, 'node_modules', 'electron-builder', 'cli.js'),
        '--dir',
        '--publish=never',
        `-c.electronDist=${runtime.folder}`,
        `-c.electronVersion=${runtime.version}`,
        ...extra,
      ],
      // Nothing to publish, and no certificate to look for.
      { env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
    );
    if (result.code !== 0) throw new Sentence(`electron-builder failed:\n${tail(result.output, 40)}`);
  });
}

function fingerprint(runtime) {
  const hash = createHash('sha1').update(runtime.executable);
  const inputs = [
    'out/.main.stamp',
    'out/.renderer.stamp',
    'electron-builder.yml',
    'package.json',
    'package-lock.json',
    'LICENSE',
  ];
  for (const input of inputs) {
    const file = join(root, input);
    hash.update(input).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.digest('hex');
}
