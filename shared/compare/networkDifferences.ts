import { sameRow } from '../document/sameRow';
import type { PlanEntities } from '../exchange/entities';
import type { Noting } from './comparing';
import { changedFields, differing, listed, matched } from './matchRows';
import { placeOfPoint } from './places';

/** Boxes and the cells that they are bound to, outlets, exchanges and their coverage. Costs the rows of both plans. */
export function networkDifferences(was: PlanEntities, is: PlanEntities, note: Noting): void {
  for (const [old, now] of matched(was.boxes, is.boxes, ({ code, type }) => `${code} ${type}`)) {
    const box = now ?? old;
    if (box === undefined || sameRow(old, now)) continue;
    const place = placeOfPoint(box);
    if (old === undefined) note('BOX_ADDED', null, box.code, {}, place);
    else if (now === undefined) note('BOX_REMOVED', box.code, null, {}, place);
    else note('BOX_CHANGED', box.code, box.code, { fields: changedFields(old, now, FIELDS_OF_BOX) }, place);
  }

  const bound = ({ bindings }: PlanEntities) =>
    listed(
      bindings,
      ({ box }) => box ?? '',
      ({ cell }) => cell ?? '',
    );
  const moved = differing(bound(was), bound(is));
  const codes = new Set(moved.map(([code]) => code));
  const places = new Map(
    [...was.boxes, ...is.boxes]
      .filter(({ code }) => codes.has(code))
      .map((box) => [box.code, placeOfPoint(box)]),
  );
  for (const [code, from = '–', to = '–'] of moved)
    note('BOX_CELL', code, code, { from, to }, places.get(code) ?? null);

  const points = [
    ['OUTLET', matched(was.outlets, is.outlets, ({ code }) => code)],
    ['EXCHANGE', matched(was.exchanges, is.exchanges, ({ code }) => code)],
  ] as const;
  for (const [kind, rows] of points) {
    for (const [old, now] of rows) {
      const row = now ?? old;
      if (row === undefined || sameRow(old, now)) continue;
      const [before, after] = [old === undefined ? null : row.code, now === undefined ? null : row.code];
      note(kind, before, after, { name: row.name }, placeOfPoint(row));
    }
  }
  const areas = ({ coverage }: PlanEntities) =>
    listed(
      coverage,
      ({ exchange }) => exchange ?? '',
      ({ medium, surveyDate, polygons }) => JSON.stringify([medium, surveyDate, polygons]),
    );
  for (const [code] of differing(areas(was), areas(is))) note('COVERAGE', code, code, {}, null);
}

const FIELDS_OF_BOX = [
  'medium',
  'exchange',
  'parent',
  'x',
  'y',
  'address',
  'capacity',
  'used',
  'status',
  'unresolved',
] as const;
