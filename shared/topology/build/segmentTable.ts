/**
 * Undirected segments between numbered vertices, each once, with the rings that run along it: for the way
 * from its lower to its higher vertex number, +1 for every time a ring runs along, −1 for every time it runs
 * against. A ring that does both cancels out. Flat lists: a city has 300,000 of them.
 *
 * A segment is found among those that its later vertex has with earlier ones. Rings come back to old vertices,
 * so these are few even where a thousand rings meet; and vertices that follow each other lie side by side in
 * memory, which a hash table would undo.
 */
export class SegmentTable {
  readonly a: number[] = [];
  readonly b: number[] = [];
  /** Whether a segment is there: broken ones are not, unless they come back. */
  readonly alive: boolean[] = [];
  /** Segments that only divide uncovered ground. */
  readonly isCut: boolean[] = [];
  /** Segments that came since the last noding. */
  fresh: number[] = [];
  readonly entryRing: number[] = [];
  readonly entryCount: number[] = [];
  readonly entryNext: number[] = [];
  /** Rings that run along a segment again, each with a vertex there: ring, vertex, ring, vertex … */
  readonly repeated: number[] = [];
  /** First entry of each segment, or -1. */
  readonly first: number[] = [];
  /** Latest segment from each vertex to an earlier one, or -1, and the one that came before each segment. */
  private readonly latest: number[] = [];
  private readonly previous: number[] = [];

  get size(): number {
    return this.a.length;
  }

  /** A ring runs from → to, `count` times. */
  add(from: number, to: number, ring: number, count = 1): void {
    if (from === to) return;
    const segment = this.place(from, to);
    const sum = from < to ? count : -count;
    for (let e = this.first[segment] as number; e >= 0; e = this.entryNext[e] as number) {
      if (this.entryRing[e] !== ring) continue;
      this.entryCount[e] = (this.entryCount[e] as number) + sum;
      this.repeated.push(ring, from);
      return;
    }
    this.entryRing.push(ring);
    this.entryCount.push(sum);
    this.entryNext.push(this.first[segment] as number);
    this.first[segment] = this.entryRing.length - 1;
  }

  addCut(from: number, to: number): void {
    if (from !== to) this.isCut[this.place(from, to)] = true;
  }

  /** Whether some ring still runs along a segment. */
  bounds(segment: number): boolean {
    for (let e = this.first[segment] as number; e >= 0; e = this.entryNext[e] as number) {
      if (this.entryCount[e] !== 0) return true;
    }
    return false;
  }

  /** Replaces a segment by the way along `via`, vertices in order from `a` to `b`. */
  breakAt(segment: number, via: readonly number[]): void {
    const entries: [number, number][] = [];
    for (let e = this.first[segment] as number; e >= 0; e = this.entryNext[e] as number) {
      if (this.entryCount[e] !== 0) entries.push([this.entryRing[e] as number, this.entryCount[e] as number]);
      this.entryCount[e] = 0;
    }
    const cut = this.isCut[segment] as boolean;
    this.alive[segment] = false;
    this.isCut[segment] = false;
    this.first[segment] = -1;
    let from = this.a[segment] as number;
    for (const to of [...via, this.b[segment] as number]) {
      for (const [ring, count] of entries) this.add(from, to, ring, count);
      if (cut) this.addCut(from, to);
      from = to;
    }
  }

  private place(from: number, to: number): number {
    const a = from < to ? from : to;
    const b = from < to ? to : from;
    const { latest, previous } = this;
    while (latest.length <= b) latest.push(-1);
    for (let known = latest[b] as number; known >= 0; known = previous[known] as number) {
      if (this.a[known] !== a) continue;
      if (!(this.alive[known] as boolean)) {
        this.alive[known] = true;
        this.fresh.push(known);
      }
      return known;
    }
    const segment = this.a.length;
    this.a.push(a);
    this.b.push(b);
    this.first.push(-1);
    this.alive.push(true);
    this.isCut.push(false);
    this.fresh.push(segment);
    previous.push(latest[b] as number);
    latest[b] = segment;
    return segment;
  }
}
