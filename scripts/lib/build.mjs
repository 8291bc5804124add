/**
 * Builds what changed. The program has two parts: `main` (main process, preload, command line) and
 * `renderer` (the window). A part is built when the content of its sources differs from what its
 * last build was made of, so the command line never waits for the window's bundle.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence, step } from './console.mjs';
import { out, root } from './paths.mjs';
import { run, tail } from './run.mjs';

const sources = {
  main: ['main', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json'],
  // The guide and its pictures are part of the window.
  renderer: [
    'renderer',
    'shared',
    'docs/guide.zh-CN.md',
    'docs/guide.en.md',
    'docs/screenshots/zh-CN',
    'docs/screenshots/en',
    'resources',
    'electron.vite.config.ts',
    'package-lock.json',
  ],
};

/** @param {('main' | 'renderer')[]} parts */
export async function ensureBuilt(parts = ['main', 'renderer'], { quiet = false } = {}) {
  if (parts.every((part) => isCurrent(part))) return;
  const release = await takeTurn();
  try {
    for (const part of parts) {
      // Asked again: while this process waited its turn another one may have built.
      if (!isCurrent(part)) await build(part, quiet);
    }
  } finally {
    release();
  }
}

const stampFile = (part) => join(out, `.${part}.stamp`);

const product = { main: 'main/index.js', renderer: 'renderer/index.html' };

function isCurrent(part) {
  if (!existsSync(join(out, product[part]))) return false;
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === fingerprint(part);
}

async function build(part, quiet) {
  const stamp = fingerprint(part);
  rmSync(stampFile(part), { force: true });
  await step(
    part === 'main' ? 'Building the program' : 'Building the window',
    async () => {
      const result = await run(
        process.execPath,
        [
          join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
          'build',
          '--logLevel',
          'warn',
        ],
        {
          env: {
            ...process.env,
            GRIDWRIGHT_BUILD: part,
            NODE_ENV: 'production',
            NO_COLOR: '1',
            FORCE_COLOR: undefined,
          },
        },
      );
      if (result.code !== 0) throw new Sentence(`The build failed:\n${tail(result.output, 40)}`);
    },
    { quiet },
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(stampFile(part), stamp);
}

function fingerprint(part) {
  const hash = createHash('sha1');
  for (const source of sources[part]) {
    for (const file of filesBelow(join(root, source)))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Two builds at once would empty each other's output folder. A turn ends with its process. */
async function takeTurn() {
  mkdirSync(out, { recursive: true });
  const file = join(out, '.building');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readFileSyncOrEmpty(file)))) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function readFileSyncOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  if (!pid) return true; // created, its number not yet written
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
