import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../../shared/document/draft';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { splitGrid, type SplitGridArgs } from '../../../../../shared/topology/operations/splitGrid';
import { gridParts } from '../../../../../shared/topology/read/gridParts';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { cellNames, gridNamed, gridNames, gridTree } from '../../../../support/gridTree';
import { addBox } from '../../../../support/runCommand';

type Options = Partial<Omit<SplitGridArgs, 'grid' | 'line' | 'ids'>>;

function split(drawn: AsciiPlan, grid: string, line: number[], options: Options = {}) {
  const id = gridNamed(drawn, grid).id;
  return splitGrid(drawn.plan, { grid: id, line, cells: 'split', ids: drawn.ids, ...options });
}

const area = ({ plan }: AsciiPlan, grid: string): number[] =>
  gridParts(plan, gridNamed({ plan } as AsciiPlan, grid).id).map((part) => part.area / 1e6);

describe('splitGrid at level 3', () => {
  it('cuts the cells on the line; the side with more ground keeps code and name', () => {
    const drawn = asciiCoverage(`
      A B C
      A B C`);
    const before = gridNamed(drawn, 'L3');
    const change = applySound(drawn.plan, split(drawn, 'L3', metres([12, -5], [12, 25])));
    expect(gridNamed(drawn, 'L3')).toEqual(before);
    expect(cellNames(drawn, 'L3')).toEqual(['B', 'C']);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['A', 'B（2）']);
    expect([area(drawn, 'L3'), area(drawn, 'L3（2）')]).toEqual([[360], [240]]);
    expect(change.grid?.added).toEqual([
      { ...before, id: expect.any(Number) as number, code: expect.any(String) as string, name: 'L3（2）' },
    ]);
  });

  it('cuts no cell where the line follows boundaries', () => {
    const drawn = asciiCoverage(`
      A B B
      A A C
      A A C`);
    const line = metres([10, 35], [10, 20], [20, 20], [20, -5]);
    const change = applySound(drawn.plan, split(drawn, 'L3', line));
    expect(change.edge).toBeUndefined();
    expect(change.cell?.added).toEqual([]);
    expect(cellNames(drawn, 'L3')).toEqual(['A']);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['B', 'C']);
  });

  it('follows a boundary, leaves it through a node of degree four, and cuts on', () => {
    const drawn = asciiCoverage(`
      A B
      C D`);
    applySound(drawn.plan, split(drawn, 'L3', metres([10, 25], [10, 10], [25, -5])));
    expect([area(drawn, 'L3'), area(drawn, 'L3（2）')]).toEqual([[250], [150]]);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['B', 'D（2）']);
  });

  it('keeps whole cells on the side where most of them lies', () => {
    const drawn = asciiCoverage(`
      A B C
      A B C`);
    const options = { cells: 'whole' } as const;
    const change = applySound(drawn.plan, split(drawn, 'L3', metres([12, -5], [12, 25]), options));
    expect(Object.keys(change).sort()).toEqual(['cell', 'grid', 'lineage']);
    expect(cellNames(drawn, 'L3')).toEqual(['B', 'C']);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['A']);
  });

  it('lets a point choose the side that keeps the code', () => {
    const drawn = asciiCoverage('A B C');
    const options = { keep: [2000, 2000], name: '新网点' } as const;
    applySound(drawn.plan, split(drawn, 'L3', metres([10, -5], [10, 15]), options));
    expect(cellNames(drawn, 'L3')).toEqual(['A']);
    expect(cellNames(drawn, '新网点')).toEqual(['B', 'C']);
  });

  it('gives stripes of two sides to a line that crosses three times', () => {
    const drawn = asciiCoverage('A B C D');
    const line = metres([5, -5], [5, 20], [18, 20], [18, -5], [33, -5], [33, 15]);
    applySound(drawn.plan, split(drawn, 'L3', line));
    expect(area(drawn, 'L3')).toEqual([150, 50]);
    expect(area(drawn, 'L3（2）')).toEqual([130, 70]);
  });

  it('cuts out with a closed line: inside and outside', () => {
    const drawn = asciiCoverage(`
      A A B
      A A B
      C C C`);
    const line = metres([12, 12], [28, 12], [28, 28], [12, 28], [12, 12]);
    applySound(drawn.plan, split(drawn, 'L3', line));
    expect(area(drawn, 'L3')).toEqual([644]);
    expect(area(drawn, 'L3（2）')).toEqual([256]);
  });

  it('gives the two loops of an eight to one side', () => {
    const drawn = asciiCoverage('A A A A');
    const line = metres([5, 2], [35, 8], [35, 2], [5, 8], [5, 2]);
    applySound(drawn.plan, split(drawn, 'L3', line));
    expect(area(drawn, 'L3（2）')).toEqual([45, 45]);
    expect(area(drawn, 'L3')).toEqual([310]);
  });

  it('gives two parts that the line both divides the sides that the line has', () => {
    const drawn = asciiCoverage('A x B', { x: 'other' });
    applySound(drawn.plan, split(drawn, 'L3', metres([-5, 4], [35, 4])));
    expect(area(drawn, 'L3')).toEqual([60, 60]);
    expect(area(drawn, 'L3（2）')).toEqual([40, 40]);
    expect(cellNames(drawn, 'other')).toEqual(['x']);
  });

  it('leaves detached ground that the line does not divide where it is', () => {
    const drawn = asciiCoverage('A A x B', { x: 'other' });
    const options = { keep: [1000, 1000] } as const;
    applySound(drawn.plan, split(drawn, 'L3', metres([9, -5], [9, 15]), options));
    expect(cellNames(drawn, 'L3')).toEqual(['A（2）', 'B']);
    expect(area(drawn, 'L3（2）')).toEqual([110]);
  });

  it('puts a cell with parts on both sides where most of it lies, without cutting it', () => {
    const drawn = asciiCoverage(`
      M M A B M
      C C A B D`);
    applySound(drawn.plan, split(drawn, 'L3', metres([30, -5], [30, 25])));
    expect(cellNames(drawn, 'L3')).toEqual(['A', 'C', 'M']);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['B', 'D']);
  });

  it('does not cut a cell whose parts end up on one side', () => {
    const drawn = asciiCoverage(`
      A X Y
      A Z Z`);
    // Divides A, comes back from above across X, and ends on the boundary of X and Y.
    const line = metres([4, -5], [4, 25], [12, 25], [15, 15], [20, 14]);
    const edges = drawn.plan.edgesOfFace(drawn.cell['X'] ?? 0).length;
    applySound(drawn.plan, split(drawn, 'L3', line));
    expect(faceArea(drawn.plan, drawn.cell['X'] ?? 0)).toBe(100e6);
    expect(drawn.plan.edgesOfFace(drawn.cell['X'] ?? 0)).toHaveLength(edges);
    expect(cellNames(drawn, 'L3（2）')).toEqual(['A（2）']);
  });

  it('moves bindings by geometry with the ground that they stand on', () => {
    const drawn = asciiCoverage('A B');
    const box = addBox(drawn, 'FX1', [2, 5]);
    const draft = createDraft(drawn.plan);
    draft.add('binding', {
      id: drawn.ids.nextId(),
      box,
      cell: drawn.cell['A'] ?? 0,
      basis: 'GEOM',
      confidence: 1,
      status: 'CONFIRMED',
      reviewedBy: null,
    });
    drawn.plan.apply(draft.changes());
    const change = applySound(drawn.plan, split(drawn, 'L3', metres([4, -5], [4, 15])));
    expect(change.binding?.updated[0]?.[1].cell).toBe(change.cell?.added[0]?.id);
  });

  it('writes SPLIT rows for the grid whose shares sum to one, and REPARENT rows for cells that moved', () => {
    const drawn = asciiCoverage('A B C');
    const before = gridNamed(drawn, 'L3');
    const change = applySound(drawn.plan, split(drawn, 'L3', metres([12, -5], [12, 15])));
    const made = gridNamed(drawn, 'L3（2）');
    const rows = change.lineage?.added ?? [];
    const grids = rows.filter(({ op, from }) => op === 'SPLIT' && from === before.code);
    expect(grids.map(({ to, areaShare }) => [to, areaShare])).toEqual([
      [before.code, 0.6],
      [made.code, 0.4],
    ]);
    const a = drawn.plan.get('cell', drawn.cell['A'] ?? 0)?.code;
    expect(rows.filter(({ op }) => op === 'REPARENT')).toEqual([
      expect.objectContaining({ from: a, to: a, reason: `${before.code}>${made.code}` }),
    ]);
  });

  it('gives the new grid the same supporting outlet and responsible person', () => {
    const drawn = asciiCoverage('A B');
    const { plan, ids } = drawn;
    const grid = gridNamed(drawn, 'L3');
    const staff = {
      id: ids.nextId(),
      staffNo: 'S1',
      name: '张三',
      role: 'GRID_MANAGER',
      unit: grid.id,
    } as const;
    const outlet = { id: ids.nextId(), code: 'YT', name: '营业厅', kind: 'OWN_HALL', x: 0, y: 0 } as const;
    const draft = createDraft(plan);
    draft.add('staff', { ...staff, active: true });
    draft.add('outlet', { ...outlet, address: '', active: true, coordinator: null });
    draft.add('support', { id: ids.nextId(), grid: grid.id, outlet: outlet.id });
    draft.put('grid', { ...grid, responsible: staff.id });
    plan.apply(draft.changes());
    applySound(plan, split(drawn, 'L3', metres([10, -5], [10, 15])));
    const made = gridNamed(drawn, 'L3（2）');
    expect(made.responsible).toBe(staff.id);
    expect([...plan.all('support')].map((row) => row.grid).sort()).toEqual([grid.id, made.id].sort());
  });
});

