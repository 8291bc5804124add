import { z } from 'zod';
import type { CellRecord } from '../document/records/hierarchy';
import { shareOut } from './shareOut';

/** What a part has that may not keep a name: planners look for it and give a real one. */
export const NAMELESS = '未命名网元';

/**
 * What becomes of each field when one cell becomes several. One part, the kept one, stands for the old cell: the
 * largest, or the one that the planner points at.
 *
 * - `keep`: only the kept part has it. The others have null or, where a field must be filled, the value of ground
 *   that nobody has looked at: the name 未命名网元, granularity OTHER, status PROPOSED.
 * - `copy`: every part has it. A copied name is made unique among the siblings: 阳光花园（2）.
 * - `share`: in proportion to the area, whole numbers that sum to the old one exactly.
 * - `null`: no part has it; it has to be collected again.
 *
 * `code: new` gives the kept part a new code too. A code is what the rest of the company calls a piece of ground,
 * so the old one is then retired by the lineage rows (SPLIT from it to every part, none to itself) and never given
 * again. The row behind it stays with the kept part, since a row id is only an address in the plan's file: what
 * hangs on the row (bindings, claims) stays with the kept part or follows the ground, as with any other policy.
 *
 * `claims: keep` leaves the responsible people with the kept part; cells may be without any. `copy` gives every part
 * a copy of the claims that are not over.
 */
export const splitPolicySchema = z
  .strictObject({
    code: z.enum(['keep', 'new']).optional(),
    name: z.enum(['keep', 'copy']).optional(),
    granularity: z.enum(['keep', 'copy']).optional(),
    households: z.enum(['keep', 'copy', 'share', 'null']).optional(),
    adminCode: z.enum(['keep', 'copy', 'null']).optional(),
    status: z.enum(['keep', 'copy']).optional(),
    claims: z.enum(['keep', 'copy']).optional(),
  })
  .meta({ description: 'what becomes of each field of the cell' });
export type SplitPolicy = Readonly<z.infer<typeof splitPolicySchema>>;

/** What a planner has not chosen otherwise. */
const SPLIT_DEFAULTS: Required<SplitPolicy> = {
  code: 'keep',
  name: 'copy',
  granularity: 'copy',
  households: 'share',
  adminCode: 'copy',
  status: 'copy',
  claims: 'keep',
};

/**
 * What becomes of each field when several cells become one. The kept cell gives its parent; its claims stay, those
 * of the others end, because they concern codes that are no more.
 *
 * - `keep`: the value of the kept cell. `largest`: that of the cell with most ground.
 * - `sum`: of all that have a number; null when none has. `null`: has to be collected again.
 * - `common`: the value that all have, null when they differ.
 *
 * `code: new` retires all codes and gives the merged cell one of its own.
 */
export const mergePolicySchema = z
  .strictObject({
    code: z.enum(['keep', 'new']).optional(),
    name: z.enum(['keep', 'largest']).optional(),
    granularity: z.enum(['keep', 'largest']).optional(),
    households: z.enum(['keep', 'largest', 'sum', 'null']).optional(),
    adminCode: z.enum(['keep', 'largest', 'common', 'null']).optional(),
    status: z.enum(['keep', 'largest']).optional(),
  })
  .meta({ description: 'what becomes of each field of the cells' });
export type MergePolicy = Readonly<z.infer<typeof mergePolicySchema>>;

const MERGE_DEFAULTS: Required<MergePolicy> = {
  code: 'keep',
  name: 'keep',
  granularity: 'keep',
  households: 'sum',
  adminCode: 'keep',
  status: 'keep',
};

/** A policy with every field decided. */
export function splitRules(policy?: SplitPolicy): Required<SplitPolicy> {
  return policy === undefined ? SPLIT_DEFAULTS : decided(SPLIT_DEFAULTS, policy);
}

export function mergeRules(policy?: MergePolicy): Required<MergePolicy> {
  return policy === undefined ? MERGE_DEFAULTS : decided(MERGE_DEFAULTS, policy);
}

function decided<P extends object>(defaults: P, policy: Partial<P>): P {
  const chosen = Object.entries(policy).filter(([, rule]) => rule !== undefined);
  return { ...defaults, ...Object.fromEntries(chosen) };
}

/** The fields of a cell that a policy decides, code and claims apart. */
export type CellAttributes = Pick<CellRecord, 'name' | 'granularity' | 'households' | 'adminCode' | 'status'>;

/**
 * The attributes of the parts of a cell by their areas, the kept part first. Names are not made unique yet.
 */
export function splitAttributes(
  old: CellRecord,
  areas: readonly number[],
  rules: Required<SplitPolicy>,
): CellAttributes[] {
  const households = splitHouseholds(old.households, areas, rules.households);
  return areas.map((_, at) => {
    const kept = at === 0;
    return {
      name: kept || rules.name === 'copy' ? old.name : NAMELESS,
      granularity: kept || rules.granularity === 'copy' ? old.granularity : 'OTHER',
      households: households[at] ?? null,
      adminCode: rules.adminCode === 'copy' || (kept && rules.adminCode === 'keep') ? old.adminCode : null,
      status: kept || rules.status === 'copy' ? old.status : 'PROPOSED',
    };
  });
}

function splitHouseholds(
  households: number | null,
  areas: readonly number[],
  rule: Required<SplitPolicy>['households'],
): readonly (number | null)[] {
  if (households === null || rule === 'null') return [];
  if (rule === 'share') return shareOut(households, areas);
  return areas.map((_, at) => (at === 0 || rule === 'copy' ? households : null));
}

/** The attributes of the cell that `cells`, largest first, become when one of them is kept. */
export function mergeAttributes(
  kept: CellRecord,
  cells: readonly CellRecord[],
  rules: Required<MergePolicy>,
): CellAttributes {
  const largest = cells[0] ?? kept;
  const source = (rule: string): CellRecord => (rule === 'largest' ? largest : kept);
  return {
    name: source(rules.name).name,
    granularity: source(rules.granularity).granularity,
    households: mergedHouseholds(cells, rules.households, source(rules.households).households),
    adminCode: mergedAdminCode(cells, rules.adminCode, source(rules.adminCode).adminCode),
    status: source(rules.status).status,
  };
}

function mergedHouseholds(
  cells: readonly CellRecord[],
  rule: Required<MergePolicy>['households'],
  chosen: number | null,
): number | null {
  if (rule === 'null') return null;
  if (rule !== 'sum') return chosen;
  let sum: number | null = null;
  for (const { households } of cells) if (households !== null) sum = (sum ?? 0) + households;
  return sum;
}

function mergedAdminCode(
  cells: readonly CellRecord[],
  rule: Required<MergePolicy>['adminCode'],
  chosen: string | null,
): string | null {
  if (rule === 'null') return null;
  if (rule !== 'common') return chosen;
  return cells.every(({ adminCode }) => adminCode === cells[0]?.adminCode)
    ? (cells[0]?.adminCode ?? null)
    : null;
}
