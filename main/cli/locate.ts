import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Command } from 'commander';
import Papa from 'papaparse';
import { GAP, OUTSIDE } from '../../shared/base/ids';
import { parseCrs } from '../../shared/crs/parseCrs';
import { createTransform } from '../../shared/crs/transform';
import type { PlanRecord } from '../../shared/document/records/plan';
import type { PlanView } from '../../shared/document/view';
import { BYTE_ORDER_MARK, plainText } from '../../shared/exchange/csv';
import { createLocator } from '../../shared/topology/read/locator';
import { gridOver } from '../../shared/topology/read/outlines';
import { withPlan } from '../project/withPlan';
import { pointColumns } from './pointColumns';
import { readCsvFile } from './readCsvFile';
import { Refused, type Terminal } from './terminal';

interface Options {
  readonly out?: string;
  readonly crs?: string;
  readonly x?: string;
  readonly y?: string;
  readonly json?: boolean;
}

const ADDED = ['cell_code', 'cell_name', 'level3_code', 'level2_code', 'level1_code'];
const NOWHERE = ['', '', '', '', ''];

export function locateCommand(program: Command, terminal: Terminal): void {
  program
    .command('locate')
    .description('write every row of a CSV of points with the cell that it lies in')
    .argument('<plan>', 'plan file')
    .argument('<points>', 'CSV in UTF-8 or GBK, with a header')
    .option('--out <file>', 'file to write (default: standard output)')
    .option('--crs <crs>', "CRS of the points, such as EPSG:4326 (default: the plan's)")
    .option('--x <column>', 'column of x, easting or longitude')
    .option('--y <column>', 'column of y, northing or latitude')
    .option('--json', 'with --out: print the counts as JSON')
    .action(async (path: string, points: string, options: Options) => {
      const { plan, view } = await withPlan(path, { readOnly: true }, async (file) => ({
        plan: (await file.info(0)).plan,
        view: await file.loadDocument(),
      }));
      const { out } = options;
      if (out !== undefined && existsSync(out) && existsSync(points)) {
        if (realpathSync(out) === realpathSync(points))
          throw new Refused({ code: 'locate.sameFile', params: { file: out } });
      }
      const counts = await toFile(out, terminal, (write) => locateRows(plan, view, points, options, write));
      const { firstUnread, ...numbers } = counts;
      const first = firstUnread === 0 ? '' : terminal.text('cli.locatedFirst', { row: firstUnread });
      const sentence = terminal.text('cli.located', { ...numbers, first });
      if (out === undefined) terminal.complain(sentence);
      else if (options.json) terminal.json(counts);
      else terminal.say(sentence);
    });
}

interface Counts {
  rows: number;
  found: number;
  outside: number;
  unread: number;
  /** Row of the table, the header being row 1; 0 when all could be read. */
  firstUnread: number;
}

