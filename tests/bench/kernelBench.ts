import { commandById } from '../../shared/commands/registry';
import { present } from '../../shared/base/invariant';
import { invert } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../shared/hierarchy/idSource';
import { gridPolygons } from '../../shared/topology/outlines';
import { cellPolygons } from '../../shared/topology/rings';
import { validateCoverage } from '../../shared/topology/validate';
import { randomEdits } from '../support/randomEdits';
import { loadGeosCoverage } from './geos';
import { alternating, figure, timed, type Figure } from './measure';

const EDITS = ['cell.split', 'cell.merge', 'vertex.move', 'cell.carve'];

/** The kernel beside GEOS on the same cells. */
export async function kernelBench(plan: PlanDocument, counters: IdCounters): Promise<Figure[]> {
  const cells = [...plan.all('cell')].map((cell) => cellPolygons(plan, cell.id));
  const geos = await loadGeosCoverage(cells);
  const validate = alternating(
    9,
    () => {
      if (validateCoverage(plan).length > 0) throw new Error('the city is not sound');
    },
    () => {
      if (!geos.isValid()) throw new Error('GEOS finds the city invalid');
    },
  );
  const outlines = alternating(
    9,
    () => {
      for (const grid of plan.all('grid')) if (grid.level === 1) gridPolygons(plan, grid.id);
    },
    () => geos.union(),
  );
  return [
    figure('validate the whole city', validate.ours, {
      peer: { name: 'geos-wasm validity + coverage', times: validate.peer },
    }),
    figure('outlines of level 1', outlines.ours, {
      peer: { name: 'geos-wasm CoverageUnion', times: outlines.peer },
    }),
    ...operationTimes(plan, counters),
  ];
}

/** Time of planning and applying each kind of edit, with its proof; every edit is taken back. */
function operationTimes(plan: PlanDocument, counters: IdCounters): Figure[] {
  const lan = present([...plan.all('plan')][0], 'plan').lan;
  const times = new Map<string, number[]>();
  for (const { line } of randomEdits(plan.clone(), counters, 7, 400, EDITS)) {
    const { command, ...args } = line;
    const registered = present(commandById(command), command);
    let done;
    const time = timed(() => {
      const ids = createIdSource({ lan, ...counters });
      const result = registered.plan(plan, args, { ids, author: 'bench' });
      if (result.ok) plan.apply((done = result.value));
    });
    // An edit that builds on an earlier one does not fit the untouched city.
    if (done === undefined) continue;
    plan.apply(invert(done));
    times.set(command, [...(times.get(command) ?? []), time]);
  }
  return [...times].map(([command, list]) => figure(`${command}: plan, prove, apply`, list, { unit: 'µs' }));
}
