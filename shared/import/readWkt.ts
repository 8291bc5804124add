import { collected, type ReadShape } from './geoJsonGeometry';
import type { SourceGeometry } from './source';
import { openRing } from './sourceGeometry';

const DEEPEST = 8;
const HEAD = /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*/i;

/** Whether a text begins like well-known text. */
export const looksLikeWkt = (text: string): boolean => HEAD.test(text) && /[(]|EMPTY/i.test(text);

/** The shape of well-known text, any case, with or without Z and M (dropped). `BROKEN` for anything else. */
export function readWkt(text: string): ReadShape {
  try {
    return geometry(text, 0);
  } catch (error) {
    if (error instanceof RangeError) return 'BROKEN';
    throw error;
  }
}

function geometry(text: string, depth: number): ReadShape {
  const head = HEAD.exec(text);
  if (head === null || depth > DEEPEST) throw new RangeError('no WKT');
  const [whole, multi, kind = ''] = head;
  const rest = text.slice(whole.length).trim();
  if (/^EMPTY$/i.test(rest)) return null;
  const inner = unwrapped(rest);
  switch (kind.toUpperCase()) {
    case 'POINT':
      return { kind: 'POINT', points: run(inner.replace(/[()]/g, '')) };
    case 'LINESTRING':
      return {
        kind: 'LINE',
        lines: multi === undefined ? [run(inner)] : split(inner).map((part) => run(unwrapped(part))),
      };
    case 'POLYGON':
      return {
        kind: 'POLYGON',
        parts: multi === undefined ? [rings(inner)] : split(inner).map((part) => rings(unwrapped(part))),
      };
    default:
      return collected(split(inner).map((part) => geometry(part, depth + 1)));
  }
}

const rings = (text: string): number[][] => split(text).map((part) => openRing(run(unwrapped(part))));

/** Parts between commas outside brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
    if (depth < 0) throw new RangeError('brackets');
  }
  if (depth !== 0) throw new RangeError('brackets');
  parts.push(text.slice(from));
  return parts.map((part) => part.trim());
}

function unwrapped(text: string): string {
  const plain = text.trim();
  if (!plain.startsWith('(') || !plain.endsWith(')')) throw new RangeError('brackets');
  return plain.slice(1, -1).trim();
}

function run(text: string): number[] {
  const flat: number[] = [];
  for (const place of text.split(',')) {
    const [x, y] = place.trim().split(/\s+/);
    if (x === undefined || y === undefined) throw new RangeError('coordinates');
    flat.push(ordinate(x), ordinate(y));
  }
  return flat;
}

function ordinate(text: string): number {
  if (/^[-+]?(nan|inf(inity)?)$/i.test(text)) return NaN;
  const value = Number(text);
  if (text === '' || Number.isNaN(value)) throw new RangeError('number');
  return value;
}

/** Between the pairs of a text polygon, and inside a pair. */
const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/;

/** Whether a text is a list of at least two pairs: `110.1,32.1;110.2,32.1;…` as web maps and agents write it. */
export const looksLikePairs = (text: string): boolean => {
  const parts = text.split(/[;；|]/).filter((part) => part.trim() !== '');
  return parts.length >= 2 && parts.every((part) => PAIR.test(part));
};

/** The area (three pairs and more) or line of a text list of pairs; several areas stand apart by `|` or a line break. */
export function readPairs(text: string): ReadShape {
  const runs: number[][] = [];
  for (const part of text.split(/[|\n]/)) {
    const flat: number[] = [];
    for (const pair of part.split(/[;；]/)) {
      if (pair.trim() === '') continue;
      const [, x, y] = PAIR.exec(pair) ?? [];
      if (x === undefined || y === undefined) return 'BROKEN';
      flat.push(Number(x), Number(y));
    }
    if (flat.length > 0) runs.push(flat);
  }
  const shapes = runs.map((flat): SourceGeometry => {
    const ring = openRing([...flat]);
    if (ring.length >= 6) return { kind: 'POLYGON', parts: [[ring]] };
    return flat.length > 2 ? { kind: 'LINE', lines: [flat] } : { kind: 'POINT', points: flat };
  });
  return collected(shapes);
}
