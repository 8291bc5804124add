import { describe, expect, it } from 'vitest';
import { previewShape } from '../../../../shared/portrayal/previewShape';
import { polygonsArea } from '../../../../shared/topology/read/measure';
import { mergeCells } from '../../../../shared/topology/operations/mergeCells';
import { splitCells } from '../../../../shared/topology/operations/splitCells';
import { asciiCoverage, metres } from '../../../support/asciiCoverage';
import { accepted } from '../../../support/checks';

describe('the picture of an edit', () => {
  it('of a split: both parts with their areas, not the neighbour that only gets a node', () => {
    const { plan, cell, ids } = asciiCoverage('A A B\nA A B');
    const shape = previewShape(plan, accepted(splitCells(plan, { line: metres([-5, 5], [20, 5]), ids })));
    expect(shape.parts.map(({ kind, area, cell: { id } }) => [kind, area / 1e6, id === cell.A])).toEqual(
      expect.arrayContaining([
        ['kept', 300, true],
        ['new', 100, false],
      ]),
    );
    expect(shape.parts).toHaveLength(2);
    expect(shape.nodes).toEqual(
      expect.arrayContaining([
        { x: 0, y: 5_000 },
        { x: 20_000, y: 5_000 },
      ]),
    );
  });

  it('of a merge: the ground that goes, and the cell that grows', () => {
    const { plan, cell, ids } = asciiCoverage('A A B');
    const shape = previewShape(plan, accepted(mergeCells(plan, { cells: [cell.A ?? 0, cell.B ?? 0], ids })));
    expect(shape.removed.map(polygonsArea)).toEqual([100e6]);
    expect(shape.parts).toMatchObject([{ kind: 'kept', cell: { id: cell.A }, area: 300e6 }]);
  });
});
