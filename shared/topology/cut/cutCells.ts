import { OUTSIDE, type CellId, type EdgeId, type FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused } from '../../base/result';
import type { Draft } from '../../document/draft';
import { rowOf } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { chainsOf, type Chain } from './chains';
import { componentsOf, type Component } from './components';
import { faceAt, faceHolds } from '../read/locate';
import { nodeLines } from './noding';
import { SMALLEST_CELL } from '../proof/smallestCell';
import { weave } from './weave';

/** A cell that lines have cut, before its parts have owners: its boundaries still name it on both sides. */
export interface CutCell {
  readonly cell: CellId;
  /** All pieces of the cell's ground, largest first. */
  readonly pieces: readonly Component[];
  /** Those that a line bounds: two or more. */
  readonly parts: readonly Component[];
}

export interface CutCells {
  readonly cut: readonly CutCell[];
  /** Pieces of the lines that end inside a face in scope and cut nothing. */
  readonly dangling: readonly Chain[];
}

/**
 * Weaves lines into the graph wherever they divide a cell in scope, and walks the parts that they make. Cells
 * that the lines touch without dividing are left as they were. Where rounding to the lattice makes boundaries
 * cross, the parts are not to be relied on: `finish` refuses them. Costs the vertices of the cells when `scope`
 * lists them, else the edges near the lines and the vertices of the cut cells.
 */
export function cutCells(
  draft: Draft,
  lines: readonly (readonly number[])[],
  scope: readonly CellId[] | ((cell: CellId) => boolean),
  ids: IdSource,
): CutCells {
  const listed = typeof scope === 'function' ? undefined : scope;
  const noded = nodeLines(draft, lines, listed && boundariesOf(draft, listed));
  const wanted = ({ face }: Chain): boolean => face > 0 && (typeof scope !== 'function' || scope(face));
  const { chains, dangling } = chainsOf(noded, faceFinder(draft, listed));
  const cuts = chains.filter(wanted);
  const uncut = dangling.filter(wanted);
  if (cuts.length === 0) return { cut: [], dangling: uncut };
  const fresh = weave(draft, noded, cuts, ids);
  const cells = [...new Set(cuts.map(({ face }) => face))].sort((a, b) => a - b);
  const walk = () => cells.map((cell) => ({ cell, pieces: componentsOf(draft, cell, fresh) }));
  const woven = fresh.size;
  let walked = walk();
  // A bridge that went for one cell may have joined edges that an earlier cell was walked along.
  if (fresh.size < woven) walked = walk();
  const cut = walked
    .map(({ cell, pieces }) => ({ cell, pieces, parts: pieces.filter((piece) => piece.fresh) }))
    .filter(({ parts }) => parts.length >= 2);
  return { cut, dangling: uncut };
}

function boundariesOf(draft: Draft, cells: readonly CellId[]): EdgeId[] {
  const edges = new Set<EdgeId>();
  for (const cell of cells) for (const id of draft.edgesOfFace(cell)) edges.add(id);
  return [...edges];
}

/** Up to this many cells are asked one by one whether they hold a place. */
const FEW_CELLS = 8;

/** The face under a place; among a few listed cells, OUTSIDE stands for everything else. */
function faceFinder(draft: Draft, listed: readonly CellId[] | undefined): (x: number, y: number) => FaceId {
  if (listed !== undefined && listed.length <= FEW_CELLS) {
    return (x, y) => listed.find((cell) => faceHolds(draft, cell, x, y)) ?? OUTSIDE;
  }
  const isListed = listed && new Set<FaceId>(listed);
  return (x, y) => {
    const face = faceAt(draft, x, y);
    return isListed === undefined || isListed.has(face) ? face : OUTSIDE;
  };
}

/** Refuses a cut that would leave a part below the smallest size of a cell. */
export function refuseSmallPart<C extends string>(
  draft: Draft,
  { cell, parts }: CutCell,
  code: C,
): Refused<C> | undefined {
  const small = parts.find((part) => part.doubleArea / 2 < SMALLEST_CELL);
  if (small === undefined) return undefined;
  return refuse(code, {
    cell: rowOf(draft, 'cell', cell).code,
    area: (small.doubleArea / 2 / 1e6).toFixed(2),
    smallest: SMALLEST_CELL / 1e6,
    x: present(small.outer[0], 'x'),
    y: present(small.outer[1], 'y'),
  });
}
