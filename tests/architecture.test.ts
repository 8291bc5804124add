import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violationsOf, type Violation } from './support/architecture/rules';
import { readTree } from './support/architecture/sourceTree';

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
