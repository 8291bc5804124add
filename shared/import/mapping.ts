import { cellText, comparableText } from './cellText';
import type { Field, Fields } from './field';
import { isPersonalColumn } from './personal';
import type { SourceField, SourceRow } from './source';

/** Which column of a file stands for which field of a kind. */
export type Mapping = Readonly<Record<string, string>>;

export interface GuessedMapping {
  readonly mapping: Mapping;
  /** Columns with personal data: they are dropped on reading, whatever a mapping says (P08). */
  readonly personal: readonly string[];
}

/** How well a header speaks for a field. */
const SCORES = { exact: 100, cut: 60, contained: 40, byValues: 30 } as const;
/** Share of sampled values that must be of a code list for it to speak. */
const MOST = 0.8;

/**
 * Guesses the mapping by the names of columns, then by values of code lists. Each column stands for one field, the
 * best match first. `sample`: some rows of the file.
 */
export function guessMapping(
  fields: Fields,
  columns: readonly SourceField[],
  sample: readonly SourceRow[],
): GuessedMapping {
  const texts = columns.map((_, at) => sample.map(({ values }) => cellText(values[at])));
  const matches: { field: string; column: string; score: number }[] = [];
  const personal: string[] = [];
  for (const [at, { name }] of columns.entries()) {
    const header = comparableText(name);
    const scores = Object.entries(fields).map(
      ([field, spec]) => [field, scoreOf(spec, header, texts[at] ?? [])] as const,
    );
    const isNamed = scores.some(([, score]) => score >= SCORES.exact);
    if (isPersonalColumn(isNamed ? '' : name, texts[at] ?? [])) {
      personal.push(name);
      continue;
    }
    for (const [field, score] of scores) if (score > 0) matches.push({ field, column: name, score });
  }
  const mapping: Record<string, string> = {};
  const taken = new Set<string>();
  for (const { field, column } of matches.sort((a, b) => b.score - a.score)) {
    if (field in mapping || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return { mapping, personal };
}

function scoreOf({ names, codes }: Field, header: string, values: readonly string[]): number {
  let best = 0;
  for (const [at, written] of names.entries()) {
    const name = comparableText(written);
    // Of two headers that a field knows, the one that it lists first.
    if (header === name) return SCORES.exact + 20 / (at + 1);
    // A Shapefile cuts names after ten bytes, which are three ideographs in UTF-8 and five in GBK.
    if (isCut(header) && name.startsWith(header)) best = Math.max(best, SCORES.cut);
    if (isTelling(name) && header.includes(name)) best = Math.max(best, SCORES.contained + name.length / 10);
  }
  if (best > 0 || codes === null) return best;
  const filled = values.filter((value) => value !== '');
  const known = filled.filter((value) => codes.has(comparableText(value)) && !/^[01]$/.test(value));
  return filled.length > 0 && known.length / filled.length >= MOST ? SCORES.byValues : 0;
}

/** Nine or ten letters, or three to five ideographs: what a Shapefile leaves of a longer name. */
function isCut(header: string): boolean {
  return /[\u4e00-\u9fff]/.test(header) ? header.length >= 3 : header.length >= 9;
}

/** Two ideographs or four letters say something inside a longer header. */
function isTelling(name: string): boolean {
  return /[\u4e00-\u9fff]{2}/.test(name) || name.length >= 4;
}

/** What two files with the same columns have in common, in whatever order and spelling. */
export function headerSignature(columns: readonly SourceField[]): string {
  return columns
    .map(({ name }) => comparableText(name))
    .sort()
    .join('|')
    .slice(0, 4000);
}

/** A remembered mapping as far as the file has its columns. */
export function fittingMapping(mapping: Mapping, fields: Fields, columns: readonly SourceField[]): Mapping {
  const names = new Set(columns.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(mapping).filter(([field, column]) => field in fields && names.has(column)),
  );
}

/** Required fields that no column stands for (I04). */
export function missingFields(fields: Fields, mapping: Mapping): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.required && !(name in mapping) ? [name] : [],
  );
}