async function locateRows(
  plan: PlanRecord,
  view: PlanView,
  file: string,
  options: Options,
  write: (text: string) => void,
): Promise<Counts> {
  const { place, geographic } = placer(plan, options.crs);
  const { facesAt } = createLocator(view);
  const answer = answers(view);
  const counts: Counts = { rows: 0, found: 0, outside: 0, unread: 0, firstUnread: 0 };
  let width = 0;
  let [xAt, yAt] = [-1, -1];
  let mayBeDegrees = options.crs === undefined;
  await readCsvFile(file, ({ rows, delimiter }) => {
    const lines: string[][] = [];
    if (xAt < 0) {
      const header = rows.shift() ?? [];
      width = header.length;
      [xAt, yAt] = pointColumns(file, header, options, geographic);
      lines.push([...header, ...ADDED]);
    }
    let degrees = 0;
    let read = 0;
    const points = new Float64Array(2 * rows.length).fill(NaN);
    for (const [at, row] of rows.entries()) {
      const x = coordinate(row[xAt]);
      const y = coordinate(row[yAt]);
      const point = fitWidth(row, width) ? place(x, y) : undefined;
      if (point === undefined) continue;
      read++;
      if (Math.abs(x) <= 180 && Math.abs(y) <= 90) degrees++;
      points.set(point, 2 * at);
    }
    for (const [at, face] of facesAt(points).entries()) {
      const row = rows[at] ?? [];
      counts.rows++;
      let added: readonly string[] = NOWHERE;
      if (Number.isNaN(points[2 * at])) {
        counts.unread++;
        if (counts.firstUnread === 0) counts.firstUnread = counts.rows + 1;
      } else if (face === OUTSIDE || face === GAP) counts.outside++;
      else {
        counts.found++;
        added = answer(face);
      }
      for (const text of added) row.push(text);
      lines.push(row);
    }
    if (mayBeDegrees && read > 0) {
      // A small plan of its own coordinates may well have points below 180: then some lie in a cell.
      if (degrees === read && counts.found === 0)
        throw new Refused({ code: 'locate.degrees', params: { file, crs: plan.crs.name } });
      mayBeDegrees = false;
    }
    const quotes = Array.from({ length: width + ADDED.length }, (_, at) => at >= width);
    write(`${Papa.unparse(lines, { delimiter, quotes })}\r\n`);
  });
  if (xAt < 0) throw new Refused({ code: 'locate.empty', params: { file } });
  return counts;
}

/** From numbers of the file to the lattice; undefined for what is no place. */
function placer(plan: PlanRecord, crs: string | undefined) {
  const source = parseCrs(crs ?? plan.crs.proj4);
  if (!source.ok) throw new Refused(source.refusal);
  const target = createTransform(plan.crs);
  const { geographic } = source.value;
  const isSame = crs === undefined || source.value.proj4 === plan.crs.proj4;
  const from = createTransform(source.value);
  const place = (x: number, y: number): readonly [number, number] | undefined => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
    if (isSame) return [Math.round(x * 1000), Math.round(y * 1000)];
    if (geographic && (Math.abs(x) > 180 || Math.abs(y) > 90)) return undefined;
    const [lon, lat] = geographic ? [x, y] : from.metresToLonLat(x, y);
    const point = target.toLattice(lon, lat);
    return Number.isFinite(point[0]) && Number.isFinite(point[1]) ? point : undefined;
  };
  return { place, geographic };
}

function coordinate(text: string | undefined): number {
  const trimmed = (text ?? '').trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
}

/** Makes a row as wide as the header. False where that joins fields: then nobody knows which field is which. */
function fitWidth(row: string[], width: number): boolean {
  while (row.length < width) row.push('');
  const surplus = row.splice(width);
  if (surplus.every((text) => text === '')) return true;
  row[width - 1] = [row[width - 1], ...surplus].join(',');
  return false;
}

/** What is added to a row in a cell, made once for each cell. */
function answers(view: PlanView): (cell: number) => readonly string[] {
  const made = new Map<number, readonly string[]>();
  return (id) => {
    let answer = made.get(id);
    if (answer === undefined) {
      const cell = view.get('cell', id);
      const grids = ([3, 2, 1] as const).map(
        (level) => view.get('grid', gridOver(view, id, level))?.code ?? '',
      );
      answer = [cell?.code ?? '', plainText(cell?.name ?? ''), ...grids];
      made.set(id, answer);
    }
    return answer;
  };
}

/** Lets work write to a file, which is there only when the work is done, or to standard output. */
async function toFile<T>(
  out: string | undefined,
  terminal: Terminal,
  work: (write: (text: string) => void) => Promise<T>,
): Promise<T> {
  // `say` ends the line itself.
  if (out === undefined) return work((text) => terminal.say(text.slice(0, -1)));
  const unfinished = `${out}.part`;
  const handle = openSync(unfinished, 'w');
  try {
    writeSync(handle, BYTE_ORDER_MARK);
    const result = await work((text) => void writeSync(handle, text));
    renameSync(unfinished, out);
    return result;
  } finally {
    closeSync(handle);
    rmSync(unfinished, { force: true });
  }
}
