import { describe, expect, it } from 'vitest';
import { changePicture } from '../../../../shared/portrayal/changePicture';

const node = (id: number, x: number, y: number) => ({ id, x, y, inserted: false });
const edge = (id: number, start: number, end: number, points: number[] = []) => ({
  id,
  start,
  end,
  left: 1,
  right: 2,
  points,
});
const known = new Map([1, 2, 3].map((id) => [id, node(id, id * 1000, 0)]));
const nodeOf = (id: number) => known.get(id);

describe('the picture of a change', () => {
  it('shows what went, what came and what stayed', () => {
    const picture = changePicture(
      {
        node: { added: [node(9, 5, 5)], updated: [], removed: [] },
        edge: {
          added: [edge(20, 1, 9)],
          updated: [[edge(21, 1, 2), { ...edge(21, 1, 2), left: 7 }]],
          removed: [edge(22, 2, 3, [7, 7])],
        },
      },
      nodeOf,
    );
    expect(picture.after).toEqual([[1000, 0, 5, 5]]);
    expect(picture.before).toEqual([[2000, 0, 7, 7, 3000, 0]]);
    expect(picture.around).toEqual([[1000, 0, 2000, 0]]);
  });

  it('shows both places of a moved corner by the edges beside it', () => {
    const change = {
      node: { added: [], updated: [[node(2, 2000, 0), node(2, 2000, 500)] as const], removed: [] },
    };
    const picture = changePicture(change, nodeOf, [edge(21, 1, 2)]);
    expect(picture.before).toEqual([[1000, 0, 2000, 0]]);
    expect(picture.after).toEqual([[1000, 0, 2000, 500]]);
  });

  it('leaves out lines that end at nodes which nobody knows any more', () => {
    const change = { edge: { added: [], updated: [], removed: [edge(22, 2, 77)] } };
    expect(changePicture(change, nodeOf).before).toEqual([]);
  });
});
