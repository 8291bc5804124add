import { describe, expect, it } from 'vitest';
import { groundChanges } from '../../shared/compare/groundFlow';
import { endsOf, Lineage } from '../../shared/hierarchy/lineageTree';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import { draftWith } from '../../shared/document/draftWith';
import type { PlanDocument } from '../../shared/document/planDocument';
import { loadGeos, type Geos } from '../../shared/geometry/geos';
import { randomEdits } from '../support/randomEdits';
import { sampleTown } from '../support/sampleTown';

/** What the lineage of one edit fails to say, by looking at the ground itself. */
function untold(plan: PlanDocument, change: ChangeSet, geos: Geos): string[] {
  const before = draftWith(plan, invert(change));
  const rows = change.lineage?.added ?? [];
  const says = (test: (row: (typeof rows)[number]) => boolean): boolean => rows.some(test);
  const missing: string[] = [];
  const { flows } = groundChanges(before, plan, (a, b, pairs) => geos.sharedAreas(a, b, pairs));
  for (const { from, to, area } of flows) {
    if (from === to || area < 2) continue;
    // What goes both ways between two cells is one row with the difference.
    for (const code of [from, to])
      if (code !== null && !says((row) => row.from === code || row.to === code))
        missing.push(`${area} m² went from ${from} to ${to}, nothing about ${code}`);
  }
  for (const [was, is] of change.cell?.updated ?? []) {
    if (was.parent !== is.parent && !says(({ op, from }) => op === 'REPARENT' && from === was.code))
      missing.push(`${was.code} was reparented`);
    if (was.granularity !== is.granularity && !says(({ op, to }) => op === 'RECLASSIFY' && to === is.code))
      missing.push(`${is.code} was reclassified`);
  }
  const codes = new Set([...plan.all('cell')].map(({ code }) => code));
  for (const code of new Set(rows.map(({ from }) => from))) {
    if (code === null || codes.has(code) || code[4] !== '4') continue;
    const sum = rows.filter(({ from }) => from === code).reduce((all, row) => all + row.areaShare, 0);
    if (Math.abs(sum - 1) > 0.001) missing.push(`${code} went with shares of ${sum}`);
  }
  return missing;
}

describe('the lineage that edits write', () => {
  it('tells of every cell whose ground, parent or granularity changed, by every command; retired shares sum to 1', async () => {
    const geos = await loadGeos();
    const { plan, counters } = sampleTown(3, 80);
    const found: string[] = [];
    let edits = 0;
    for (const { line, change } of randomEdits(plan, counters, 11, 62)) {
      edits++;
      found.push(...untold(plan, change, geos).map((text) => `${line.command}: ${text}`));
    }
    expect(edits).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('composes to shares that sum to 1 for every cell that there ever was, forwards, and leads back to it', () => {
    const { plan, counters } = sampleTown(4, 60);
    const first = [...plan.all('cell')].map(({ code }) => code);
    for (const edit of randomEdits(plan, counters, 5, 60, SPLITS_AND_MERGES))
      expect(edit.change).toBeDefined();
    const rows = [...plan.all('lineage')];
    expect(rows.length).toBeGreaterThan(60);
    const lineage = new Lineage(rows);
    for (const code of first) {
      const ends = endsOf(lineage.descendants(code));
      expect(ends.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
      for (const end of ends) expect(plan.cellByCode(end.code), `${code} ends in ${end.code}`).toBeDefined();
    }
    const moved = rows.find(({ op, from, to }) => op === 'SPLIT' && from !== to);
    const back = lineage.ancestors(moved?.to ?? '');
    expect(JSON.stringify(back)).toContain(moved?.from ?? 'nothing');
  });
});

const SPLITS_AND_MERGES = ['cell.split', 'cell.carve', 'cell.merge', 'cell.splitEqual', 'vertex.move'];
