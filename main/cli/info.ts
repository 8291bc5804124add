import type { Command } from 'commander';
import { CATEGORIES, categoryOf, type Category } from '../../shared/document/granularity';
import type { PlanView } from '../../shared/document/view';
import { present } from '../../shared/base/invariant';
import { momentOf } from '../plan/planState';
import { planContentHash } from '../exchange/planContentHash';
import { withPlan } from '../project/withPlan';
import type { Terminal } from './terminal';
import { AT_OPTION } from './versions';

export function infoCommand(program: Command, terminal: Terminal): void {
  program
    .command('info')
    .description('show what a plan holds')
    .argument('<plan>', 'plan file')
    .option(...AT_OPTION)
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: { json?: boolean; at?: string }) => {
      const info = await withPlan(path, { readOnly: true }, async (plan) => {
        const { versions, undo, redo } = await plan.info(1_000_000);
        const moment = await momentOf(plan, options.at);
        const view = await plan.documentAt(moment.revision);
        const record = present(view.get('plan', 1), 'a plan has its row');
        const products = await plan.productCounts();
        const latest = options.at === undefined ? versions.at(-1) : moment.version;
        return {
          name: record.name,
          lan: record.lan,
          crs: record.crs.name,
          dataDate: record.dataDate,
          revision: moment.revision,
          status: latest?.status ?? 'DRAFT',
          version: latest?.no ?? null,
          undo: undo.length,
          redo: redo.length,
          counts: {
            ...countsOf(view),
            products: sum(products.values()),
            productsUnplaced: products.get(null) ?? 0,
          },
          categories: categoriesOf(view),
          contentHash: planContentHash(view),
        };
      });
      if (options.json) terminal.json(info);
      else for (const [key, value] of Object.entries(info)) terminal.say(`${key.padEnd(12)} ${shown(value)}`);
    });
}

function countsOf(view: PlanView) {
  const levels = [0, 0, 0, 0];
  for (const grid of view.all('grid')) levels[grid.level] = (levels[grid.level] ?? 0) + 1;
  return {
    l1: levels[1],
    l2: levels[2],
    l3: levels[3],
    cells: view.count('cell'),
    nodes: view.count('node'),
    edges: view.count('edge'),
    exchanges: view.count('exchange'),
    coverages: view.count('coverage'),
    boxes: view.count('box'),
    bindings: view.count('binding'),
    outlets: view.count('outlet'),
    staff: view.count('staff'),
    claims: view.count('claim'),
    supports: view.count('support'),
    lines: view.count('line'),
    buildings: view.count('building'),
    lineage: view.count('lineage'),
  };
}

function categoriesOf(view: PlanView): Record<Category, number> {
  const counts = Object.fromEntries(CATEGORIES.map((name) => [name, 0])) as Record<Category, number>;
  for (const cell of view.all('cell')) counts[categoryOf(cell.granularity)]++;
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${String(part)}`)
    .join(', ');
}
