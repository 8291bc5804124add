import { ok, refuse, type Refusal, type Result } from '../base/result';
import type { Millimetres } from '../base/units';
import { cellText } from './cellText';
import type { Kind, MappedRow } from './kind';
import type { Mapping } from './mapping';
import { maskIdentifiers } from './personal';
import type { Place } from './place';
import type { SourceField, SourceGeometry, SourceRow } from './source';

/** Puts coordinates of a file onto the plan's lattice; undefined where they lie nowhere (`createSourceTransform`). */
export interface ToLattice {
  toLattice(x: number, y: number): readonly [x: Millimetres, y: Millimetres] | undefined;
}

/** What was left out of a file because it concerns persons (P08). */
export interface PersonalCount {
  /** Values dropped, by column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Identity and mobile numbers masked inside other texts. */
  readonly masked: number;
}

export interface RowMapper {
  map(row: SourceRow): MappedRow;
  personal(): PersonalCount;
}

/**
 * Puts rows of a layer into the words of a kind. Columns that are not mapped are not even looked at; personal ones
 * are counted and dropped; identity and mobile numbers inside texts are masked. `transform` is null where the layer
 * has no coordinates that can be read.
 */
export function createRowMapper(
  kind: Kind,
  columns: readonly SourceField[],
  { mapping, personal }: { readonly mapping: Mapping; readonly personal: readonly string[] },
  transform: ToLattice | null,
): RowMapper {
  const indexOf = (name: string): number => columns.findIndex((column) => column.name === name);
  const dropped = personal.map((name) => ({ name, at: indexOf(name), count: 0 }));
  const mapped = Object.entries(mapping).flatMap(([field, column]) => {
    const at = personal.includes(column) ? -1 : indexOf(column);
    const spec = kind.fields[field];
    return at < 0 || spec === undefined ? [] : [{ field, at, isKey: spec.isKey }];
  });
  let masked = 0;
  return {
    map: ({ line, values, geometry, problem }) => {
      for (const column of dropped) {
        const value = values[column.at];
        if (value !== null && value !== undefined && value !== '') column.count++;
      }
      const texts = new Map<string, string>();
      for (const { field, at, isKey } of mapped) {
        const given = cellText(values[at]);
        if (given === '') continue;
        const text = isKey ? given : maskIdentifiers(given);
        if (text !== given) masked++;
        texts.set(field, text);
      }
      const place = problem === undefined ? placeOf(geometry, transform) : ok(null);
      const why: Refusal | undefined = problem ?? (place.ok ? undefined : place.refusal);
      return {
        line,
        texts,
        place: place.ok ? place.value : null,
        ...(why === undefined ? {} : { problem: why }),
      };
    },
    personal: () => ({
      columns: Object.fromEntries(dropped.map(({ name, count }) => [name, count])),
      masked,
    }),
  };
}

function placeOf(geometry: SourceGeometry | null, transform: ToLattice | null): Result<Place | null> {
  if (geometry === null || transform === null) return ok(null);
  const place = (run: readonly number[]): number[] | undefined => {
    const placed: number[] = [];
    for (let at = 0; at + 1 < run.length; at += 2) {
      const found = transform.toLattice(run[at] ?? NaN, run[at + 1] ?? NaN);
      if (found === undefined) return undefined;
      if (found[0] !== placed.at(-2) || found[1] !== placed.at(-1)) placed.push(found[0], found[1]);
    }
    return placed;
  };
  const outside = refuse('import.row.outside');
  if (geometry.kind === 'POINT') {
    const [x, y] = place(geometry.points.slice(0, 2)) ?? [];
    return x === undefined || y === undefined ? outside : ok({ kind: 'POINT', x, y });
  }
  if (geometry.kind === 'LINE') {
    const lines: number[][] = [];
    for (const line of geometry.lines) {
      const placed = place(line);
      if (placed === undefined) return outside;
      if (placed.length >= 4) lines.push(placed);
    }
    return lines.length === 0 ? refuse('import.row.collapsed') : ok({ kind: 'LINE', lines });
  }
  const polygons: number[][][] = [];
  for (const part of geometry.parts) {
    const rings: number[][] = [];
    for (const ring of part) {
      const placed = place(ring);
      if (placed === undefined) return outside;
      rings.push(placed);
    }
    // A part whose outer ring has no area is none; a hole without area is no hole.
    if ((rings[0]?.length ?? 0) >= 6) polygons.push(rings.filter((ring) => ring.length >= 6));
  }
  return polygons.length === 0 ? refuse('import.row.collapsed') : ok({ kind: 'POLYGON', polygons });
}
