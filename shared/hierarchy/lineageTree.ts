import type { LineageRecord } from '../document/records/hierarchy';

/** Where the ground of a cell went, or came from, through the steps that the plan notes. */
export interface LineageNode {
  readonly code: string;
  /** The step that led here; undefined for the cell that was asked about. */
  readonly op: LineageRecord['op'] | undefined;
  /** Share of the ground of the cell that was asked about; backwards 1, because steps note shares of what was cut. */
  readonly share: number;
  /** What goes on under this code after all that the children have got; 0 where it has gone. */
  readonly stays: number;
  readonly children: readonly LineageNode[];
}

/** Shares of one cut sum to 1 within this (rule V07). */
export const SHARE_NOISE = 0.001;
/** A chain longer than this leads in circles only in a damaged plan. */
const DEEPEST = 200;

/** The lineage of a plan, ready to be followed from any cell. Making it costs the rows once. */
export class Lineage {
  private readonly from = new Map<string, LineageRecord[]>();
  private readonly to = new Map<string, LineageRecord[]>();

  constructor(rows: Iterable<LineageRecord>) {
    for (const row of [...rows].sort((a, b) => a.id - b.id)) {
      // What it is called, who it belongs to and what it is used for moves no ground.
      if (row.op === 'REPARENT' || row.op === 'RECLASSIFY') continue;
      if (row.from !== null) push(this.from, row.from, row);
      if (row.to !== null) push(this.to, row.to, row);
    }
  }

  /**
   * What became of a cell: its successors step by step, with shares multiplied along the way. Rows are read in the
   * order in which they were written, so that a cell that is cut twice shares out the second time only what it had
   * left. Costs the rows of the cells on the way.
   */
  descendants(code: string): LineageNode {
    return this.follow(code, 0, 1, undefined, 0);
  }

  /** What a cell was made of, back to cells that nothing is noted about. Costs the rows of the cells on the way. */
  ancestors(code: string): LineageNode {
    return this.trace(code, Infinity, undefined, 0);
  }

  private follow(
    code: string,
    after: number,
    share: number,
    op: LineageRecord['op'] | undefined,
    depth: number,
  ): LineageNode {
    const children: LineageNode[] = [];
    let left = share;
    /** What the cell had before the step whose rows are being read, and how much of that they have given out. */
    let before = share;
    let given = 0;
    for (const row of depth > DEEPEST ? [] : (this.from.get(code) ?? [])) {
      if (row.id <= after || left <= 0) continue;
      if (given >= 1 - SHARE_NOISE) [before, given] = [left, 0];
      if (row.op !== 'RESHAPE') given += row.areaShare;
      if (row.to === code) continue;
      const part = Math.min(left, (row.op === 'RESHAPE' ? left : before) * row.areaShare);
      left = Math.max(0, left - part);
      if (row.to !== null) children.push(this.follow(row.to, row.id, part, row.op, depth + 1));
    }
    return { code, op, share, stays: left < SHARE_NOISE * share ? 0 : left, children };
  }

  private trace(
    code: string,
    before: number,
    op: LineageRecord['op'] | undefined,
    depth: number,
  ): LineageNode {
    const children: LineageNode[] = [];
    const seen = new Set<string>([code]);
    for (const row of depth > DEEPEST ? [] : [...(this.to.get(code) ?? [])].reverse()) {
      if (row.id >= before || row.from === null || seen.has(row.from)) continue;
      seen.add(row.from);
      children.push(this.trace(row.from, row.id, row.op, depth + 1));
    }
    return { code, op, share: 1, stays: 0, children };
  }
}

/** Codes in which the ground ends, with their shares, largest first. */
export function endsOf(node: LineageNode): { readonly code: string; readonly share: number }[] {
  const shares = new Map<string, number>();
  const walk = ({ code, stays, children }: LineageNode): void => {
    if (stays > 0) shares.set(code, (shares.get(code) ?? 0) + stays);
    children.forEach(walk);
  };
  walk(node);
  return [...shares]
    .map(([code, share]) => ({ code, share }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}

function push(map: Map<string, LineageRecord[]>, key: string, row: LineageRecord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [row]);
  else list.push(row);
}
