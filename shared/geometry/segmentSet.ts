/** A set of segments between lattice points, direction ignored. Room for `most` segments is taken at once. */
export class SegmentSet {
  private readonly ends: Float64Array;
  /** Number of a segment plus one, by hash; 0 where free. */
  private readonly slots: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.ends = new Float64Array(4 * most);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Adds the segments of a line x0, y0 … */
  addLine(line: readonly number[]): void {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const slot = this.find(line, i);
      if (this.slots[slot] !== 0) continue;
      this.ends.set(
        [line[i] as number, line[i + 1] as number, line[i + 2] as number, line[i + 3] as number],
        4 * this.count,
      );
      this.slots[slot] = ++this.count;
    }
  }

  /** Whether the segment of a line that starts at `line[i]` is in the set. */
  has(line: readonly number[], i: number): boolean {
    return this.slots[this.find(line, i)] !== 0;
  }

  /** The slot of a segment: where it is, or where it would go. */
  private find(line: readonly number[], i: number): number {
    const ax = line[i] as number;
    const ay = line[i + 1] as number;
    const bx = line[i + 2] as number;
    const by = line[i + 3] as number;
    const mask = this.slots.length - 1;
    // Sums of both ends are the same in both directions.
    const mixed = Math.imul((ax + bx) | 0, 0x9e3779b1) ^ Math.imul((ay + by) | 0, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const found = this.slots[slot] as number;
      if (
        found === 0 ||
        this.isAt(4 * (found - 1), ax, ay, bx, by) ||
        this.isAt(4 * (found - 1), bx, by, ax, ay)
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private isAt(at: number, ax: number, ay: number, bx: number, by: number): boolean {
    const { ends } = this;
    return ends[at] === ax && ends[at + 1] === ay && ends[at + 2] === bx && ends[at + 3] === by;
  }
}
