import type { BuildPolicy, BuildPolygon } from './buildTypes';

/** A polygon that may get some ground, and the length of its border with it. */
export interface Claimant {
  readonly polygon: number;
  readonly border: number;
}

/** Puts claimants in the order of a policy: the first gets the ground. */
export type Ranking = (claimants: readonly Claimant[], around: readonly number[]) => number[];

/** Makes the rankings of a build. Ties go to the lower number, so polygons must come in an order of their own. */
export function rankingsFor(polygons: readonly BuildPolygon[], areas: readonly number[]) {
  const order = (polygon: number): number => polygons[polygon]?.priority ?? Infinity;
  const code = (polygon: number): string => polygons[polygon]?.code ?? '';
  const closeness = (polygon: number, around: readonly number[]): number =>
    Math.max(
      0,
      ...around
        .filter((other) => other !== polygon)
        .map((other) => commonBeginning(code(other), code(polygon))),
    );
  const by =
    (compare: (p: Claimant, q: Claimant, around: readonly number[]) => number): Ranking =>
    (claimants, around) =>
      [...claimants]
        .sort((p, q) => compare(p, q, around) || p.polygon - q.polygon)
        .map(({ polygon }) => polygon);
  const largerArea = by((p, q) => (areas[q.polygon] ?? 0) - (areas[p.polygon] ?? 0));
  const longestBorder = by((p, q) => q.border - p.border);
  const byPolicy: Record<Exclude<BuildPolicy, 'ask'>, Ranking> = {
    largerArea,
    longestBorder,
    priority: by((p, q) => {
      const [a, b] = [order(p.polygon), order(q.polygon)];
      return a === b ? q.border - p.border : a - b;
    }),
    nearestCode: by(
      (p, q, around) =>
        closeness(q.polygon, around) - closeness(p.polygon, around) ||
        (code(p.polygon) < code(q.polygon) ? -1 : code(p.polygon) > code(q.polygon) ? 1 : 0),
    ),
  };
  return (policy: BuildPolicy | undefined, ground: 'overlap' | 'gap'): Ranking =>
    policy === undefined || policy === 'ask'
      ? ground === 'overlap'
        ? largerArea
        : longestBorder
      : byPolicy[policy];
}

function commonBeginning(p: string, q: string): number {
  let at = 0;
  while (at < p.length && p[at] === q[at]) at++;
  return at;
}
