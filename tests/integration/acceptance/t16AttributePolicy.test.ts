import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/base/random';
import { present } from '../../../shared/base/invariant';
import { commandById } from '../../../shared/commands/registry';
import { invert, type ChangeSet } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { CellRecord } from '../../../shared/document/records/hierarchy';
import { createIdSource, type IdSource } from '../../../shared/hierarchy/idSource';
import { generateSample } from '../../../shared/sample/generateSample';
import { faceArea, labelPoint } from '../../../shared/topology/read/measure';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { documentOf } from '../../support/documentOf';
import { randomMerge } from '../../support/randomArguments/cellMerge';
import { randomSplit } from '../../support/randomArguments/cellSplit';
import { stageOn, type Stage } from '../../support/randomArguments/stage';

/** Cuts and merges for every policy of every field. */
const EDITS = 25;

let plan: PlanDocument;
let ids: IdSource;
let stage: Stage;

beforeAll(() => {
  const sample = generateSample({ seed: 16, cells: 300, scale: 1, products: 0 }, () => undefined);
  plan = documentOf(sample.tables);
  const { lan } = present([...plan.all('plan')][0], 'plan row');
  ids = createIdSource({ lan, ...sample });
  stage = stageOn(plan, createRandom(16));
});

interface Cut {
  readonly change: ChangeSet;
  readonly args: Record<string, unknown>;
  /** The cell before, and what it has become; the kept part first. */
  readonly old: CellRecord;
  readonly parts: readonly CellRecord[];
}

/** Cuts of counted cells with a policy, each applied while it is looked at and then taken back. */
function cuts(policy: object, look: (cut: Cut) => void): void {
  let made = 0;
  for (let tries = 0; made < EDITS; tries++) {
    if (tries > 100 * EDITS) expect.fail('too few cuts are accepted');
    const line = randomSplit(stage) as { cells: string[] } | undefined;
    const old = plan.get('cell', plan.cellByCode(line?.cells[0] ?? '') ?? 0);
    if (old === undefined || old.households === null || old.households === 0) continue;
    const args = { ...line, policy };
    const change = planned('cell.split', args);
    if (change === undefined) continue;
    plan.apply(change);
    const kept = present(plan.get('cell', old.id), 'kept part');
    look({ change, args, old, parts: [kept, ...(change.cell?.added ?? [])] });
    plan.apply(invert(change));
    made++;
  }
}

function planned(id: string, args: object): ChangeSet | undefined {
  const command = present(commandById(id), id);
  const result = command.plan(plan, command.args.parse(args), { ids, author: 'T16' });
  return result.ok ? result.value : undefined;
}

