import { ok, refuse, type Refusal, type Result } from '../base/result';
import { comparableText, integerOf, isoDateOf } from './cellText';

/** What a column may hold: how its header is written, and how its text is understood. */
export interface Field<T = unknown> {
  /** Headers in use, in Chinese and English; compared by `comparableText`. */
  readonly names: readonly string[];
  readonly required: boolean;
  /** Whether the text names the row: never masked, but refused where it is a personal identifier. */
  readonly isKey: boolean;
  /** For a code list: every way of writing, comparable, with its code. */
  readonly codes: ReadonlyMap<string, string> | null;
  /** Of a text that is not blank. */
  read(text: string): Result<T>;
}

export type Fields = Readonly<Record<string, Field>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
/** Values of a row; a field without a column, or blank in this row, is absent. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };

type Options = readonly ('required' | 'key')[];
const NONE: Options = [];

function field<T>(
  names: string,
  options: Options,
  read: Field<T>['read'],
  codes: Field['codes'] = null,
): Field<T> {
  return {
    names: names.split('|'),
    required: options.includes('required'),
    isKey: options.includes('key'),
    codes,
    read,
  };
}

const wrong = (reason: string, text: string, params: Refusal['params'] = {}) =>
  refuse(`import.value.${reason}`, { text: text.slice(0, 60), ...params });

/** Free text or a code of at most `longest` characters. `names`: headers separated by `|`. */
export function text(names: string, longest: number, ...options: Options): Field<string> {
  return field(names, options, (given) =>
    given.length <= longest ? ok(given) : wrong('tooLong', given, { longest }),
  );
}

/** A text of digits, such as an administrative code; spreadsheets write them with `.0` and spaces. */
export function digits(names: string, pattern: RegExp, ...options: Options): Field<string> {
  return field(names, options, (given) => {
    const plain = given.normalize('NFKC').replaceAll(/\s/g, '').replace(/\.0+$/, '');
    return pattern.test(plain) ? ok(plain) : wrong('pattern', given);
  });
}

/** A whole number that is not negative; `1,206` and Chinese grouping `120,6974` and `12万` are understood. */
export function count(names: string, ...options: Options): Field<number> {
  return field(names, options, (given) => {
    const value = integerOf(given);
    return value === null ? wrong('number', given) : ok(value);
  });
}

/** A share or percentage, 0 to 100. */
export function percentage(names: string): Field<number> {
  return field(names, NONE, (given) => {
    const value = Number(given.normalize('NFKC').replace(/%$/, ''));
    return value >= 0 && value <= 100 ? ok(value) : wrong('percentage', given);
  });
}

/** A day, in ISO, `2011/11/11`, `2011年11月11日` or `20111111`. */
export function day(names: string, ...options: Options): Field<string> {
  return field(names, options, (given) => {
    const iso = isoDateOf(given);
    return iso === null ? wrong('date', given) : ok(iso);
  });
}

export function yesNo(names: string): Field<boolean> {
  return field(names, NONE, (given) => {
    const plain = comparableText(given);
    if (YES.has(plain)) return ok(true);
    return NO.has(plain) ? ok(false) : wrong('yesNo', given);
  });
}

/**
 * One of a code list. `ways`: for every code the ways in which it is written, separated by `|`; the code itself is
 * one of them.
 */
export function coded<C extends string>(
  names: string,
  ways: Readonly<Record<C, string>>,
  ...options: Options
): Field<C> {
  const codes = new Map<string, C>();
  for (const [code, written] of Object.entries(ways) as [C, string][]) {
    for (const way of [code, ...written.split('|')]) codes.set(comparableText(way), code);
  }
  const read = (given: string): Result<C> => {
    const code = codes.get(comparableText(given));
    return code === undefined ? wrong('code', given) : ok(code);
  };
  return field(names, options, read, codes);
}

const YES: ReadonlySet<string> = new Set(['是', '有', '1', 'y', 'yes', 't', 'true', '在用', '启用', '√']);
const NO: ReadonlySet<string> = new Set([
  '否',
  '无',
  '没有',
  '0',
  'n',
  'no',
  'f',
  'false',
  '停用',
  '关闭',
  '×',
]);
