/** Han characters and digits: most names, which are compared as they are. */
const PLAIN = /^[0-9\u4e00-\u9fff]*$/;

/** What makes two sibling names the same (domain H04): neither width (NFKC) nor spaces nor case count. */
export function comparableName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/**
 * The name itself when it is free, else the first of `阳光花园（2）`, `阳光花园（3）` … that is.
 *
 * @param taken comparable names
 */
export function freeName(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(comparableName(name))) return name;
  const stem = name.replace(/（\d+）$/, '').slice(0, 50);
  for (let number = 2; ; number++) {
    const candidate = `${stem}（${number}）`;
    if (!taken.has(comparableName(candidate))) return candidate;
  }
}
