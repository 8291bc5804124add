import { beforeAll, describe, expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { createRandom } from '../../../shared/base/random';
import { present } from '../../../shared/base/invariant';
import type { Result } from '../../../shared/base/result';
import { commandById } from '../../../shared/commands/registry';
import { invert, type ChangeSet } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { NodeRecord } from '../../../shared/document/records/graph';
import { createIdSource, type IdSource } from '../../../shared/hierarchy/idSource';
import { generateSample } from '../../../shared/sample/generateSample';
import { locateCell } from '../../../shared/topology/read/locate';
import { faceArea, labelPoint, polygonsArea } from '../../../shared/topology/read/measure';
import { networkOutline } from '../../../shared/topology/read/outlines';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { edgesAtCorner, isFrozenCorner, nodeCorner } from '../../../shared/topology/read/vertexAt';
import { accepted } from '../../support/checks';
import { documentOf } from '../../support/documentOf';

/** Nodes that are moved for each degree. */
const NODES = 6;
/** Farther than any cell of the sample is wide: the way crosses some other boundary. */
const FAR = 20_000_000;

let plan: PlanDocument;
let ids: IdSource;

function run(command: string, args: object): Result<ChangeSet> {
  const found = present(commandById(command), command);
  return found.plan(plan, found.args.parse(args), { ids, author: 'T5' });
}

const metres = ({ x, y }: { x: number; y: number }): [number, number] => [x / 1000, y / 1000];

function degree(node: NodeRecord): number {
  const edges = edgesAtCorner(plan, nodeCorner(plan, node.id));
  return edges.reduce((sum, { start, end }) => sum + (start === end ? 2 : 1), 0);
}

function cellsAround(node: NodeRecord): number[] {
  const faces = edgesAtCorner(plan, nodeCorner(plan, node.id)).flatMap(({ left, right }) => [left, right]);
  return [...new Set(faces)].filter((face) => face > 0);
}

/** Nodes that have been moved against an obstacle, where a next move may have no way to go. */
const used = new Set<number>();

/** Nodes of one degree inside the network, made by cuts that end in nodes of a lower one where there are few. */
function nodesOfDegree(wanted: number): NodeRecord[] {
  const still = [...plan.all('node')].filter(({ id }) => !used.has(id));
  const inner = still.filter((node) => !isFrozenCorner(plan, nodeCorner(plan, node.id)));
  const found = inner.filter((node) => degree(node) === wanted).slice(0, NODES);
  for (const node of inner.filter((one) => degree(one) < wanted)) {
    if (found.length === NODES) break;
    for (const cell of cellsAround(node)) {
      if (degree(node) === wanted) break;
      const to = labelPoint(cellPolygons(plan, cell));
      const beyond = { x: 3 * to.x - 2 * node.x, y: 3 * to.y - 2 * node.y };
      const split = run('cell.split', {
        line: [metres(node), metres(to), metres(beyond)],
        cells: [present(plan.get('cell', cell), 'cell').code],
      });
      if (split.ok) plan.apply(split.value);
    }
    if (degree(node) === wanted) found.push(node);
  }
  return found;
}

/** The boundary of every cell, as text. */
function shapes(): Map<number, string> {
  return new Map([...plan.all('cell')].map(({ id }) => [id, JSON.stringify(cellPolygons(plan, id))]));
}

/** The cell under every box that is bound by where it stands. */
function homes(): Map<number, number | null> {
  const found = new Map<number, number | null>();
  for (const { id, basis, box } of plan.all('binding')) {
    const { x, y } = present(plan.get('box', box), `box ${box}`);
    if (basis === 'GEOM' && x !== null && y !== null) found.set(id, locateCell(plan, x, y));
  }
  return found;
}

/** Sets four boxes 2 m from the node and binds each by geometry to the cell that it stands in. */
function setBoxesAround(node: NodeRecord): void {
  const exchange = present([...plan.all('exchange')][0], 'exchange').id;
  for (const turn of [1, 3, 5, 7]) {
    const x = node.x + Math.round(2000 * Math.cos((turn * Math.PI) / 4));
    const y = node.y + Math.round(2000 * Math.sin((turn * Math.PI) / 4));
    const cell = locateCell(plan, x, y);
    if (cell === null) continue;
    const box = ids.nextId();
    const code = `T5/FX${box}`;
    const row = {
      id: box,
      code,
      type: 'FX',
      medium: 'COPPER',
      exchange,
      parent: null,
      x,
      y,
      address: '',
    } as const;
    const added = [{ ...row, capacity: 50, used: 20, status: 'IN_SERVICE', unresolved: null } as const];
    plan.apply({ box: { added, updated: [], removed: [] } });
    const home = present(plan.get('cell', cell), 'cell').code;
    plan.apply(accepted(run('box.bind', { box: code, cell: home, basis: 'GEOM' })));
  }
}

describe('T5: moving a shared node of the sample city', () => {
  beforeAll(() => {
    const sample = generateSample({ seed: 5, cells: 300, scale: 1, products: 0 }, () => undefined);
    plan = documentOf(sample.tables);
    ids = createIdSource({ lan: '0719', nextId: sample.nextId, nextSerial: sample.nextSerial });
  });

  it.each([3, 4, 5, 6])(
    'of degree %i: cells follow, obstacles stop it, boxes stay, undo restores',
    (wanted) => {
      const random = createRandom(wanted);
      const nodes = nodesOfDegree(wanted);
      expect(nodes).toHaveLength(NODES);
      let rehomed = 0;
      for (const node of nodes) {
        used.add(node.id);
        setBoxesAround(node);
        const angle = random.next() * 2 * Math.PI;
        const to = { x: node.x + FAR * Math.cos(angle), y: node.y + FAR * Math.sin(angle) };
        const way = { from: metres(node), to: metres(to) };
        const around = cellsAround(node);
        const [before, hash] = [shapes(), planContentHash(plan)];
        const [boxes, bound] = [JSON.stringify([...plan.all('box')]), homes()];

        expect(run('vertex.move', way)).toMatchObject({ ok: false, refusal: { code: 'kernel.wouldCross' } });
        const change = accepted(run('vertex.move', { ...way, stop: true }));
        plan.apply(change);

        // One stored coordinate moves, and with it exactly the cells that meet there, at every boundary.
        expect(change.node?.updated.map(([{ id }]) => id)).toEqual([node.id]);
        expect(change.edge).toBeUndefined();
        const stopped = present(plan.get('node', node.id), 'node');
        const after = shapes();
        const reshaped = [...after.keys()].filter((id) => after.get(id) !== before.get(id));
        expect(reshaped.sort()).toEqual([...around].sort());
        for (const id of around) {
          expect(after.get(id)).toContain(`${stopped.x},${stopped.y}`);
          expect(after.get(id)).not.toContain(`${node.x},${node.y}`);
        }

        // It stands at the last legal place: within the next millimetres of the way the operation refuses.
        const gone = Math.hypot(stopped.x - node.x, stopped.y - node.y);
        expect(gone).toBeGreaterThan(0);
        const refused = [0.5, 1, 1.5].filter((more) => {
          const x = Math.round(node.x + (gone + more) * Math.cos(angle));
          const y = Math.round(node.y + (gone + more) * Math.sin(angle));
          if (x === stopped.x && y === stopped.y) return false;
          return !run('vertex.move', { from: metres(stopped), to: metres({ x, y }) }).ok;
        });
        expect(refused).not.toEqual([]);

        // Boxes stay; those bound by where they stand whose ground has changed hands are listed, and no others.
        expect(change.box).toBeUndefined();
        expect(JSON.stringify([...plan.all('box')])).toBe(boxes);
        const moved = [...homes()].filter(([id, cell]) => cell !== bound.get(id));
        const listed = change.binding?.updated.filter(([, { basis }]) => basis === 'GEOM') ?? [];
        expect(listed.map(([, { id, cell }]) => [id, cell])).toEqual(moved.sort(([a], [b]) => a - b));
        rehomed += moved.length;

        expect(validateCoverage(plan)).toEqual([]);
        const cells = [...plan.all('cell')].reduce((sum, { id }) => sum + faceArea(plan, id), 0);
        const ground = polygonsArea(networkOutline(plan));
        expect(Math.abs(cells - ground) / ground).toBeLessThan(1e-9);
        const moment = planContentHash(plan);
        expect(moment).not.toBe(hash);
        plan.apply(invert(change));
        expect(planContentHash(plan)).toBe(hash);
        plan.apply(change);
        expect(planContentHash(plan)).toBe(moment);
      }
      // The boxes set beside the nodes make sure that the list is put to the test.
      expect(rehomed).toBeGreaterThan(0);
    },
  );
});