describe('splitGrid at levels 2 and 1', () => {
  const drawing = () => {
    const drawn = asciiCoverage(
      `
      A A B B C C
      A A B B C C`,
      { A: 'west', B: 'middle', C: 'east' },
    );
    gridTree(drawn, { one: { two: ['west', 'middle', 'east'] } });
    return drawn;
  };

  it('moves children over that lie beyond the line and divides those on it', () => {
    const drawn = drawing();
    const middle = gridNamed(drawn, 'middle');
    applySound(drawn.plan, split(drawn, 'two', metres([25, -5], [25, 25])));
    expect(gridNames(drawn, 'two')).toEqual(['east', 'middle']);
    expect(gridNames(drawn, 'two（2）')).toEqual(['middle（2）', 'west']);
    expect(gridNamed(drawn, 'middle')).toEqual(middle);
    expect(gridNames(drawn, 'one')).toEqual(['two', 'two（2）']);
    expect([area(drawn, 'two'), area(drawn, 'two（2）')]).toEqual([[700], [500]]);
    expect([cellNames(drawn, 'middle'), cellNames(drawn, 'middle（2）')]).toEqual([['B'], ['B（2）']]);
  });

  it('lets the larger part of a divided child keep its code, also when that part moves over', () => {
    const drawn = drawing();
    const middle = gridNamed(drawn, 'middle');
    const options = { keep: [59_000, 1000] } as const;
    applySound(drawn.plan, split(drawn, 'two', metres([36, -5], [36, 25]), options));
    expect(gridNames(drawn, 'two')).toEqual(['east', 'middle（2）']);
    expect(gridNames(drawn, 'two（2）')).toEqual(['middle', 'west']);
    expect(gridNamed(drawn, 'middle')).toMatchObject({ id: middle.id, code: middle.code });
    expect([area(drawn, 'middle'), area(drawn, 'middle（2）')]).toEqual([[320], [80]]);
  });

  it('divides at every level below at once', () => {
    const drawn = drawing();
    applySound(drawn.plan, split(drawn, 'one', metres([25, -5], [25, 25])));
    expect(gridNames(drawn, 'one（2）')).toEqual(['two（2）']);
    expect(gridNames(drawn, 'two（2）')).toEqual(['middle（2）', 'west']);
    expect(area(drawn, 'one（2）')).toEqual([500]);
    expect([...drawn.plan.all('grid')].map(({ level }) => level).sort()).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
  });

  it('divides no child when whole cells go one way each', () => {
    const drawn = drawing();
    const options = { cells: 'whole' } as const;
    const change = applySound(drawn.plan, split(drawn, 'two', metres([25, -5], [27, 25]), options));
    expect(change.cell).toBeUndefined();
    expect(gridNames(drawn, 'two（2）')).toEqual(['west']);
  });

  it('leaves an empty child where it is', () => {
    const drawn = drawing();
    const east = gridNamed(drawn, 'east');
    const empty = { ...east, id: drawn.ids.nextId(), code: drawn.ids.nextCode(3), name: 'empty' };
    drawn.plan.apply({ grid: { added: [empty], updated: [], removed: [] } });
    applySound(drawn.plan, split(drawn, 'two', metres([20, -5], [20, 25])));
    expect(gridNames(drawn, 'two')).toEqual(['east', 'empty', 'middle']);
  });

  it('names new grids unlike any sibling old or new', () => {
    const drawn = asciiCoverage('A A B B', { A: 'x', B: 'x（2）' });
    gridTree(drawn, { one: { two: ['x', 'x（2）'] } });
    applySound(drawn.plan, split(drawn, 'two', metres([-5, 4], [45, 4])));
    expect([...gridNames(drawn, 'two'), ...gridNames(drawn, 'two（2）')].sort()).toEqual(
      ['x', 'x（2）', 'x（3）', 'x（4）'].sort(),
    );
  });
});

