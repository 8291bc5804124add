import { open, type FileHandle } from 'node:fs/promises';

const BLOCK = 1 << 20;

/** Reads a file from its beginning to its end, a megabyte at a time. */
export class SequentialFile {
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;
  private read = 0;

  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<SequentialFile> {
    const file = await open(path, 'r');
    const { size } = await file.stat();
    return new SequentialFile(file, size);
  }

  /** Bytes that are left. */
  get left(): number {
    return this.size - this.read + this.buffer.length - this.at;
  }

  /** The next bytes, valid until the next call; undefined where the file ends before. */
  async take(length: number): Promise<Buffer | undefined> {
    if (length > this.left) return undefined;
    while (this.buffer.length - this.at < length) await this.fill(length);
    const bytes = this.buffer.subarray(this.at, this.at + length);
    this.at += length;
    return bytes;
  }

  private async fill(length: number): Promise<void> {
    const rest = this.buffer.subarray(this.at);
    const wanted = Math.min(Math.max(BLOCK, length - rest.length), this.size - this.read);
    const block = Buffer.alloc(rest.length + wanted);
    rest.copy(block);
    const { bytesRead } = await this.file.read(block, rest.length, wanted, this.read);
    // A file that shrinks while it is read ends where it now ends.
    if (bytesRead === 0) throw new RangeError('file ends early');
    this.read += bytesRead;
    this.buffer = block.subarray(0, rest.length + bytesRead);
    this.at = 0;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
