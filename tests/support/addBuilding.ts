import { PLAIN_BUILDING } from '../../shared/document/records/network';
import type { AsciiPlan } from './asciiCoverage';

/** Adds a building whose footprint has rings in metres of the drawing, outer first. */
export function addBuilding(
  { plan, ids }: AsciiPlan,
  code: string,
  ...rings: readonly (readonly (readonly [number, number])[])[]
): void {
  const polygons = [rings.map((ring) => ring.flatMap(([x, y]) => [x * 1000, y * 1000]))];
  const building = { code, name: `${code}栋`, kind: 'OFFICE', floors: 12, polygons } as const;
  const row = { id: ids.nextId(), ...building, ...PLAIN_BUILDING };
  plan.apply({ building: { added: [row], updated: [], removed: [] } });
}
