import type { Command } from 'commander';
import { endsOf, Lineage, type LineageNode } from '../../shared/hierarchy/lineageTree';
import type { VersionLineageRow } from '../../shared/compare/versionLineage';
import { withPlan } from '../project/withPlan';
import type { Terminal } from './terminal';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly back?: boolean;
  readonly json?: boolean;
}

export function lineageCommand(program: Command, terminal: Terminal): void {
  program
    .command('lineage')
    .description('tell what became of a cell, or what it was made of, with shares of its ground and products')
    .argument('<plan>', 'plan file')
    .argument('<code>', 'permanent code, or path code of the state that is asked about: 03-017-02-0011')
    .option('--from <version>', 'earlier state (default: the first one)')
    .option('--to <version>', 'later state (default: the draft)')
    .option('--back', 'what it was made of; a path code is then that of the later state')
    .option('--json', 'print the result as JSON')
    .action(async (path: string, code: string, options: Options) => {
      const { cellLineage } = await import('../plan/cellLineage');
      const found = await withPlan(path, { readOnly: true }, (plan) => cellLineage(plan, code, options));
      const lineage = new Lineage(found.steps);
      const tree = options.back === true ? lineage.ancestors(found.code) : lineage.descendants(found.code);
      const ends = options.back === true ? [] : endsOf(tree);
      const { from, to, name, rows } = found;
      if (options.json) {
        terminal.json({ code: found.code, name, from, to, rows, steps: tree, ends });
        return;
      }
      terminal.say(terminal.text('lineage.head', { code: found.code, name, from, to }));
      if (rows.length === 0) terminal.say(`  ${terminal.text('lineage.unchanged')}`);
      for (const row of rows) terminal.say(`  ${rowText(row, terminal)}`);
      if (tree.children.length > 0) {
        terminal.say(terminal.text('lineage.steps'));
        sayTree(tree, 1, terminal);
      }
    });
}

function rowText(
  { op, from, to, areaShare, productShare, products }: VersionLineageRow,
  terminal: Terminal,
): string {
  const params = {
    from: from ?? '–',
    to: to ?? '–',
    op: terminal.text(`lineageOp.${op}`),
    area: percent(areaShare),
  };
  return productShare === null
    ? terminal.text('lineage.row', params)
    : terminal.text('lineage.rowProducts', { ...params, products, share: percent(productShare) });
}

function sayTree({ children }: LineageNode, depth: number, terminal: Terminal): void {
  for (const node of children) {
    const op = terminal.text(`lineageOp.${node.op ?? 'CREATE'}`);
    terminal.say(
      `${'  '.repeat(depth)}${terminal.text('lineage.node', { code: node.code, op, share: percent(node.share) })}`,
    );
    sayTree(node, depth + 1, terminal);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
