import { foldText } from './foldText';
import { letterBit, type ReadInitials } from './initials';

/** Something to be found: its texts in the order of their weight, such as code, name and address. */
export interface Entry {
  readonly id: number;
  readonly texts: readonly string[];
}

/** How well something fits: the whole text, its beginning, a part of it; then by initials its beginning, a part. */
export type Fit = 0 | 1 | 2 | 3 | 4;

export interface Hit {
  readonly id: number;
  readonly fit: Fit;
}

const BETWEEN = '\u0001';
const AFTER = '\n';
/** Entries taken in between two chances for other work. */
const SLICE = 500;
/** A single letter would fit nearly everything. */
const INITIALS = /^[a-z]{2,24}$/;

/**
 * Texts to be searched as a whole: one long string for the runtime's own search, and the first letters of every sign
 * beside it. Sixty thousand addresses take some 15 MB, and a search of them a few milliseconds.
 */
export class TextIndex {
  private constructor(
    private readonly text: string,
    /** Where each entry begins in the text, and the end of the last. */
    private readonly starts: Uint32Array,
    private readonly ids: Uint32Array,
    private readonly letters: Uint32Array,
  ) {}

  /** Takes entries in; yields now and then. Costs their texts. */
  static *build(entries: Iterable<Entry>, initialsOf: ReadInitials): Generator<void, TextIndex, void> {
    const parts: string[] = [];
    const starts: number[] = [0];
    const ids: number[] = [];
    let length = 0;
    for (const { id, texts } of entries) {
      const part = texts.map((text) => foldText(text).replaceAll(/\p{Cc}/gu, ' ')).join(BETWEEN) + AFTER;
      parts.push(part);
      length += part.length;
      starts.push(length);
      ids.push(id);
      if (ids.length % SLICE === 0) yield;
    }
    const text = parts.join('');
    const letters = new Uint32Array(text.length);
    for (let at = 0; at < text.length; at++) {
      letters[at] = initialsOf(text.charAt(at));
      if (at % (SLICE * 40) === 0) yield;
    }
    return new TextIndex(text, Uint32Array.from(starts), Uint32Array.from(ids), letters);
  }

  /** Everything that fits, best first, equals in the order in which they were taken in; at most `limit`. */
  find(wanted: string, limit: number): Hit[] {
    const needle = foldText(wanted).trim();
    if (needle === '') return [];
    const fits = new Map<number, Fit>();
    this.findText(needle, fits);
    if (INITIALS.test(needle)) this.findInitials(needle, fits);
    return [...fits]
      .sort(([a, one], [b, other]) => one - other || a - b)
      .slice(0, limit)
      .map(([entry, fit]) => ({ id: this.ids[entry] ?? 0, fit }));
  }

  private findText(needle: string, fits: Map<number, Fit>): void {
    const { text } = this;
    let entry = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      entry = this.entryAt(at, entry);
      const fit = this.begins(at) ? (this.ends(at + needle.length) ? 0 : 1) : 2;
      fits.set(entry, Math.min(fit, fits.get(entry) ?? 2) as Fit);
    }
  }

  private findInitials(needle: string, fits: Map<number, Fit>): void {
    const { letters } = this;
    const bits = [...needle].map(letterBit);
    const first = bits[0] ?? 0;
    const last = letters.length - bits.length;
    let entry = 0;
    for (let at = 0; at <= last; at++) {
      if (((letters[at] as number) & first) === 0) continue;
      let i = 1;
      while (i < bits.length && ((letters[at + i] as number) & (bits[i] as number)) !== 0) i++;
      if (i < bits.length) continue;
      entry = this.entryAt(at, entry);
      const fit = this.begins(at) ? 3 : 4;
      if (fit < (fits.get(entry) ?? 5)) fits.set(entry, fit);
    }
  }

  private begins(at: number): boolean {
    const before = this.text[at - 1];
    return before === undefined || before === BETWEEN || before === AFTER;
  }

  private ends(at: number): boolean {
    const next = this.text[at];
    return next === BETWEEN || next === AFTER;
  }

  /** Entry that holds a place of the text, which is not before that of `from`. */
  private entryAt(at: number, from: number): number {
    let [low, high] = [from, this.ids.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
