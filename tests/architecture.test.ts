import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violationsOf, type Violation } from './support/architecture/rules';
import { readTree } from './support/architecture/sourceTree';
import { callsOf, filesSaying, OPENERS, TRANSACTIONS, WRITES } from './support/architecture/writePaths';

const root = dirname(import.meta.dirname);

describe('the sources keep the architecture', () => {
  const tree = readTree(root, ['shared', 'main', 'renderer', 'tests']);
  const violations = violationsOf(tree);
  const of = (...rules: Violation['rule'][]): string[] =>
    violations.filter(({ rule }) => rules.includes(rule)).map(({ file, message }) => `${file}: ${message}`);

  test('all areas were read', () => {
    expect([...tree.keys()]).toEqual(
      expect.arrayContaining(['shared/ipc/contract.ts', 'main/index.ts', 'renderer/ipc/client.ts']),
    );
  });
  test('a folder imports only folders of the floors before it', () => {
    expect(of('floor', 'unknown-folder')).toEqual([]);
  });
  test('main and renderer never import each other, and shared imports neither', () => {
    expect(of('area')).toEqual([]);
  });
  test('packages stay where their home is', () => {
    expect(of('package', 'node')).toEqual([]);
  });
  test('no imports run in a circle', () => {
    expect(of('cycle')).toEqual([]);
  });
  test('files stay small', () => {
    expect(of('size')).toEqual([]);
  });
  test('nothing in shared switches the compiler off', () => {
    expect(of('type-escape')).toEqual([]);
  });
  test('everything registrable is registered and has its mirrored test', () => {
    expect(of('mirror')).toEqual([]);
  });
});

describe('no write of a plan goes around its one queue', () => {
  const tree = readTree(root, ['main', 'renderer']);
  const inMain = (path: string): boolean => path.startsWith('main/');
  const inWindow = (path: string): boolean => path.startsWith('renderer/');
  const files = (calls: readonly { readonly file: string }[]): string[] => [
    ...new Set(calls.map(({ file }) => file)),
  ];

  test('only files with a reason open a database', () => {
    expect(files(callsOf(tree, 'openDb', inMain)).filter((file) => OPENERS[file] === undefined)).toEqual([]);
  });
  test('transactions begin in few places, and an open plan has one', () => {
    const calls = callsOf(tree, 'transaction', inMain);
    expect(files(calls).filter((file) => !TRANSACTIONS.includes(file))).toEqual([]);
    expect(calls.filter(({ file }) => file === 'main/project/planFile.ts')).toHaveLength(1);
  });
  test('rows of a plan are changed by applyChange alone, from a commit or a step', () => {
    expect(files(callsOf(tree, 'applyChange', inMain))).toEqual(['main/project/planFile.ts']);
  });
  test('the window asks for writes in one place, the gate, which has the one queue', () => {
    expect(filesSaying(tree, WRITES, inWindow)).toEqual(['renderer/document/commit.ts']);
    expect(files(callsOf(tree, 'createSaveQueue', inWindow))).toEqual(['renderer/services.ts']);
    expect(files(callsOf(tree, 'applyChecked', inWindow))).toEqual(['renderer/document/commit.ts']);
  });
});
