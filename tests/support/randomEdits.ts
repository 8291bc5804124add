import { createRandom, type Random } from '../../shared/base/random';
import { present } from '../../shared/base/invariant';
import { commandById } from '../../shared/commands/registry';
import type { CellRecord } from '../../shared/document/records/hierarchy';
import type { PlanDocument } from '../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../shared/hierarchy/idSource';
import { faceArea, labelPoint } from '../../shared/topology/measure';
import { cellPolygons, edgeLine } from '../../shared/topology/rings';

/** One line of an `edit` script. */
export type EditLine = { readonly command: string } & Record<string, unknown>;

/**
 * Accepted random edits of a plan: splits, merges, corner moves and cut-outs in equal shares, named by codes
 * and coordinates in metres so that `edit` can replay them. The plan is changed as they are made. The mix
 * keeps the number of cells about level. Gives up on an edit after some refusals and tries another kind.
 */
export function* randomEdits(
  plan: PlanDocument,
  counters: IdCounters,
  seed: number,
  count: number,
): Generator<EditLine> {
  const random = createRandom(seed);
  const lan = present([...plan.all('plan')][0], 'plan row').lan;
  const cells = [...plan.all('cell')].map((cell) => cell.id).sort((a, b) => a - b);
  const kinds = [randomSplit, randomMerge, randomMove, randomCarve];
  let state = counters;
  for (let made = 0, tries = 0; made < count && tries < count * 40; tries++) {
    const cell = plan.get('cell', random.pick(cells));
    if (cell === undefined) continue;
    const line = (kinds[tries % kinds.length] ?? randomSplit)(plan, cell, random);
    if (line === undefined) continue;
    const { command, ...args } = line;
    const ids = createIdSource({ lan, ...state });
    const result = present(commandById(command), command).plan(plan, args, { ids, author: 'fuzz' });
    if (!result.ok) continue;
    state = ids.counters();
    plan.apply(result.value);
    for (const added of result.value.cell?.added ?? []) cells.push(added.id);
    made++;
    yield line;
  }
}

type Maker = (plan: PlanDocument, cell: CellRecord, random: Random) => EditLine | undefined;

/** A bent line through a point of the cell, long enough to leave it on both sides. */
const randomSplit: Maker = (plan, cell, random) => {
  const { x, y } = labelPoint(cellPolygons(plan, cell.id));
  const reach = Math.sqrt(Math.max(1, faceArea(plan, cell.id))) * 3;
  const angle = random.next() * Math.PI;
  const bend = (random.next() - 0.5) * reach * 0.1;
  const at = (along: number, aside: number): [number, number] => [
    (x + Math.cos(angle) * along - Math.sin(angle) * aside) / 1000,
    (y + Math.sin(angle) * along + Math.cos(angle) * aside) / 1000,
  ];
  return {
    command: 'cell.split',
    line: [at(-reach, bend), at(0, -bend), at(reach, bend)].map(tidy),
    cells: [cell.code],
  };
};

/** The cell and a neighbour under the same parent. */
const randomMerge: Maker = (plan, cell, random) => {
  const neighbours = plan.edgesOfFace(cell.id).flatMap((id) => {
    const edge = present(plan.get('edge', id), 'edge');
    const other = plan.get('cell', edge.left === cell.id ? edge.right : edge.left);
    return other !== undefined && other.id !== cell.id && other.parent === cell.parent ? [other] : [];
  });
  if (neighbours.length === 0) return undefined;
  return { command: 'cell.merge', cells: [cell.code, random.pick(neighbours).code] };
};

/** A corner of the cell, moved by up to a few metres. */
const randomMove: Maker = (plan, cell, random) => {
  const edges = plan.edgesOfFace(cell.id);
  if (edges.length === 0) return undefined;
  const line = edgeLine(plan, present(plan.get('edge', random.pick(edges)), 'edge'));
  const at = 2 * random.integer(0, line.length / 2 - 1);
  const [x, y] = [line[at] as number, line[at + 1] as number];
  const step = (): number => Math.round((random.next() - 0.5) * 6000);
  return {
    command: 'vertex.move',
    from: tidy([x / 1000, y / 1000]),
    to: tidy([(x + step()) / 1000, (y + step()) / 1000]),
  };
};

/** A small tilted block about a point of the cell. */
const randomCarve: Maker = (plan, cell, random) => {
  const { x, y } = labelPoint(cellPolygons(plan, cell.id));
  const size = Math.sqrt(Math.max(1, faceArea(plan, cell.id))) * (0.03 + random.next() * 0.1);
  const turn = random.next() * Math.PI;
  const ring = [0, 1, 2, 3].map((corner): [number, number] => {
    const angle = turn + (corner * Math.PI) / 2 + random.next() * 0.3;
    return tidy([(x + Math.cos(angle) * size) / 1000, (y + Math.sin(angle) * size) / 1000]);
  });
  return { command: 'cell.carve', ring, granularity: random.pick(['MARKET', 'OFFICE_BUILDING', 'SCHOOL']) };
};

function tidy([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}
