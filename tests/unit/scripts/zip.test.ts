import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from '../../../scripts/lib/zip.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function archive(files: Parameters<typeof zipSync>[0]): string {
  const file = join(folder, 'archive.zip');
  writeFileSync(file, zipSync(files));
  return file;
}

test('stored and deflated entries come out, with their modes, at the places asked for', () => {
  const long = 'a long text '.repeat(1000);
  const file = archive({
    'App/run': [strToU8('binary'), { level: 0, os: 3, attrs: 0o100755 << 16 }],
    'App/locales/zh.pak': strToU8(long),
    'App/resources/other.js': strToU8('left out'),
  });
  const target = join(folder, 'target');
  unzip(file, target, (name: string) => (name.includes('resources') ? undefined : name.replace('App/', '')));
  expect(readFileSync(join(target, 'locales/zh.pak'), 'utf8')).toBe(long);
  expect(statSync(join(target, 'run')).mode & 0o777).toBe(0o755);
  expect(() => statSync(join(target, 'resources'))).toThrow();
});

test('an entry that leaves the folder is an error', () => {
  const file = archive({ '../evil': strToU8('x') });
  expect(() => unzip(file, join(folder, 'target'), (name: string) => name)).toThrow('outside');
});

test('a file that is cut off is no archive', () => {
  const file = archive({ a: strToU8('x'.repeat(5000)) });
  writeFileSync(file, readFileSync(file).subarray(0, 60));
  expect(() => unzip(file, join(folder, 'target'), (name: string) => name)).toThrow();
});
