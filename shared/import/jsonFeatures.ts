/** Characters of one feature at most. */
const LONGEST_FEATURE = 512 << 20;

/** What a GeoJSON text turned out to be, as far as it has been read. */
export interface JsonFeature {
  /** Number of the feature in the file, or its line where every line is one; from 1. */
  readonly line: number;
  /** The text of one JSON object. */
  readonly text: string;
}

/**
 * Cuts a GeoJSON text that comes in portions into the texts of its features: the members of the list `features`, or
 * every object on the top level (one feature a line, with or without record separators). Everything else of a
 * collection (`crs`, `name`) stays in `frame`, with an empty list in place of the features. Costs a look at every
 * character; nothing but one feature is held.
 */
export class FeatureCutter {
  private depth = 0;
  private inText = false;
  private escaped = false;
  private held: string[] = [];
  private heldLength = 0;
  private listDepth = -1;
  private count = 0;
  private line = 1;
  private outside = '';
  /** Whether the object on the top level goes on line by line: there has been another before it. */
  private objects = 0;

  /** What surrounds the features of a collection. */
  get frame(): string {
    return this.outside;
  }

  /** Objects on the top level that have ended. */
  get topLevel(): number {
    return this.objects;
  }

  push(text: string): JsonFeature[] {
    const found: JsonFeature[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (code === 92) this.escaped = true;
        else if (code === 34) this.inText = false;
        continue;
      }
      switch (code) {
        case 34:
          this.inText = true;
          break;
        case 10:
          this.line++;
          break;
        case 123: // {
        case 91: // [
          if (code === 123 && this.depth === this.listDepth) from = at;
          this.depth++;
          if (
            code === 91 &&
            this.listDepth < 0 &&
            this.depth === 2 &&
            this.endsWithFeatures(text, from, at)
          ) {
            this.hold(text.slice(from, at + 1));
            this.flushFrame();
            this.listDepth = 2;
            from = at + 1;
          }
          break;
        case 125: // }
        case 93: // ]
          this.depth--;
          if (code === 125 && this.depth === this.listDepth) {
            this.hold(text.slice(from, at + 1));
            found.push({ line: ++this.count, text: this.release() });
            from = at + 1;
          } else if (code === 93 && this.listDepth === 2 && this.depth === 1) {
            this.listDepth = -2;
            from = at;
          } else if (code === 125 && this.depth === 0) {
            this.hold(text.slice(from, at + 1));
            this.objects++;
            const whole = this.release();
            if (this.listDepth === -2) this.outside += whole;
            else found.push({ line: this.line, text: whole });
            from = at + 1;
          }
          break;
        default:
      }
    }
    if (this.depth !== this.listDepth) this.hold(text.slice(from));
    return found;
  }

  /** Whether the text ends inside something. */
  get isOpen(): boolean {
    return this.depth !== 0 || this.inText;
  }

  private hold(part: string): void {
    this.heldLength += part.length;
    if (this.heldLength > LONGEST_FEATURE) throw new RangeError('feature too long');
    this.held.push(part);
  }

  private release(): string {
    const text = this.held.join('');
    this.held = [];
    this.heldLength = 0;
    const start = text.indexOf('{');
    return start > 0 && this.depth >= 0 && this.listDepth !== -2 ? text.slice(start) : text;
  }

  private flushFrame(): void {
    this.outside += this.held.join('');
    this.held = [];
    this.heldLength = 0;
  }

  private endsWithFeatures(text: string, from: number, at: number): boolean {
    const before = this.held.slice(-2).join('').slice(-80) + text.slice(Math.max(from, at - 80), at);
    return /"features"\s*:\s*$/.test(before);
  }
}
