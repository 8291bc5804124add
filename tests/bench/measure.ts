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
  /** How many times our median, or our p95, the peer's median is to take at least. */
  readonly wanted?: Wanted;
}

export interface Wanted {
  readonly ratio: number;
  readonly of: 'median' | 'p95';
}

/** The peer's median over ours. */
export function ratioOf({ median, p95, peer, wanted }: Figure): number | undefined {
  return peer && peer.median / (wanted?.of === 'p95' ? p95 : median);
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
  more: {
    limit?: number;
    peer?: { name: string; times: Times };
    unit?: 'ms' | 'µs';
    wanted?: Wanted;
  } = {},
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
    ...(more.wanted === undefined ? {} : { wanted: more.wanted }),
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
    ['what', 'median', 'p95', 'runs', 'limit of p95', 'peer', 'peer median', 'ratio', 'wanted'],
    ...figures.map((row) => {
      const ratio = ratioOf(row);
      const { limit, peer, wanted } = row;
      return [
        row.what,
        number(row.median, row.unit),
        number(row.p95, row.unit),
        String(row.runs),
        limit === undefined ? '' : `${number(limit, row.unit)} ${row.p95 <= limit ? 'held' : 'MISSED'}`,
        peer?.name ?? '',
        peer === undefined ? '' : number(peer.median, row.unit),
        ratio === undefined ? '' : `${ratio.toFixed(1)} ×${wanted?.of === 'p95' ? ' (our p95)' : ''}`,
        wanted === undefined
          ? ''
          : `${wanted.ratio} × ${ratio !== undefined && ratio >= wanted.ratio ? 'held' : 'MISSED'}`,
      ];
    }),
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

function number(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
}
