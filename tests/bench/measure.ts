/** One figure: what was measured, our time, a peer's where there is one, and the limit we set ourselves. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'µs';
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
  /** The same work by somebody else, in the same run. */
  readonly peer?: { readonly name: string; readonly median: number; readonly p95: number };
  /** The most that p95 may be. */
  readonly limit?: number;
}

/** Sorted times in milliseconds. */
export type Times = readonly number[];

export function percentile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function figure(
  what: string,
  times: Times,
  more: { limit?: number; peer?: { name: string; times: Times }; unit?: 'ms' | 'µs' } = {},
): Figure {
  const factor = more.unit === 'µs' ? 1000 : 1;
  const of = (list: Times, share: number): number => percentile(list, share) * factor;
  return {
    what,
    unit: more.unit ?? 'ms',
    median: of(times, 0.5),
    p95: of(times, 0.95),
    runs: times.length,
    ...(more.peer === undefined
      ? {}
      : { peer: { name: more.peer.name, median: of(more.peer.times, 0.5), p95: of(more.peer.times, 0.95) } }),
    ...(more.limit === undefined ? {} : { limit: more.limit * factor }),
  };
}

/** Runs two programs of work in turn, so that what else the machine does falls on both. */
export function alternating(
  runs: number,
  ours: () => void,
  peer: () => void,
): { ours: number[]; peer: number[] } {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(timed(ours));
    times.peer.push(timed(peer));
  }
  return times;
}

export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function printTable(figures: readonly Figure[]): void {
  const rows = [
    ['what', 'median', 'p95', 'runs', 'limit', 'peer', 'peer median', 'ratio'],
    ...figures.map((row) => [
      row.what,
      number(row.median, row.unit),
      number(row.p95, row.unit),
      String(row.runs),
      row.limit === undefined
        ? ''
        : `${number(row.limit, row.unit)} ${row.p95 <= row.limit ? 'held' : 'MISSED'}`,
      row.peer?.name ?? '',
      row.peer === undefined ? '' : number(row.peer.median, row.unit),
      row.peer === undefined ? '' : `${(row.peer.median / row.median).toFixed(1)} ×`,
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  for (const row of rows) {
    process.stdout.write(`${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`);
  }
}

function number(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
}
