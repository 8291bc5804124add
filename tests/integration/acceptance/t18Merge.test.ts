import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { handOut } from '../../../main/plan/handOut';
import { makeSample } from '../../../main/plan/makeSample';
import { mergePart } from '../../../main/plan/mergePart';
import { openPlan } from '../../../main/project/openPlan';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { Actor } from '../../../shared/document/records/plan';
import type { IdCounters } from '../../../shared/hierarchy/idSource';
import type { Choice } from '../../../shared/merge/mergePlans';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { predictedConflicts } from '../../support/predictedConflicts';
import { tempFolder } from '../../support/tempFolder';
import { planInScope } from '../../support/twoPlanners';

const actor: Actor = { name: '李规划', role: 'PLANNER' };
/** Edits that each planner makes: in the own unit, and in the rim that both were given. */
const [OWN, RIM] = [200, 20];

/** Cells below each of the two level-2 grids that share most boundaries, and those beside that border. */
function twoUnits(plan: PlanDocument) {
  const unitOf = (cell: number): number => {
    let grid = plan.get('grid', plan.get('cell', cell)?.parent ?? 0);
    while (grid !== undefined && grid.level > 2) grid = plan.get('grid', grid.parent ?? 0);
    return grid?.id ?? 0;
  };
  const pairs = new Map<string, Set<number>>();
  for (const { left, right } of plan.all('edge')) {
    if (left <= 0 || right <= 0 || unitOf(left) === unitOf(right)) continue;
    const key = [unitOf(left), unitOf(right)].sort((a, b) => a - b).join();
    pairs.set(key, (pairs.get(key) ?? new Set()).add(left).add(right));
  }
  const [key = '', rim = new Set<number>()] = [...pairs].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  const units = key.split(',').map(Number);
  const own = units.map((unit) =>
    [...plan.all('cell')].filter(({ id }) => unitOf(id) === unit).map((c) => c.id),
  );
  return { units, own, rim };
}

async function work(file: string, own: readonly number[], rim: ReadonlySet<number>, seed: number) {
  const plan = await openPlan(file);
  const document = await plan.loadDocument();
  const edits: [ChangeSet, IdCounters][] = [];
  const { nextId, nextSerial, endSerial } = await plan.info(0);
  const note = (change: ChangeSet, counters: IdCounters): void => void edits.push([change, counters]);
  const first = planInScope(document, new Set(own), { nextId, nextSerial, endSerial }, seed, OWN, note);
  const second = planInScope(document, rim, first.counters, seed + 1, RIM, note);
  for (const [base, [change, counters]] of edits.entries()) {
    await plan.commit({ base, label: { code: 'step.cell.split', params: {} }, change, actor, ...counters });
  }
  await plan.close();
  return { made: [first.made, second.made], document };
}

it('two planners, 200 edits each in their own part and 20 in a shared rim, merge in both orders to one plan with the predicted conflicts', async () => {
  const folder = tempFolder();
  const city = join(folder, 'city.gpkg');
  await makeSample(city, { seed: 1, cells: 700, scale: 1, products: 0 });
  const plan = await openPlan(city);
  const base = await plan.loadDocument();
  const { units, own, rim } = twoUnits(base);
  const code = (table: 'grid' | 'cell', id: number): string => base.get(table, id)?.code ?? '';
  const parts = ['甲', '乙'].map((planner) => ({ planner, file: join(folder, `${planner}.gpkg`) }));
  for (const [at, { planner, file }] of parts.entries()) {
    const scope = [code('grid', units[at] ?? 0), ...[...rim].map((id) => code('cell', id))];
    const part = await handOut(plan, { scope, planner, file, actor });
    expect(part.cells).toBeGreaterThan(own[at]?.length ?? 0);
  }
  await plan.close();
  const worked = [];
  for (const [at, { file }] of parts.entries())
    worked.push(await work(file, own[at] ?? [], rim, 10 * at + 3));
  expect(worked.map(({ made }) => made)).toEqual([
    [OWN, RIM],
    [OWN, RIM],
  ]);
  const [a, b] = worked.map(({ document }) => document);
  if (a === undefined || b === undefined) expect.fail('two planners');
  const codes = (document: PlanDocument): string[] =>
    [...document.all('cell')].map((cell) => cell.code).filter((text) => base.cellByCode(text) === undefined);
  expect(codes(a).filter((text) => codes(b).includes(text))).toEqual([]);

  const merged = [];
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const copy = join(folder, `merged${order[0]}.gpkg`);
    copyFileSync(city, copy);
    const master = await openPlan(copy);
    const file = (at: number): string => parts[at]?.file ?? '';
    expect(await mergePart(master, { file: file(order[0]), actor })).toMatchObject({
      ok: true,
      value: { open: 0 },
    });
    // What is contested goes to 甲 in both orders.
    const choose = (): Choice => (order[0] === 0 ? 'mine' : 'theirs');
    const stopped = await mergePart(master, { file: file(order[1]), actor });
    const second = await mergePart(master, { file: file(order[1]), actor, choose });
    if (!second.ok || !stopped.ok) expect.fail(JSON.stringify(second));
    expect(stopped.value.revision).toBe(stopped.value.open > 0 ? null : 2);
    const twice = await mergePart(master, { file: file(order[1]), actor, choose });
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'merge.nothingNew' } });
    const document = await master.loadDocument();
    expect(validateCoverage(document)).toEqual([]);
    const causes = second.value.conflicts.map((conflict) => conflict.causes);
    merged.push({ hash: planContentHash(document), causes });
    const { revision } = await master.info(0);
    await master.undo(revision, actor);
    await master.undo(revision + 1, actor);
    expect(planContentHash(await master.loadDocument())).toBe(planContentHash(base));
    await master.close();
  }
  expect(merged[0]?.hash).toBe(merged[1]?.hash);
  expect(merged[0]?.causes).toEqual(merged[1]?.causes);
  expect([...new Set(merged[0]?.causes.flat())].sort()).toEqual(predictedConflicts(base, a, b));
  expect(merged[0]?.causes.length).toBeGreaterThan(0);
}, 600_000);
