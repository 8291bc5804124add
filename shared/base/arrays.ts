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

/** Memory is asked for in pieces of at least so many bytes. */
const PIECE = 1024 * 1024;
/** More bytes than this are not kept for the next work. */
const KEPT = 256 * PIECE;

const NOTHING = new ArrayBuffer(0);

/** Arrays that lie in memory from which the next work takes its arrays again. */
export class ReusedArrays implements Arrays {
  private pieces: ArrayBuffer[] = [];
  private held = 0;
  /** The piece that is being given out, the number of the one after it, and from where on it is free. */
  private piece = NOTHING;
  private next = 0;
  private free = 0;

  /** Begins new work: what was given out before holds anything from now on. */
  begin(): this {
    if (this.held > KEPT) {
      this.pieces = [];
      this.held = 0;
    }
    this.piece = NOTHING;
    this.next = 0;
    this.free = 0;
    return this;
  }

  float64(length: number): Float64Array {
    const at = this.take(8 * length);
    return new Float64Array(this.piece, at, length);
  }

  int32(length: number): Int32Array {
    const at = this.take(4 * length);
    return new Int32Array(this.piece, at, length);
  }

  int32Zeros(length: number): Int32Array {
    return this.int32(length).fill(0);
  }

  uint8Zeros(length: number): Uint8Array {
    const at = this.take(length);
    return new Uint8Array(this.piece, at, length).fill(0);
  }

  /** Where so many bytes begin in the piece that is now the present one. */
  private take(bytes: number): number {
    while (this.free + bytes > this.piece.byteLength) {
      let piece = this.pieces[this.next++];
      if (piece === undefined) {
        piece = new ArrayBuffer(Math.max(bytes, PIECE));
        this.pieces.push(piece);
        this.held += piece.byteLength;
      }
      this.piece = piece;
      this.free = 0;
    }
    const at = this.free;
    this.free += 8 * Math.ceil(bytes / 8);
    return at;
  }
}
