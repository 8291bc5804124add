/** Entries per page: rows that lie beside each other on the ground mostly have ids near each other. */
const PAGE = 64;
/** Pages that are reached by place at most; those of ids beyond (67 million) are looked up in a map. */
const PAGES = 1 << 20;
/** Pages by which a table that is small may grow at once. */
const STEP = 64;

type Page<V> = (V | undefined)[];

/**
 * Values by whole number, such as rows by id: a map whose look-ups touch little memory. In a map of a whole plan
 * every look-up waits for memory several times, which is most of what a single edit would cost.
 */
export class NumberTable<V> {
  private readonly pages: (Page<V> | undefined)[] = [];
  /** Pages behind the end of the list, so that no id costs memory for all the ids before it. */
  private readonly beyond = new Map<number, Page<V>>();
  private entries = 0;

  get size(): number {
    return this.entries;
  }

  get(id: number): V | undefined {
    const page = Math.floor(id / PAGE);
    return this.page(page)?.[id - page * PAGE];
  }

  set(id: number, value: V): void {
    const number = Math.floor(id / PAGE);
    const page = this.page(number) ?? this.newPage(number);
    if (page[id - number * PAGE] === undefined) this.entries++;
    page[id - number * PAGE] = value;
  }

  delete(id: number): void {
    const number = Math.floor(id / PAGE);
    const page = this.page(number);
    if (page?.[id - number * PAGE] === undefined) return;
    page[id - number * PAGE] = undefined;
    this.entries--;
  }

  /** All values as they are now, mostly by id. */
  values(): IterableIterator<V> {
    const values: V[] = [];
    const add = (page: Page<V> | undefined): void => {
      for (const value of page ?? []) if (value !== undefined) values.push(value);
    };
    this.pages.forEach(add);
    this.beyond.forEach(add);
    return values.values();
  }

  private page(number: number): Page<V> | undefined {
    return number >= 0 && number < this.pages.length ? this.pages[number] : this.beyond.get(number);
  }

  private newPage(number: number): Page<V> {
    const page: Page<V> = new Array<undefined>(PAGE).fill(undefined);
    if (number < 0 || number >= PAGES || number > 2 * this.pages.length + STEP) this.beyond.set(number, page);
    else {
      // An array that is written far beyond its end becomes a dictionary.
      while (this.pages.length < number) this.pages.push(this.fromBeyond(this.pages.length));
      this.pages[number] = page;
    }
    return page;
  }

  /** Takes a page that the list has reached. */
  private fromBeyond(number: number): Page<V> | undefined {
    const page = this.beyond.get(number);
    this.beyond.delete(number);
    return page;
  }
}
