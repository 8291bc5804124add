/** The moment as ISO 8601 with the offset of this desk, such as `2026-03-01T09:30:00.000+08:00`. */
export function isoNow(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
