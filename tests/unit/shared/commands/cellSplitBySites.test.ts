import { describe, expect, it } from 'vitest';
import { commandById } from '../../../../shared/commands/registry';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { addBox, runCommand } from '../../../support/runCommand';

function drawn() {
  const city = asciiCoverage('A A A B');
  addBox(city, 'FX1', [5, 5]);
  addBox(city, 'FX2', [25, 5]);
  addBox(city, 'FX3', [35, 5]);
  addBox(city, 'FX4', null);
  return city;
}

describe('cell.splitBySites', () => {
  it('takes the boxes that stand in the cell, and moves their bindings along', () => {
    const city = drawn();
    for (const box of ['FX1', 'FX2']) {
      const bound = runCommand(city, 'box.bind', { box, cell: [5, 5], basis: 'GEOM' });
      if (bound.ok) city.plan.apply(bound.value);
    }
    const change = applySound(
      city.plan,
      runCommand(city, 'cell.splitBySites', { cell: [5, 5], boxes: 'inside', keep: [5, 5] }),
    );
    expect(change.node?.added.map(({ x }) => x)).toEqual([15_000, 15_000]);
    expect(change.binding?.updated.map(([, { cell }]) => cell)).toEqual([change.cell?.added[0]?.id]);
  });

  it('takes boxes by code and places together', () => {
    const city = drawn();
    applySound(
      city.plan,
      runCommand(city, 'cell.splitBySites', { cell: [5, 5], boxes: ['FX3'], sites: [[5, 5]] }),
    );
    expect(city.plan.count('cell')).toBe(3);
  });

  it('refuses boxes without a place, boxes that are not there, and too many sites', () => {
    const city = drawn();
    const ask = (boxes: string[]) => refusal(runCommand(city, 'cell.splitBySites', { cell: [5, 5], boxes }));
    expect(ask(['FX1', 'FX4'])).toBe('splitBySites.boxNotPlaced');
    expect(ask(['FX1', 'FX9'])).toBe('command.noBox');
    const sites = Array.from({ length: 500 }, (_, at) => [at / 20, 3]);
    expect(refusal(runCommand(city, 'cell.splitBySites', { cell: [5, 5], sites, boxes: 'inside' }))).toBe(
      'splitBySites.tooManySites',
    );
  });

  it('wants sites or boxes', () => {
    expect(commandById('cell.splitBySites')?.args.safeParse({ cell: [5, 5] }).success).toBe(false);
  });
});
