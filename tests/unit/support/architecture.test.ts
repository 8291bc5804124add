import { describe, expect, test } from 'vitest';
import { violationsOf, type Violation } from '../../support/architecture/rules';
import { parseTree } from '../../support/architecture/sourceTree';

/** Checks a tree in which one thing was planted; files that are only imported are empty. */
function check(files: Record<string, string>): Violation[] {
  return violationsOf(parseTree(new Map(Object.entries(files))));
}
const rulesOf = (files: Record<string, string>): string[] => check(files).map(({ rule }) => rule);

describe('the architecture check finds what is planted', () => {
  test('nothing in a sound tree', () => {
    expect(
      check({
        'shared/base/ids.ts': 'export const a = 1;',
        'shared/document/view.ts': "import { a } from '../base/ids';",
        'shared/topology/split.ts': "import type { View } from '../document/view';",
        'renderer/map/layer.ts': "import Layer from 'ol/layer/Layer'; import '../../shared/document/view';",
        'renderer/main.tsx': "import './map/layer';",
        'main/project/db.ts': "import sqlite3 from 'sqlite3'; import fs from 'node:fs';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['a lower floor that imports a higher one', 'shared/base/x.ts', "import '../document/view'"],
    ['a folder that imports its neighbour', 'shared/hierarchy/x.ts', "import '../network/view'"],
    ['a type-only import up', 'shared/crs/x.ts', "import type { V } from '../document/view'"],
    ['a re-export up', 'shared/crs/x.ts', "export * from '../document/view'"],
    ['a lazy import up', 'shared/crs/x.ts', "const v = import('../document/view')"],
    ['an import type up', 'shared/crs/x.ts', "type V = import('../document/view').V"],
    ['a worker up', 'renderer/document/x.ts', "new Worker(new URL('../map/x.worker.ts', import.meta.url))"],
    ['a command that imports the map', 'renderer/commands/x.ts', "import '../map/view'"],
    ['a folder that imports a composition root', 'renderer/panels/x.tsx', "import '../services'"],
  ])('%s', (_what, file, source) => {
    expect(rulesOf({ [file]: source })).toEqual(['floor']);
  });

  test('a folder without a floor', () => {
    expect(rulesOf({ 'shared/utils/x.ts': '' })).toEqual(['unknown-folder']);
  });

  test.each([
    ['main that imports the window', 'main/ipc/x.ts', "import '../../renderer/state/store'"],
    ['the window that imports main', 'renderer/ipc/x.ts', "import '../../main/preload'"],
    ['shared that imports main', 'shared/network/x.ts', "import '../../main/project/db'"],
    ['a source that imports tests', 'shared/network/x.ts', "import '../../tests/support/x'"],
  ])('%s', (_what, file, source) => {
    expect(rulesOf({ [file]: source })).toEqual(['area']);
  });

  test.each([
    ['ol outside the map', 'renderer/panels/x.tsx', "import Map from 'ol/Map'"],
    ['sqlite3 outside the project', 'main/exchange/x.ts', "import sqlite3 from 'sqlite3'"],
    ['proj4 outside crs', 'shared/geometry/x.ts', "import proj4 from 'proj4'"],
    ['jsts beside its facade', 'shared/geometry/x.ts', "import X from 'jsts/org/X.js'"],
    ['react in shared', 'shared/i18n/x.ts', "import { useState } from 'react'"],
    ['electron in the project', 'main/project/x.ts', "import { app } from 'electron'"],
    ['ipcMain elsewhere', 'main/ipc/x.ts', "import { ipcMain } from 'electron'"],
    ['ipcRenderer elsewhere', 'main/window.ts', "import { ipcRenderer } from 'electron'"],
    ['zod in the preload script', 'main/preload.ts', "import { z } from 'zod'"],
  ])('%s', (_what, file, source) => {
    expect(rulesOf({ [file]: source })).toEqual(['package']);
  });

  test('the widget kit in a command', () => {
    expect(rulesOf({ 'renderer/commands/x.ts': "import { useState } from 'react'" })).toEqual(['package']);
  });

  test.each(['shared/crs/x.ts', 'renderer/state/x.ts'])('Node in %s', (file) => {
    expect(rulesOf({ [file]: "import fs from 'node:fs'" })).toEqual(['node']);
  });

  test('a circle, once, with its members', () => {
    const found = check({
      'shared/base/a.ts': "import './b'",
      'shared/base/b.ts': "import './c'",
      'shared/base/c.ts': "import './a'",
      'shared/base/d.ts': "import './a'",
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(
      'shared/base/a.ts → shared/base/b.ts → shared/base/c.ts → shared/base/a.ts',
    );
  });

  test.each([
    ['a long kernel file', 'shared/topology/x.ts', 351, ['size']],
    ['a kernel file at the limit', 'shared/topology/x.ts', 350, []],
    ['a long test', 'tests/unit/x.test.ts', 501, ['size']],
    ['a long table of sentences', 'shared/i18n/zh.ts', 2000, []],
  ])('%s', (_what, file, lines, expected) => {
    expect(rulesOf({ [file]: '// line\n'.repeat(lines) })).toEqual(expected);
  });

  test.each([
    ['any', 'let a: any;'],
    ['a double cast', 'const a = b as unknown as string;'],
    ['a non-null assertion', 'const a = b!.c;'],
  ])('%s in shared, but not elsewhere', (_what, source) => {
    expect(rulesOf({ 'shared/base/x.ts': source })).toEqual(['type-escape']);
    expect(rulesOf({ 'main/shell/x.ts': source })).toEqual([]);
  });

  test('words in comments and strings are no imports and no escapes', () => {
    expect(
      rulesOf({ 'shared/base/x.ts': "// import '../document/x'; any!\nconst a = 'as unknown as any';" }),
    ).toEqual([]);
  });
});

describe('registries', () => {
  const registry = { 'shared/rules/registry.ts': "import './gap'", 'shared/rules/gap.ts': '' };

  test('a registered rule without its mirrored test', () => {
    expect(check(registry)).toMatchObject([{ rule: 'mirror', file: 'shared/rules/gap.ts' }]);
    expect(check({ ...registry, 'tests/unit/shared/rules/gap.test.ts': '' })).toEqual([]);
  });

  test('a rule that nobody registered', () => {
    const found = check({
      ...registry,
      'tests/unit/shared/rules/gap.test.ts': '',
      'shared/rules/overlap.ts': '',
    });
    expect(found).toMatchObject([{ rule: 'mirror', file: 'shared/rules/overlap.ts' }]);
  });

  test('a helper that a rule uses needs no registration', () => {
    expect(
      check({
        ...registry,
        'shared/rules/gap.ts': "import './shape'",
        'shared/rules/shape.ts': '',
        'tests/unit/shared/rules/gap.test.ts': '',
      }),
    ).toEqual([]);
  });

  test('types of a registry need neither registration nor a test', () => {
    expect(
      check({
        'shared/rules/registry.ts': "import { type Rule } from './rule'; import type { Fix } from './fix';",
        'shared/rules/rule.ts': '',
        'shared/rules/fix.ts': '',
      }),
    ).toEqual([]);
  });

  test('a folder without a registry needs a test for every file', () => {
    expect(check({ 'shared/topology/operations/merge.ts': '' })).toMatchObject([{ rule: 'mirror' }]);
  });
});
