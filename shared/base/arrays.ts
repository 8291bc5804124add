/**
 * Where flat arrays come from. New ones from the system cost more than what small work does with them, and a whole
 * plan's worth of them costs as much again as filling them; so work that is done again and again reuses its own.
 */
export interface Arrays {
  /** Hold anything until they are written. */
  float64(length: number): Float64Array;
  int32(length: number): Int32Array;
  /** Hold zeros. */
  int32Zeros(length: number): Int32Array;
  uint8Zeros(length: number): Uint8Array;
}

/** Arrays of their own, for what is kept. */
export const FRESH_ARRAYS: Arrays = {
  float64: (length) => new Float64Array(length),
  int32: (length) => new Int32Array(length),
  int32Zeros: (length) => new Int32Array(length),
  uint8Zeros: (length) => new Uint8Array(length),
};

/** Bytes beyond these go back to the system after use. */
const KEPT = 256 * 1024 * 1024;

/** Arrays that lie in one piece of memory, from which the next work takes its arrays again. */
export class ReusedArrays implements Arrays {
  private memory = new ArrayBuffer(0);
  private used = 0;

  /** Begins new work: what was given out before holds anything from now on. */
  begin(): this {
    // What did not fit the last time does so now.
    if (this.used > this.memory.byteLength)
      this.memory = new ArrayBuffer(Math.min(this.used + (this.used >> 2), KEPT));
    this.used = 0;
    return this;
  }

  float64(length: number): Float64Array {
    const at = this.take(8 * length);
    return at < 0 ? new Float64Array(length) : new Float64Array(this.memory, at, length);
  }

  int32(length: number): Int32Array {
    const at = this.take(4 * length);
    return at < 0 ? new Int32Array(length) : new Int32Array(this.memory, at, length);
  }

  int32Zeros(length: number): Int32Array {
    return this.int32(length).fill(0);
  }

  uint8Zeros(length: number): Uint8Array {
    const at = this.take(length);
    return at < 0 ? new Uint8Array(length) : new Uint8Array(this.memory, at, length).fill(0);
  }

  /** Where the next bytes begin, or −1 when they do not fit. */
  private take(bytes: number): number {
    const at = this.used;
    this.used += (bytes + 7) & -8;
    return this.used <= this.memory.byteLength ? at : -1;
  }
}
