import { present } from '../../shared/base/invariant';
import { metres, type AsciiPlan } from './asciiCoverage';

/** Edges between two drawn cells. */
export function between({ plan, cell }: AsciiPlan, one: string, other: string): number[] {
  const pair = [cell[one], cell[other]];
  return [...plan.all('edge')]
    .filter(({ left, right }) => pair.includes(left) && pair.includes(right))
    .map(({ id }) => id);
}

/**
 * Gives the first boundary between two drawn cells other vertices, in metres, from west to east when its start
 * lies in the west. A closed boundary runs from its node.
 */
export function redrawn(
  drawn: AsciiPlan,
  one: string,
  other: string,
  ...vertices: (readonly [number, number])[]
): AsciiPlan {
  const id = present(between(drawn, one, other)[0], `boundary between ${one} and ${other}`);
  const edge = present(drawn.plan.get('edge', id), 'edge');
  const start = present(drawn.plan.get('node', edge.start), 'start');
  const end = present(drawn.plan.get('node', edge.end), 'end');
  const points = metres(...(start.x > end.x ? [...vertices].reverse() : vertices));
  drawn.plan.apply({ edge: { added: [], updated: [[edge, { ...edge, points }]], removed: [] } });
  return drawn;
}
