import { commandById } from '../../shared/commands/registry';
import { present } from '../../shared/base/invariant';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { Polygons } from '../../shared/document/records/network';
import { createIdSource, type IdCounters, type IdSource } from '../../shared/hierarchy/idSource';
import { splitCells } from '../../shared/topology/operations/splitCells';
import { PlanTotals } from '../../shared/network/planTotals';
import { checkTouched } from '../../shared/topology/proof/checkTouched';
import { bounds, gridPolygons } from '../../shared/topology/read/outlines';
import { levelOutlines } from '../../shared/topology/read/levelOutlines';
import { cellPolygons } from '../../shared/topology/read/rings';
import { validateCoverage } from '../../shared/topology/proof/validate';
import { longStroke } from '../support/longStroke';
import { randomEdits, type EditLine } from '../support/randomEdits';
import { loadGeosPeer, type GeosPeer } from './geos';
import { alternating, figure, timed, type Figure } from './measure';

const LEVELS = [1, 2, 3] as const;
/** Rounds over a whole city, the first of which also warm the compiler up; a province takes long enough without. */
const [ROUNDS, FEW_ROUNDS, MANY_CELLS] = [25, 7, 50_000];
/** Edits of each kind, and how often each is done: the first time cold, as a planner's first edits of a session. */
const [EDITS, EDIT_ROUNDS] = [100, 10];

/** The kernel beside GEOS on the same cells. */
export async function kernelBench(plan: PlanDocument, counters: IdCounters): Promise<Figure[]> {
  const geos = await loadGeosPeer();
  const isProvince = plan.count('cell') > MANY_CELLS;
  const rounds = isProvince ? FEW_ROUNDS : ROUNDS;
  const city = geos.coverage([...plan.all('cell')].map((cell) => cellPolygons(plan, cell.id)));
  const validate = alternating(
    rounds,
    () => {
      if (validateCoverage(plan).length > 0) throw new Error('the city is not sound');
    },
    () => {
      if (!city.isValid()) throw new Error('GEOS finds the city invalid');
    },
  );
  const grids = [...plan.all('grid')].map((grid) =>
    geos.coverage(cellsOf(plan, grid.id).map((cell) => cellPolygons(plan, cell))),
  );
  const outlines = alternating(
    rounds,
    () => {
      const outlines = levelOutlines(plan);
      for (const level of LEVELS) outlines(level);
    },
    () => {
      for (const grid of grids) grid.union();
    },
  );
  return [
    figure('validate the whole plan', validate.ours, {
      peer: { name: 'geos-wasm validity + coverage', times: validate.peer },
      wanted: { ratio: isProvince ? 12 : 15, of: 'median' },
    }),
    figure('outlines of levels 1, 2, 3', outlines.ours, {
      peer: { name: 'geos-wasm CoverageUnion', times: outlines.peer },
      wanted: { ratio: 10, of: 'median' },
    }),
    strokeTime(plan, counters),
    transferTime(plan, counters),
    ...editTimes(plan, counters, geos),
  ];
}

function cellsOf(plan: PlanDocument, grid: number): readonly number[] {
  const below = plan.gridsOfGrid(grid);
  return below.length === 0 ? plan.cellsOfGrid(grid) : below.flatMap((child) => cellsOf(plan, child));
}

/** Planning, proving and applying edits of each kind beside a peer; every edit is taken back. */
function editTimes(plan: PlanDocument, counters: IdCounters, geos: GeosPeer): Figure[] {
  const figures: Figure[] = [];
  const checks: number[] = [];
  const rims: number[] = [];
  const scripts = ['cell.split', 'cell.merge', 'vertex.move', 'cell.carve'].map((command) => ({
    command,
    lines: linesOf(plan, counters, command),
  }));
  for (const { command, lines } of scripts) {
    const times = { cold: [] as number[], ours: [] as number[], peer: [] as number[] };
    // What making the script has left behind is not to be cleared away while we measure.
    globalThis.gc?.();
    for (let round = 0; round < EDIT_ROUNDS; round++) {
      for (const line of lines) {
        const peer = peerOf(plan, line, geos);
        let change: ChangeSet | undefined;
        const time = timed(() => (change = perform(plan, line, counters)));
        // An edit that builds on an earlier one does not fit the untouched city.
        if (change === undefined) continue;
        const done = change;
        (round === 0 ? times.cold : times.ours).push(time);
        checks.push(timed(() => void checkTouched(plan, done)));
        rims.push(timed(() => touchedOutlines(plan, done)));
        plan.apply(invert(done));
        const peerTime = peer === undefined ? undefined : timed(peer);
        if (peerTime !== undefined && round > 0) times.peer.push(peerTime);
      }
    }
    figures.push(
      figure(`${command}: the first time`, times.cold, { unit: 'µs' }),
      figure(`${command}: plan, prove, apply`, times.ours, {
        unit: 'µs',
        ...(times.peer.length === 0
          ? {}
          : {
              peer: { name: 'geos-wasm, cell alone', times: times.peer },
              wanted: { ratio: 1, of: 'p95' as const },
            }),
      }),
    );
  }
  figures.push(
    figure('check what one edit touched', checks, { unit: 'µs', limit: 1 }),
    figure('outlines of all levels that one edit touched', rims, { unit: 'µs', limit: 1 }),
  );
  return figures;
}

