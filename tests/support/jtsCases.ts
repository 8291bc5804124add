import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FIXTURES = join('..', 'shared', 'fixtures');
export const noFixtures = !existsSync(FIXTURES);
if (noFixtures) console.log('../shared/fixtures is absent: the test suites of JTS are not run.');

/** One question of the JTS suites with its right answer. */
export interface JtsCase {
  /** Its number in the file, what is asked, and what it shows. */
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly operation: string;
  /** `A`, `B` or a number, as they stand in the file. */
  readonly args: readonly string[];
  readonly expected: string;
}

/** Cases that are left out, and why. */
export interface Exclusion<C> {
  readonly reason: string;
  /** We answer otherwise on purpose: each of the cases must fail, or it is left out for nothing. */
  readonly differs?: true;
  readonly cases: readonly string[] | ((one: C) => boolean);
}

/** Questions of a file of `jts-xml/general`; of some operations only, if named. None where the folder is absent. */
export function xmlCases(file: string, ...operations: readonly string[]): JtsCase[] {
  if (noFixtures) return [];
  const text = readFileSync(join(FIXTURES, 'jts-xml', 'general', file), 'utf8').replace(/<!--[^]*?-->/g, '');
  const inside = (body: string, tag: string): string =>
    new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(body)?.[1]?.trim().replace(/\s+/g, ' ') ?? '';
  return [...text.matchAll(/<case>([^]*?)<\/case>/g)].flatMap(([, body = ''], number) =>
    [...body.matchAll(/<op ([^>]*)>([^]*?)<\/op>/g)]
      .map(([, head = '', expected = '']): JtsCase => {
        const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? '';
        const operation = attribute('name');
        const args = ['arg1', 'arg2', 'arg3'].map(attribute).filter((one) => one !== '');
        return {
          name: `${number + 1} ${operation}(${args.join()}): ${inside(body, 'desc')}`,
          a: inside(body, 'a'),
          b: inside(body, 'b'),
          operation,
          args,
          expected: expected.trim(),
        };
      })
      .filter(({ operation }) => operations.length === 0 || operations.includes(operation)),
  );
}

/** A call of a JTS unit test; arguments that were no constants are objects. */
export interface JtsCall {
  readonly name: string;
  readonly check: string;
  readonly args: readonly unknown[];
}

type Suites = Readonly<Record<string, readonly { test: string; fn: string; args: readonly unknown[] }[]>>;

function coverageCases(): Suites {
  if (noFixtures) return {};
  const file = join(FIXTURES, 'coverage-cases', 'jts-cases.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { suites: Suites }).suites;
}

/** All suites there are. None where the folder is absent. */
export function suiteNames(): string[] {
  if (noFixtures) return [];
  const files = ['general', 'validate'].flatMap((folder) => readdirSync(join(FIXTURES, 'jts-xml', folder)));
  return [...new Set([...files.filter((file) => file.endsWith('.xml')), ...Object.keys(coverageCases())])];
}

/** Calls of a suite of `coverage-cases`. None where the folder is absent. */
export function jsonCases(suite: string): JtsCall[] {
  return (coverageCases()[suite] ?? []).map(({ test, fn, args }) => ({ name: test, check: fn, args }));
}

/**
 * Runs a peer's cases as tests of ours. How many run and how many are left out stands in the name of the suite;
 * each reason for leaving cases out is a test of its own, which fails when it fits no case.
 */
export function peerSuite<C extends { readonly name: string }>(
  title: string,
  cases: readonly C[],
  exclusions: readonly Exclusion<C>[],
  test: (one: C) => void | Promise<void>,
): void {
  const waiting = new Set(cases);
  const left = exclusions.map(({ reason, differs, cases: chosen }) => {
    const isLeft = (one: C): boolean =>
      typeof chosen === 'function' ? chosen(one) : chosen.includes(one.name);
    const list = [...waiting].filter(isLeft);
    for (const one of list) waiting.delete(one);
    const names = typeof chosen === 'function' ? [] : chosen;
    return { reason, differs, list, unknown: names.filter((name) => list.every((one) => one.name !== name)) };
  });
  const out = cases.length - waiting.size;
  describe.skipIf(noFixtures)(`${title}: ${waiting.size} cases run, ${out} are left out`, () => {
    it('has cases', () => expect(waiting.size).toBeGreaterThan(0));
    for (const { reason, differs, list, unknown } of left) {
      it(`leaves out ${list.length}: ${reason}`, () => {
        expect(list).not.toEqual([]);
        expect(unknown, 'names of no case').toEqual([]);
      });
      if (differs) for (const one of list) it.fails(`${one.name}: differs`, () => test(one));
    }
    for (const one of waiting) it(one.name, () => test(one));
  });
}
