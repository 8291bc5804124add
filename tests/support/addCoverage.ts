import type { AsciiPlan } from './asciiCoverage';

/**
 * Adds an exchange whose coverage is one ring in metres of the drawing; the exchange stands at its first corner.
 * Returns the exchange's id.
 */
export function addCoverage(
  { plan, ids }: AsciiPlan,
  code: string,
  ring: readonly (readonly [number, number])[],
  medium: 'COPPER' | 'FIBRE' = 'FIBRE',
): number {
  const corners = ring.flatMap(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]);
  const exchange = ids.nextId();
  const coverage = ids.nextId();
  const place = { x: corners[0] ?? 0, y: corners[1] ?? 0 };
  const row = { id: exchange, code, name: `${code}端局`, kind: 'EXCHANGE', ...place } as const;
  const area = { id: coverage, exchange, medium, polygons: [[corners]], surveyDate: '2011-07-31' };
  plan.apply({
    exchange: { added: [row], updated: [], removed: [] },
    coverage: { added: [area], updated: [], removed: [] },
  });
  return exchange;
}

/** A ring around a rectangle. */
export function block(minX: number, minY: number, maxX: number, maxY: number): [number, number][] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}
