/** node_modules: present, of the lock file's versions, with a SQLite module that loads. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sentence, say, step } from './console.mjs';
import { root } from './paths.mjs';
import { githubAnswers, npm, run, tail } from './run.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const minimum = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  throw new Sentence(
    `Gridwright needs Node.js ${minimum.join('.')} or newer; this is ${process.versions.node}. Please install a current Node.js (https://nodejs.org) and run the command again.`,
  );
}

export async function ensureDependencies() {
  checkNode();
  if (installedMatchesLock()) return;
  const fromSource = !(await githubAnswers());
  if (fromSource) await ensureSystemPackages(['compiler'], 'compile the SQLite module');
  const note = fromSource ? ' (npm ci; SQLite is compiled here, which takes a few minutes)' : ' (npm ci)';
  await step(`Installing dependencies${note}`, async () => {
    const result = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      env: installEnvironment(fromSource),
    });
    if (result.code !== 0) throw new Sentence(`npm ci failed:\n${tail(result.output)}`);
  });
  if (await sqliteLoads()) return;
  // A prebuilt binary may ask for a newer C library than this system has.
  await ensureSystemPackages(['compiler'], 'compile the SQLite module');
  await step('Compiling the SQLite module', async () => {
    const result = await npm(['rebuild', 'sqlite3', '--loglevel=error'], { env: installEnvironment(true) });
    if (result.code !== 0)
      throw new Sentence(`The SQLite module could not be compiled:\n${tail(result.output)}`);
  });
  if (!(await sqliteLoads()))
    throw new Sentence(
      'The SQLite module was installed but does not load. Delete node_modules and run the command again.',
    );
}

/**
 * npm records what it installed in node_modules/.package-lock.json, last of all; so a missing or
 * different record means an absent, interrupted or older installation. Times of files are no use
 * here: a checkout touches them.
 */
function installedMatchesLock() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Sentence('package-lock.json is missing or damaged; restore it with git.');
  if (!present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link || entry.optional || entry.devOptional || entry.peer) continue;
    if (present[path]?.version !== entry.version) {
      say(`${path.replace(/^.*node_modules\//, '')} ${entry.version} is not installed yet.`);
      return false;
    }
  }
  return existsSync(join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'));
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function sqliteLoads() {
  return (await run(process.execPath, ['-e', "require('sqlite3')"])).code === 0;
}

/**
 * node-gyp would download Node's headers; most installations have them beside the program.
 * Without GitHub the search for a prebuilt SQLite module is skipped instead of waited for.
 */
function installEnvironment(fromSource) {
  const env = { ...process.env };
  const prefix = [dirname(dirname(process.execPath)), '/usr'].find((folder) =>
    existsSync(join(folder, 'include', 'node', 'node_api.h')),
  );
  if (prefix && !env.npm_config_nodedir) env.npm_config_nodedir = prefix;
  if (fromSource) env.npm_config_build_from_source = 'sqlite3';
  return env;
}
