import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planContentHash } from '../../../../main/exchange/planContentHash';
import { createDraft } from '../../../../shared/document/draft';
import { canonicalLines } from '../../../../shared/exchange/canonicalLines';
import { planEntities } from '../../../../shared/exchange/planEntities';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { put, smallPlanWith, type Breakage } from '../../../support/ruleCheck';

describe('the content hash of a plan', () => {
  const original = planContentHash(smallPlanWith());

  it('is the SHA-256 of the canonical lines', () => {
    const lines = [...canonicalLines(planEntities(smallPlanWith()))];
    const hash = createHash('sha256');
    for (const line of lines) hash.update(`${line}\n`);
    expect(original).toBe(hash.digest('hex'));
    expect(lines[0]).toContain('"0719"');
    expect(lines.filter((line) => line.includes('阳光花园'))).toHaveLength(1);
  });

  it('does not depend on row ids, order of rows, or the way the ground was drawn', () => {
    const renumbered = smallPlanWith({
      node: (rows) => rows.map((node) => ({ ...node, id: node.id + 500 })),
      // The other way round: sides swapped, points reversed.
      edge: (rows) =>
        rows.map((edge) => ({
          id: edge.id + 700,
          start: edge.end + 500,
          end: edge.start + 500,
          left: edge.right,
          right: edge.left,
          points: reversedPoints(edge.points),
        })),
      cell: (rows) => [...rows].reverse(),
      box: (rows) => [...rows].reverse(),
    });
    expect(planContentHash(renumbered)).toBe(original);
  });

  it('does not see a node that splits an edge without need, but sees a vertex', () => {
    const node = { id: 900, x: 482_100_000, y: 3_612_050_000, inserted: false };
    const withNode = smallPlanWith({
      node: (rows) => [...rows, node],
      edge: (rows) =>
        rows.flatMap((edge) =>
          edge.id === 21
            ? [
                { ...edge, end: node.id },
                { ...edge, id: 901, start: node.id },
              ]
            : [edge],
        ),
    });
    const withVertex = smallPlanWith({ edge: put(21, { points: [node.x, node.y] }) });
    expect(planContentHash(withNode)).toBe(planContentHash(withVertex));
    expect(planContentHash(withVertex)).not.toBe(original);
  });

  it.each<[string, Breakage]>([
    ['a name', { cell: put(31, { name: '阳光花苑' }) }],
    ['a granularity', { cell: put(31, { granularity: 'PARK' }) }],
    ['a millimetre', { node: put(11, { x: 482_100_001 }) }],
    ['a box address', { box: put(81, { address: '改' }) }],
    ['a binding', { binding: () => [] }],
    ['an outlet', { outlet: put(63, { active: false }) }],
    ['a responsible person', { grid: put(41, { responsible: null }) }],
    ['a coverage area', { coverage: put(72, { surveyDate: '2012-01-01' }) }],
    ['lineage', { lineage: () => [] }],
  ])('changes with %s', (_, breakage) => {
    expect(planContentHash(smallPlanWith(breakage))).not.toBe(original);
  });

  it('takes composed and decomposed text for the same, and leaves pictures of the ground out', () => {
    const named = (name: string) => planContentHash(smallPlanWith({ cell: put(31, { name }) }));
    expect(named('Café'.normalize('NFD'))).toBe(named('Café'.normalize('NFC')));
    expect(planContentHash(smallPlanWith({ line: () => [], building: () => [] }))).toBe(original);
  });

  it('comes back when an edit is taken back', () => {
    const { plan } = asciiCoverage('A A B\nA A B');
    const before = planContentHash(plan);
    const draft = createDraft(plan);
    const cell = [...plan.all('cell')][0];
    if (cell === undefined) throw new Error('the drawing has cells');
    draft.put('cell', { ...cell, name: 'other' });
    plan.apply(draft.changes());
    expect(planContentHash(plan)).not.toBe(before);
    const back = createDraft(plan);
    back.put('cell', cell);
    plan.apply(back.changes());
    expect(planContentHash(plan)).toBe(before);
  });
});

function reversedPoints(points: readonly number[]): number[] {
  const turned: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) turned.push(points[at] ?? 0, points[at + 1] ?? 0);
  return turned;
}
