import { expect, test } from 'vitest';
import { shippedPackages } from '../../../scripts/lib/notices.mjs';

const packages = shippedPackages() as { name: string; license: string; texts: string[] }[];
const names = packages.map(({ name }) => name);

test('what is bundled or shipped has its notice', () => {
  expect(names).toEqual(
    expect.arrayContaining(['geos-wasm', 'jsts', 'ol', 'proj4', 'react', 'sqlite3', 'zod']),
  );
});

test('tools have none', () => {
  for (const tool of [
    'electron-builder',
    'eslint',
    'typescript',
    'vitest',
    '@playwright/test',
    'axe-core',
    'node-gyp',
  ]) {
    expect(names).not.toContain(tool);
  }
});

test('every package names its licence, and none is one that we could not keep to', () => {
  for (const { name, license } of packages) {
    expect(license, name).toMatch(/MIT|ISC|BSD|Apache|BlueOak|CC0|Unlicense|Zlib|LGPL|EDL|EPL|0BSD|Python/);
    expect(license, name).not.toMatch(/(^|[^L])GPL/);
  }
});
