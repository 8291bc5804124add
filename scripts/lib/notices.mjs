/**
 * Third-party notices, generated from what is installed: the licence texts of every package that ends
 * up in the program, bundled or shipped beside it. Build tools are not part of it.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** Tools for building, testing, measuring and starting; nothing of them is in the program. */
const tools = [
  /^@(electron|eslint|playwright|types|vitejs|vitest)\//,
  /^(electron|eslint|typescript|vite|vitest)(-|$)/,
  /^(axe-core|fast-check|happy-dom|iconv-lite|mapshaper|prettier|tinybench|tsx)$/,
];

export function writeNotices(file) {
  const packages = shippedPackages();
  const parts = packages.map(({ name, version, license, repository, texts }) => {
    const source = repository ? [`Source: ${repository}`] : [];
    const missing = `(The package carries no text of its licence; see https://spdx.org/licenses/.)`;
    return [
      `${name} ${version}`,
      `Licence: ${license}`,
      ...source,
      '',
      ...(texts.length > 0 ? texts : [missing]),
      '',
    ].join('\n');
  });
  const head =
    'Gridwright contains the following packages of others. Electron, its Chromium and Node.js have their notices\n' +
    'in LICENSE.electron.txt and LICENSES.chromium.html beside this file. Packages under the LGPL are files of\n' +
    'their own (geos-wasm: out/*/chunks or assets; gdal3.js: node_modules/gdal3.js outside the archive), which may\n' +
    'be replaced by other builds of them.\n';
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [head, ...parts].join(`\n${'='.repeat(100)}\n\n`));
  return packages;
}

/** The closure of all dependencies that are no tools, in alphabetical order. */
export function shippedPackages() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const isTool = (name) => tools.some((tool) => tool.test(name));
  const queue = [
    ...Object.keys(dependencies),
    ...Object.keys(devDependencies).filter((name) => !isTool(name)),
  ].map((name) => ({ name, from: root }));
  const found = new Map();
  for (const { name, from } of queue) {
    const folder = folderOf(name, from);
    // Optional packages for other platforms are not installed.
    if (!folder || found.has(folder) || isTool(name)) continue;
    const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(folder, describe(folder, description));
    const needs = { ...description.dependencies, ...description.optionalDependencies };
    // Needed only to compile the module when it is installed.
    if (name !== 'sqlite3') queue.push(...Object.keys(needs).map((need) => ({ name: need, from: folder })));
    else queue.push({ name: 'bindings', from: folder });
  }
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  );
}

function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

function describe(folder, description) {
  const license =
    typeof description.license === 'string'
      ? description.license
      : (description.license?.type ??
        description.licenses?.map(({ type }) => type).join(' or ') ??
        'see text');
  const repository =
    typeof description.repository === 'string' ? description.repository : description.repository?.url;
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .flatMap((name) => {
      try {
        return [readFileSync(join(folder, name), 'utf8').trim()];
      } catch {
        return []; // a folder of that name
      }
    });
  return { name: description.name, version: description.version, license, repository, texts };
}