describe('splitGrid refuses', () => {
  it('a line that ends inside, with the end to zoom to', () => {
    const drawn = asciiCoverage('A B C');
    expect(split(drawn, 'L3', metres([5, -5], [5, 5]))).toMatchObject({
      refusal: { code: 'splitGrid.lineEndsInside', params: { grid: 'L3', x: 5000, y: 5000 } },
    });
  });

  it('a line that cuts a cell but lets the ground hang together round its end', () => {
    const drawn = asciiCoverage(`
      A A
      B B`);
    expect(refusal(split(drawn, 'L3', metres([5, -5], [5, 10])))).toBe('splitGrid.lineEndsInside');
  });

  it('a line past the grid, or along its rim, or from the outside to a hole', () => {
    const drawn = asciiCoverage(
      `
      A A A
      A H A
      A A A`,
      { H: 'other' },
    );
    for (const line of [metres([50, 0], [50, 9]), metres([-5, 0], [35, 0]), metres([-5, 15], [15, 15])]) {
      expect(refusal(split(drawn, 'L3', line))).toBe('splitGrid.lineMissesGrid');
    }
  });

  it('a part of a cell under twenty square metres, where whole cells may still go', () => {
    const drawn = asciiCoverage('A B');
    const line = metres([11, -5], [11, 15]);
    expect(refusal(split(drawn, 'L3', line))).toBe('splitGrid.partTooSmall');
    applySound(drawn.plan, split(drawn, 'L3', line, { cells: 'whole' }));
    expect(cellNames(drawn, 'L3')).toEqual(['A']);
  });

  it('whole cells that would all stay on one side', () => {
    const drawn = asciiCoverage('A B');
    expect(split(drawn, 'L3', metres([-5, 3], [25, 3]), { cells: 'whole' })).toMatchObject({
      refusal: { code: 'splitGrid.oneSided', params: { x: 10_000, y: 5000 } },
    });
  });
});
