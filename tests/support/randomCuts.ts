import type { CellId } from '../../shared/base/ids';
import { present } from '../../shared/base/invariant';
import { createRandom } from '../../shared/base/random';
import { createIdSource, type IdSource } from '../../shared/hierarchy/idSource';
import type { PlanDocument } from '../../shared/document/planDocument';
import { generateSample } from '../../shared/sample/generateSample';
import { cellPolygons } from '../../shared/topology/read/rings';
import { documentOf } from './documentOf';
import { middleOf, someCell, someCorner, someEdgeLine, stageOn, type Stage } from './randomArguments/stage';

/** Ways of drawing a line through a cell, the last four of which are where lines get into trouble. */
export const CUT_KINDS = ['across', 'corners', 'along', 'hole', 'comingBack'] as const;
export type CutKind = (typeof CUT_KINDS)[number];

export interface RandomCut {
  readonly kind: CutKind;
  readonly cell: CellId;
  readonly line: readonly number[];
}

/** A sample city in memory with its own source of ids. */
export function sampleCity(cells: number, seed: number): { plan: PlanDocument; ids: IdSource } {
  const sample = generateSample({ seed, cells, scale: 1, products: 0 }, () => undefined);
  const { nextId, nextSerial, tables } = sample;
  return { plan: documentOf(tables), ids: createIdSource({ lan: '0719', nextId, nextSerial }) };
}

/** Lines of every kind in turn, without end, through random cells of a plan that is the same at every turn. */
export function* randomCuts(plan: PlanDocument, seed: string): Generator<RandomCut> {
  const stage = stageOn(plan, createRandom(seed));
  const holed = stage.cells.filter((cell) => cellPolygons(plan, cell).some((rings) => rings.length > 1));
  for (let turn = 0; ; turn++) {
    const kind = present(CUT_KINDS[turn % CUT_KINDS.length], 'kind');
    const cut = lineThrough(kind === 'hole' ? { ...stage, cells: holed } : stage, kind);
    if (cut !== undefined) yield { ...cut, kind };
  }
}

function lineThrough(stage: Stage, kind: CutKind): Omit<RandomCut, 'kind'> | undefined {
  const { plan, random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  const angle = random.next() * 2 * Math.PI;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, aside: number): [number, number] => [
    Math.round(x + ux * along - uy * aside),
    Math.round(y + uy * along + ux * aside),
  ];
  const far = size * 4;
  const corner = (): [number, number] => {
    const [cx, cy] = someCorner(stage, cell) ?? [0, 0];
    return [Math.round(cx * 1000), Math.round(cy * 1000)];
  };
  switch (kind) {
    case 'across':
      return { cell: cell.id, line: [...at(-far, 0), ...at(0, (random.next() - 0.5) * size), ...at(far, 0)] };
    case 'corners':
      return { cell: cell.id, line: [...corner(), x, y, ...corner()] };
    case 'along': {
      const line = present(someEdgeLine(stage, cell), 'edge of a cell');
      return { cell: cell.id, line: [...line, x, y, ...at(far, 0)] };
    }
    case 'hole': {
      const hole = cellPolygons(plan, cell.id).flatMap((rings) => rings.slice(1))[0];
      if (hole === undefined) return undefined;
      const [hx, hy] = [hole[0] as number, hole[1] as number];
      return {
        cell: cell.id,
        line: [hx - ux * far, hy - uy * far, hx, hy, hx + ux * far, hy + uy * far].map(Math.round),
      };
    }
    case 'comingBack': {
      const step = size * (0.1 + 0.2 * random.next());
      const line = [-1.5, -0.5, 0.5, 1.5].flatMap((turn, i) => [
        ...at(turn * step, i % 2 === 0 ? -far : far),
        ...at(turn * step, i % 2 === 0 ? far : -far),
      ]);
      return { cell: cell.id, line };
    }
  }
}
