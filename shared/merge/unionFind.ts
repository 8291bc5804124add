/** Sets that grow together: union by path halving, near constant time a step. */
export class UnionFind {
  private readonly parent = new Map<string, string>();

  add(element: string): void {
    if (!this.parent.has(element)) this.parent.set(element, element);
  }

  /** The name of the set of an element; undefined for one that was never added. */
  find(element: string): string | undefined {
    let at = element;
    for (;;) {
      const up = this.parent.get(at);
      if (up === undefined) return undefined;
      if (up === at) return at;
      const above = this.parent.get(up) ?? up;
      this.parent.set(at, above);
      at = above;
    }
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    const [one, other] = [this.find(a) ?? a, this.find(b) ?? b];
    if (one !== other) this.parent.set(other, one);
  }
}
