import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../../shared/document/draft';
import { fillGap } from '../../../../../shared/topology/operations/fillGap';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { addBox } from '../../../../support/runCommand';

const PARK = { kind: 'new', granularity: 'PARK' } as const;
const LONGEST = { kind: 'policy', policy: 'longestBorder' } as const;
const areaOf = ({ plan, cell }: AsciiPlan, letter: string): number =>
  faceArea(plan, cell[letter] as number) / 1e6;

describe('fillGap', () => {
  it('makes a cell of the gap under the parent of the neighbour with the longest border', () => {
    const { plan, cell, ids } = asciiCoverage(
      `
      A A A B
      A _ _ B
      A A A B`,
      { B: 'other' },
    );
    const change = applySound(plan, fillGap(plan, { at: [15_000, 15_000], taker: PARK, ids }));
    const parent = plan.get('cell', cell['A'] as number)?.parent;
    expect(change.cell?.added).toMatchObject([
      { name: '未命名网元', granularity: 'PARK', parent, households: null, adminCode: null },
    ]);
    expect(change.lineage?.added).toMatchObject([
      { op: 'CREATE', from: null, to: change.cell?.added[0]?.code, areaShare: 1 },
    ]);
    expect(change.cell?.updated).toEqual([]);
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(200e6);
  });

  it('takes name and parent from the planner and makes the name unique', () => {
    const { plan, cell, ids } = asciiCoverage('A _ B', { B: 'other' });
    const parent = plan.get('cell', cell['B'] as number)?.parent;
    const change = applySound(
      plan,
      fillGap(plan, { at: [15_000, 5000], taker: { ...PARK, name: 'B', parent }, ids }),
    );
    expect(change.cell?.added).toMatchObject([{ name: 'B（2）', parent }]);
  });

  it('gives the gap to a neighbour, whose boundary with it goes without a trace', () => {
    const drawn = asciiCoverage(`
      A A A
      A _ B
      A A A`);
    const { plan, cell, ids } = drawn;
    const [nodes, edges] = [plan.count('node'), plan.count('edge')];
    const taker = { kind: 'cell', cell: cell['B'] as number } as const;
    const change = applySound(plan, fillGap(plan, { at: [15_000, 15_000], taker, ids }));
    expect(areaOf(drawn, 'B')).toBe(200);
    expect([nodes - plan.count('node'), edges - plan.count('edge')]).toEqual([2, 3]);
    expect(change.lineage?.added).toMatchObject([
      { op: 'RESHAPE', from: plan.get('cell', cell['B'] as number)?.code, areaShare: 1 },
    ]);
    expect(plan.get('cell', cell['B'] as number)).toMatchObject({ name: 'B', households: 100 });
  });

  it('closes a gap that is a hole in one cell', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A
      A _ A
      A A A`);
    applySound(plan, fillGap(plan, { at: [15_000, 15_000], taker: LONGEST, ids }));
    expect(cellPolygons(plan, cell['A'] as number)).toEqual([[expect.any(Array)]]);
  });

  const RING = `
    A C C C
    A _ _ C
    B _ _ D
    B D D D
    D D D D`;
  it.each([
    // Borders: A 10 m, B 10 m, C 30 m, D 30 m. Ground: A 200, B 200, C 400, D 800. A, B and D lie in the west.
    ['longestBorder', { C: 'east' }, 'C'],
    ['largerArea', { C: 'east' }, 'D'],
    ['sameParent', { C: 'east' }, 'D'],
    ['sameParent', { C: 'east', D: 'south' }, 'C'],
  ] as const)('lets the policy %s pick the neighbour where %j', (policy, parents, letter) => {
    const drawn = asciiCoverage(RING, parents);
    const { plan, ids } = drawn;
    const before = areaOf(drawn, letter);
    applySound(plan, fillGap(plan, { at: [15_000, 25_000], taker: { kind: 'policy', policy }, ids }));
    expect(areaOf(drawn, letter)).toBe(before + 400);
  });

  it('fills only the part under the point, also where parts touch at a node', () => {
    const drawn = asciiCoverage(`
      A A A A
      A _ B A
      A B _ A
      A A A A`);
    const { plan, ids } = drawn;
    plan.apply(accepted(fillGap(plan, { at: [15_000, 25_000], taker: LONGEST, ids })));
    expect(faceArea(plan, -1)).toBe(100e6);
    applySound(plan, fillGap(plan, { at: [25_000, 15_000], taker: PARK, ids }));
  });

  it('leaves an island in the gap alone', () => {
    const drawn = asciiCoverage(`
      A A A A A
      A _ _ _ A
      A _ H _ A
      A _ _ _ A
      A A A A A`);
    const { plan, ids } = drawn;
    expect(refusal(fillGap(plan, { at: [25_000, 25_000], taker: LONGEST, ids }))).toBe('fillGap.noGap');
    const change = applySound(plan, fillGap(plan, { at: [15_000, 15_000], taker: PARK, ids }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(800e6);
    expect(areaOf(drawn, 'H')).toBe(100);
  });

  it('fills a gap on the outline, which stays as it is', () => {
    const { plan, ids } = asciiCoverage(`
      A A A
      A _ A`);
    const rim = plan.edgesOfFace(0).length;
    applySound(plan, fillGap(plan, { at: [15_000, 5000], taker: PARK, ids }));
    expect(plan.edgesOfFace(0)).toHaveLength(rim);
  });

  it('re-homes a box by geometry that stood in the gap', () => {
    const drawn = asciiCoverage('A _ B');
    const { plan, cell, ids } = drawn;
    const box = addBox(drawn, 'FX1', [15, 5]);
    const draft = createDraft(plan);
    draft.add('binding', {
      id: ids.nextId(),
      box,
      cell: cell['A'] as number,
      basis: 'GEOM',
      confidence: 1,
      status: 'CONFIRMED',
      reviewedBy: null,
    });
    plan.apply(draft.changes());
    const taker = { kind: 'cell', cell: cell['B'] as number } as const;
    const change = applySound(plan, fillGap(plan, { at: [15_000, 5000], taker, ids }));
    expect(change.binding?.updated.map(([, after]) => after.cell)).toEqual([cell['B']]);
  });

  it('makes a cell of a hole in the network only when asked for', () => {
    const { plan, ids } = asciiCoverage(`
      A A A
      A . A
      A A A`);
    const at = [15_000, 15_000] as const;
    expect(refusal(fillGap(plan, { at, taker: PARK, ids }))).toBe('fillGap.outside');
    const change = applySound(plan, fillGap(plan, { at, taker: PARK, outside: true, ids }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(100e6);
  });

  it('refuses an inlet and open ground beyond the network', () => {
    const { plan, ids } = asciiCoverage(`
      A . A
      A A A`);
    for (const at of [
      [15_000, 15_000],
      [500_000, 5000],
    ] as const)
      expect(refusal(fillGap(plan, { at, taker: PARK, outside: true, ids }))).toBe('fillGap.openOutside');
  });

  it('refuses a cell that does not border on the gap, also one that meets it at a node', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A B
      A _ A`);
    const taker = { kind: 'cell', cell: cell['B'] as number } as const;
    expect(refusal(fillGap(plan, { at: [15_000, 5000], taker, ids }))).toBe('fillGap.notNeighbour');
  });

  it('refuses a gap without neighbours unless a parent is named', () => {
    const { plan, cell, ids } = asciiCoverage('A . _');
    const at = [25_000, 5000] as const;
    expect(refusal(fillGap(plan, { at, taker: PARK, ids }))).toBe('fillGap.noNeighbour');
    expect(refusal(fillGap(plan, { at, taker: LONGEST, ids }))).toBe('fillGap.noNeighbour');
    const parent = plan.get('cell', cell['A'] as number)?.parent;
    applySound(plan, fillGap(plan, { at, taker: { ...PARK, parent }, ids }));
  });

  it('refuses a parent of another level', () => {
    const { plan, ids } = asciiCoverage('A _');
    const parent = plan.gridsOfGrid(null)[0];
    expect(refusal(fillGap(plan, { at: [15_000, 5000], taker: { ...PARK, parent }, ids }))).toBe(
      'fillGap.notLevel3',
    );
  });
});