describe('T16: attributes by policy', () => {
  it.each([
    ['share', (old: number, part: number | null) => part !== null && part <= old],
    ['copy', (old: number, part: number | null) => part === old],
    ['keep', (_: number, part: number | null) => part === null],
    ['null', (_: number, part: number | null) => part === null],
  ] as const)('households by %s; shares sum to the number before', (households, fits) => {
    cuts({ households }, ({ old, parts: [kept, ...others] }) => {
      const before = present(old.households, 'households');
      for (const part of others) expect(fits(before, part.households)).toBe(true);
      if (households === 'keep') expect(kept?.households).toBe(before);
      if (households === 'null') expect(kept?.households).toBeNull();
      if (households === 'share') {
        const sum = [kept, ...others].reduce((all, part) => all + (part?.households ?? NaN), 0);
        expect(sum).toBe(before);
      }
    });
  });

  it.each(['name', 'granularity', 'adminCode', 'status'] as const)('%s by copy and by keep', (field) => {
    for (const rule of ['copy', 'keep'] as const) {
      cuts({ [field]: rule }, ({ old, parts: [kept, ...others] }) => {
        expect(kept?.[field]).toBe(old[field]);
        for (const part of others) {
          if (rule === 'keep') {
            const empty = {
              name: /^未命名网元/,
              granularity: /^OTHER$/,
              adminCode: /^null$/,
              status: /^PROPOSED$/,
            };
            expect(String(part[field])).toMatch(empty[field]);
          } else if (field === 'name') expect(part.name).toMatch(/（\d+）$/);
          else expect(part[field]).toBe(old[field]);
        }
      });
    }
  });

  it('new codes for all parts retire the old one, otherwise the kept part has it', () => {
    for (const code of ['keep', 'new'] as const) {
      cuts({ code }, ({ old, parts: [kept, ...others] }) => {
        expect(kept?.code === old.code).toBe(code === 'keep');
        expect(others.map((part) => part.code)).not.toContain(old.code);
      });
    }
  });

  it('claims stay with the kept part, or every part gets them', () => {
    let claimed = 0;
    for (const claims of ['keep', 'copy'] as const) {
      cuts({ claims }, ({ old, parts: [, ...others] }) => {
        const open = plan.claimsOfCell(old.id).length;
        claimed += open;
        for (const part of others)
          expect(plan.claimsOfCell(part.id)).toHaveLength(claims === 'copy' ? open : 0);
      });
    }
    expect(claimed).toBeGreaterThan(EDITS);
  });

  it('the largest part keeps the id and the code; pointing at another one flips it before commit', () => {
    cuts({}, ({ change, args, old, parts: [kept, ...others] }) => {
      const area = (cell: number): number => faceArea(plan, cell);
      const other = present(others[0], 'other part');
      expect(area(old.id)).toBeGreaterThanOrEqual(Math.max(...others.map(({ id }) => area(id))));
      expect(kept?.code).toBe(old.code);
      const ground = area(other.id);
      const { x, y } = labelPoint(cellPolygons(plan, other.id));
      plan.apply(invert(change));
      const flipped = planned('cell.split', { ...args, keep: [x / 1000, y / 1000] });
      if (flipped === undefined) expect.fail('the same cut is refused when another part keeps the code');
      plan.apply(flipped);
      expect(area(old.id)).toBe(ground);
      expect(plan.get('cell', old.id)?.code).toBe(old.code);
      plan.apply(invert(flipped));
      plan.apply(change);
    });
  });

  it('every cut writes a lineage row for every part, with the shares of the ground', () => {
    cuts({}, ({ change, old, parts }) => {
      const rows = change.lineage?.added ?? [];
      expect(rows.map(({ op, from, to }) => [op, from, to]).sort()).toEqual(
        parts.map(({ code }) => ['SPLIT', old.code, code]).sort(),
      );
      const total = parts.reduce((sum, { id }) => sum + faceArea(plan, id), 0);
      for (const { to, areaShare } of rows) {
        const part = present(
          parts.find(({ code }) => code === to),
          'part',
        );
        expect(areaShare).toBeCloseTo(faceArea(plan, part.id) / total, 9);
      }
    });
  });

  it.each([
    ['sum', (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)],
    ['null', () => null],
    ['keep', (numbers: number[]) => numbers[0] ?? null],
  ] as const)('merging: households by %s, one lineage row for every cell', (households, expected) => {
    let made = 0;
    for (let tries = 0; made < EDITS && tries < 100 * EDITS; tries++) {
      const pair = randomMerge(stage) as { cells: string[] } | undefined;
      if (pair === undefined) continue;
      const before = pair.cells.map((code) => present(plan.get('cell', plan.cellByCode(code) ?? 0), code));
      if (before.some((cell) => cell.households === null)) continue;
      const change = planned('cell.merge', { ...pair, keep: pair.cells[0], policy: { households } });
      if (change === undefined) continue;
      plan.apply(change);
      const merged = present(plan.get('cell', before[0]?.id ?? 0), 'merged cell');
      expect(merged.households).toBe(expected(before.map((cell) => cell.households ?? NaN)));
      expect(change.lineage?.added.map(({ op, from, to }) => [op, from, to]).sort()).toEqual(
        pair.cells.map((code) => ['MERGE', code, merged.code]).sort(),
      );
      plan.apply(invert(change));
      made++;
    }
    expect(made).toBe(EDITS);
  });
});
