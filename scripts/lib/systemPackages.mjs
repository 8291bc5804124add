/**
 * Packages of the operating system. On Debian and Ubuntu as root they are installed; everybody else
 * gets the one command to run. Needs are detected by what is there (programs, libraries), not by
 * package names, which differ between releases (libgtk-3-0 became libgtk-3-0t64).
 */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Sentence, step } from './console.mjs';
import { has, run, tail } from './run.mjs';

const program = (name, ...packages) => ({ packages, missing: () => !has(name) });
const library = (soname, ...packages) => ({ packages, missing: (libraries) => !libraries.includes(soname) });

/** Alternatives are tried in order: the first that this release knows is taken. */
const groups = {
  compiler: [program('g++', 'g++'), program('make', 'make'), program('python3', 'python3')],
  display: [program('Xvfb', 'xvfb'), { packages: ['fonts-noto-cjk'], missing: () => !hasChineseFont() }],
  electron: [
    library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3.so', 'libnss3'),
    library('libasound.so.2', 'libasound2t64', 'libasound2'),
    library('libgbm.so.1', 'libgbm1'),
    library('libXtst.so.6', 'libxtst6'),
    library('libXss.so.1', 'libxss1'),
    library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'),
    library('libcups.so.2', 'libcups2t64', 'libcups2'),
    library('libdrm.so.2', 'libdrm2'),
    library('libxkbcommon.so.0', 'libxkbcommon0'),
  ],
};

function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(listed.stdout?.trim());
}

function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig';
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
}

function isDebianFamily() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) && has('apt-get');
  } catch {
    return false;
  }
}

const apt = (args) =>
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/**
 * Makes sure that the named groups are present.
 * @param {('compiler' | 'display' | 'electron')[]} names
 * @param {string} purpose completes "… needed to <purpose>"
 */
export async function ensureSystemPackages(names, purpose) {
  if (process.platform !== 'linux') return;
  const libraries = knownLibraries();
  const missing = names.flatMap((name) => groups[name]).filter((need) => need.missing(libraries));
  if (missing.length === 0) return;

  if (!isDebianFamily()) {
    const wanted = missing.map((need) => need.packages.at(-1)).join(', ');
    throw new Sentence(
      `Some system packages are needed to ${purpose}. Please install what your system calls: ${wanted}.`,
    );
  }
  if (process.getuid() !== 0) {
    const wanted = missing.map((need) => newestKnown(need.packages)).join(' ');
    throw new Sentence(
      `Some system packages are needed to ${purpose}. Please run this one command, then start again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${wanted}\n`,
    );
  }
  await step(`Installing system packages to ${purpose}`, async () => {
    const update = await apt(['update']);
    const wanted = missing.map((need) => newestKnown(need.packages));
    const install = await apt(['install', '--no-install-recommends', ...wanted]);
    if (install.code !== 0) {
      const reason = tail(update.code === 0 ? install.output : update.output + install.output, 12);
      throw new Sentence(`apt-get could not install ${wanted.join(' ')}:\n${reason}`);
    }
  });
}

function newestKnown(packages) {
  if (packages.length === 1) return packages[0];
  return (
    packages.find((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0) ??
    packages.at(-1)
  );
}
