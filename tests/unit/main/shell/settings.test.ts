import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from '../../../../main/shell/settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (): string => join(folder, 'deep', 'settings.json');

test('settings survive a restart', () => {
  new SettingsFile(file()).change({ language: 'zh-CN' });
  expect(new SettingsFile(file()).current.language).toBe('zh-CN');
});

test('the newest plan comes first, each plan once, ten at most', () => {
  const settings = new SettingsFile(file());
  for (let index = 0; index < 12; index += 1) settings.remember(`/p/${String(index)}.gpkg`, 'p');
  settings.remember('/p/5.gpkg', 'p');
  const paths = settings.current.recent.map(({ path }) => path);
  expect(paths).toHaveLength(10);
  expect(paths.slice(0, 3)).toEqual(['/p/5.gpkg', '/p/11.gpkg', '/p/10.gpkg']);
});

test.each(['', 'no json', '[]', '{"language":"tlh","recent":3,"bounds":{}}'])(
  'a damaged file %j counts as empty',
  (text) => {
    const damaged = join(folder, 'settings.json');
    writeFileSync(damaged, text);
    expect(new SettingsFile(damaged).current).toMatchObject({
      language: null,
      recent: [],
      backup: { keep: 10, folder: null },
      bounds: null,
    });
  },
);

test('a place that cannot be written costs only the memory', () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, 'x');
  const settings = new SettingsFile(join(blocked, 'settings.json'));
  settings.change({ language: 'en' });
  expect(settings.current.language).toBe('en');
  expect(readFileSync(blocked, 'utf8')).toBe('x');
});
