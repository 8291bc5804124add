import { ok } from '../../base/result';
import type { LineRecord } from '../../document/records/network';
import { comparableText } from '../cellText';
import { coded, text } from '../field';
import type { ImportSurroundings, MappedRow } from '../kind';
import { recordKind } from '../planRecords';

const fields = {
  name: text('名称|道路名称|路名|河流名称|name', 120),
  kind: coded('类型|道路类型|等级|道路等级|kind|type|highway|fclass|waterway', {
    TRUNK_ROAD: '主干道|高速|高速公路|国道|省道|快速路|motorway|trunk|primary|trunk road',
    ROAD: '道路|公路|次干道|县道|干道|secondary|tertiary|road',
    STREET: '支路|街道|街|巷|小路|residential|service|unclassified|street|footway',
    RIVER: '河流|河|江|水系|渠|stream|canal|river',
    RAILWAY: '铁路|railway|rail',
    BARRIER: '围墙|障碍|隔离带|护栏|城墙|wall|fence|barrier',
  }),
} as const;

/** Words of file and layer names, where no column tells what the lines are. */
const HINTS: readonly (readonly [RegExp, LineRecord['kind']])[] = [
  [/河|江|水系|渠|river|water/i, 'RIVER'],
  [/铁路|rail/i, 'RAILWAY'],
  [/围墙|障碍|隔离|barrier|wall|fence/i, 'BARRIER'],
  [/街|巷|street/i, 'STREET'],
];

/** Roads, rivers, railways and barriers. They have no code: what they are and where they run names them. */
export const lines = recordKind({
  id: 'lines',
  table: 'line',
  fields,
  shape: { kinds: ['LINE'], required: true },
  hints: ['道路', '公路', '河', '铁路', '围墙', '路网', 'road', 'river', 'street', 'rail', 'barrier', 'line'],
  prepare,
  key: ({ name = '' }, place) =>
    ok(`${comparableText(name)}|${place?.kind === 'LINE' ? place.lines.join(';') : ''}`),
  keyOf: ({ name, points }) => `${comparableText(name)}|${points.join(',')}`,
  make: (values, place, before, { id, source }) =>
    ok({
      id,
      kind: values.kind ?? before?.kind ?? HINTS.find(([word]) => word.test(source))?.[1] ?? 'ROAD',
      name: values.name ?? before?.name ?? '',
      points: place?.kind === 'LINE' ? (place.lines[0] ?? []) : [],
    }),
});

/** One row for each part of a line, and for each ring of a polygon such as a river drawn by its banks. */
function prepare(rows: readonly MappedRow[], _surroundings: ImportSurroundings): MappedRow[] {
  return rows.flatMap((row) => {
    const { place } = row;
    if (place === null || place.kind === 'POINT') return [row];
    const parts =
      place.kind === 'LINE'
        ? place.lines
        : place.polygons.flat().map((ring) => [...ring, ...ring.slice(0, 2)]);
    return parts
      .filter((part) => part.length >= 4)
      .map((part, at) => ({
        ...row,
        place: { kind: 'LINE' as const, lines: [part] },
        ...(at === 0 ? {} : { isImplied: true as const }),
      }));
  });
}