/** Edits of one kind that the city accepts, each on the city as it is or as the ones before have left it. */
function linesOf(plan: PlanDocument, counters: IdCounters, command: string): EditLine[] {
  const others = command === 'cell.merge' ? ['cell.split'] : ['cell.merge'];
  return [...randomEdits(plan.clone(), counters, 7, 2 * EDITS, [command, ...others])]
    .map(({ line }) => line)
    .filter((line) => line.command === command);
}

/** One cut across 40 cells of three level-3 grids (T2): as many boundaries with new nodes as an edit may ever get. */
function strokeTime(plan: PlanDocument, counters: IdCounters): Figure {
  const { lan } = present(plan.get('plan', 1), 'plan');
  const freshIds = (): IdSource => createIdSource({ lan, ...counters });
  const stroke = present(longStroke(plan, freshIds), 'a long stroke');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(
      timed(() => {
        const result = splitCells(plan, { ...stroke, ids: freshIds() });
        if (!result.ok) throw new Error(result.refusal.code);
        plan.apply(result.value);
        plan.apply(invert(result.value));
      }),
    );
  }
  return figure('one stroke across 40 cells: plan, prove, apply, undo', times, { limit: 100 });
}

/** A level-3 grid moves to another level-2 grid (T14): its change, the totals and outlines of all grids above both. */
function transferTime(plan: PlanDocument, counters: IdCounters): Figure {
  const totals = new PlanTotals(plan);
  const outlets = [...plan.all('grid')].filter(({ level }) => level === 3);
  const bureaus = [...plan.all('grid')].filter(({ level }) => level === 2);
  const times: number[] = [];
  for (let round = 0; times.length < EDITS && round < 2 * EDITS; round++) {
    const { code, parent } = present(outlets[(37 * round) % outlets.length], 'outlet');
    const to = present(bureaus[(11 * round) % bureaus.length], 'bureau');
    const from = present(plan.get('grid', parent ?? 0), 'parent');
    if (from.id === to.id) continue;
    const line = { command: 'grid.transfer', grids: [code], parent: to.code, rename: true };
    const start = performance.now();
    const change = perform(plan, line, counters);
    if (change === undefined) continue;
    totals.follow(change);
    for (const id of new Set([from.id, to.id, from.parent ?? 0, to.parent ?? 0])) {
      totals.ofGrid(id);
      gridPolygons(plan, id);
    }
    times.push(performance.now() - start);
    plan.apply(invert(change));
    totals.follow(invert(change));
  }
  return figure('an outlet moves: change, totals, outlines above', times, { limit: 16 });
}

function perform(
  plan: PlanDocument,
  { command, ...args }: EditLine,
  counters: IdCounters,
): ChangeSet | undefined {
  const ids = createIdSource({ lan: present(plan.get('plan', 1), 'plan').lan, ...counters });
  const result = present(commandById(command), command).plan(plan, args, { ids, author: 'bench' });
  if (!result.ok) return undefined;
  plan.apply(result.value);
  return result.value;
}

/** The same edit by GEOS, without the neighbours' nodes, the hierarchy, undo and index. */
function peerOf(plan: PlanDocument, line: EditLine, geos: GeosPeer): (() => void) | undefined {
  const codes = line['cells'] as string[] | undefined;
  const cells = codes?.map((code) => plan.cellByCode(code)).filter((id) => id !== undefined);
  if (cells === undefined || cells.length === 0) return undefined;
  const polygons = cells.map((id): Polygons => cellPolygons(plan, id));
  if (line.command === 'cell.merge') {
    const pair = geos.coverage(polygons);
    return () => pair.union();
  }
  if (line.command !== 'cell.split') return undefined;
  const knife = (line['line'] as [number, number][]).flat().map((value) => Math.round(value * 1000));
  return geos.cut(polygons[0] as Polygons, knife);
}

/** Which of the edges that an edit touched bound grids of which level: what a map has to draw anew. */
function touchedOutlines(plan: PlanDocument, change: ChangeSet): void {
  const edges = [...(change.edge?.added ?? []), ...(change.edge?.updated ?? []).map(([, after]) => after)];
  for (const edge of edges) for (const level of LEVELS) bounds(plan, edge, level);
}
