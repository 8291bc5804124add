/** Whether two rows hold the same values. Rows are plain data: primitives, arrays and objects of them. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, at) => sameRow(value, b[at]));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameRow((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
