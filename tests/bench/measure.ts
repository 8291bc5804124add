/** One figure: what was measured, our time, a peer's where there is one, and the limit we set ourselves. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
  /** The same work by somebody else, in the same run. */
  readonly peer?: Peer;
  /** The most that p95 may be. */
  readonly limit?: number;
  /** How many times our median, or our p95, the peer's median is to take at least. */
  readonly wanted?: Wanted;
}

export type Unit = 'ms' | 'µs' | 'MB';

export interface Peer {
  readonly name: string;
  /** NaN where the peer gave no answer. */
  readonly median: number;
  readonly p95: number;
  /** The seconds after which we stopped waiting for one. */
  readonly noAnswerIn?: number;
}

/** A peer that was asked and gave no answer in so many seconds. */
export function silentPeer(name: string, seconds: number): Peer {
  return { name, median: NaN, p95: NaN, noAnswerIn: seconds };
}

export interface Wanted {
  readonly ratio: number;
  readonly of: 'median' | 'p95';
}

/** The peer's median over ours. */
export function ratioOf({ median, p95, peer, wanted }: Figure): number | undefined {
  if (peer === undefined || peer.noAnswerIn !== undefined) return undefined;
  return peer.median / (wanted?.of === 'p95' ? p95 : median);
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
    peer?: { name: string; times: Times } | Peer;
    unit?: Unit;
    wanted?: Wanted;
  } = {},
): Figure {
  const factor = more.unit === 'µs' ? 1000 : 1;
  const of = (list: Times, share: number): number => percentile(list, share) * factor;
  const measured = ({ name, times }: { name: string; times: Times }): Peer => ({
    name,
    median: of(times, 0.5),
    p95: of(times, 0.95),
  });
  return {
    what,
    unit: more.unit ?? 'ms',
    median: of(times, 0.5),
    p95: of(times, 0.95),
    runs: times.length,
    ...(more.peer === undefined ? {} : { peer: 'times' in more.peer ? measured(more.peer) : more.peer }),
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
    ['what', 'median', 'p95', 'runs', 'limit of p95', 'peer', 'peer median', 'p95', 'ratio', 'wanted'],
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
        peerAnswer(peer, row.unit),
        peer === undefined || peer.noAnswerIn !== undefined ? '' : number(peer.p95, row.unit),
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

function peerAnswer(peer: Peer | undefined, unit: Unit): string {
  if (peer === undefined) return '';
  return peer.noAnswerIn === undefined ? number(peer.median, unit) : `no answer in ${peer.noAnswerIn} s`;
}

function number(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
}
