import { plainText } from '../exchange/csv';
import { maskIdentifiers } from './personal';
import type { SourceField, SourceGeometry, SourceRow, SourceValue } from './source';

/** Headers of the two columns that a reject file adds in front, and of the shape that it may need behind. */
export const REJECT_COLUMNS = { line: '原行号 line', reason: '退回原因 reason', shape: 'WKT' } as const;

/** Columns of a reject file: those of the source without personal ones, so that a mended file can come again. */
export interface RejectColumns {
  readonly names: readonly string[];
  readonly from: readonly number[];
  readonly hasShape: boolean;
}

export function rejectColumns(
  columns: readonly SourceField[],
  personal: readonly string[],
  hasShape: boolean,
): RejectColumns {
  const own = new Set<string>(Object.values(REJECT_COLUMNS));
  const from = columns.flatMap(({ name }, at) => (personal.includes(name) || own.has(name) ? [] : [at]));
  const names = from.map((at) => columns[at]?.name ?? '');
  return {
    names: [
      REJECT_COLUMNS.line,
      REJECT_COLUMNS.reason,
      ...names,
      ...(hasShape ? [REJECT_COLUMNS.shape] : []),
    ],
    from,
    hasShape,
  };
}

/** A rejected row as text of CSV, without its line end: its line, the sentence why, and its own values. */
export function rejectLine({ from, hasShape }: RejectColumns, row: SourceRow, sentence: string): string {
  const values: SourceValue[] = [row.line, sentence, ...from.map((at) => masked(row.values[at] ?? null))];
  if (hasShape) values.push(row.geometry === null ? '' : wktOf(row.geometry));
  return values.map(quoted).join(',');
}

/** Columns that nobody mapped may hold anything: what concerns persons stays out of this file too (P08). */
function masked(value: SourceValue): SourceValue {
  return typeof value === 'string' ? maskIdentifiers(value) : value;
}

/** A value for CSV after RFC 4180; texts that a spreadsheet would run are made harmless. */
export function quoted(value: SourceValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${plainText(value).replaceAll('"', '""')}"` : String(value);
}

function wktOf(geometry: SourceGeometry): string {
  const run = (points: readonly number[], isRing = false): string => {
    const all = isRing ? [...points, ...points.slice(0, 2)] : points;
    const pairs: string[] = [];
    for (let at = 0; at + 1 < all.length; at += 2) pairs.push(`${all[at] ?? ''} ${all[at + 1] ?? ''}`);
    return `(${pairs.join(', ')})`;
  };
  if (geometry.kind === 'POINT') return `POINT ${run(geometry.points)}`;
  if (geometry.kind === 'LINE')
    return `MULTILINESTRING (${geometry.lines.map((line) => run(line)).join(', ')})`;
  const parts = geometry.parts.map((rings) => `(${rings.map((ring) => run(ring, true)).join(', ')})`);
  return `MULTIPOLYGON (${parts.join(', ')})`;
}
