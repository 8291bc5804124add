import { present } from '../../shared/base/invariant';
import { createRandom } from '../../shared/base/random';
import { commandById, planCommand } from '../../shared/commands/registry';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../shared/hierarchy/idSource';
import { RANDOM_ARGUMENTS } from './randomArguments/registry';
import { stageOn } from './randomArguments/stage';

/** Commands that a planner of a part runs: those that draw and describe cells. */
const EDITS = Object.keys(RANDOM_ARGUMENTS).filter(
  (id) => !id.startsWith('lock.') && !id.startsWith('unit.') && !id.startsWith('gap.'),
);

/**
 * Accepted random edits of a plan that touch only the given cells and what they become: whatever else is locked, as
 * in a part. Returns how many were made.
 */
export function planInScope(
  plan: PlanDocument,
  scope: ReadonlySet<number>,
  counters: IdCounters,
  seed: number,
  count: number,
  onChange: (change: ChangeSet, counters: IdCounters) => void = () => undefined,
): { readonly made: number; readonly counters: IdCounters } {
  const random = createRandom(seed);
  const inside = new Set(scope);
  let [made, state] = [0, counters];
  for (let tries = 0; made < count && tries < count * 80; tries++) {
    const command = present(EDITS[tries % EDITS.length], 'command');
    const cells = [...inside].filter((id) => plan.get('cell', id) !== undefined);
    const args = RANDOM_ARGUMENTS[command]?.({ ...stageOn(plan, random), cells });
    const registered = present(commandById(command), command);
    if (args === undefined) continue;
    const lan = plan.get('plan', 1)?.lan ?? '0719';
    const ids = createIdSource({ lan, ...state });
    const result = planCommand(plan, registered, registered.args.parse(args), { ids, author: 'test' });
    if (!result.ok) continue;
    const { cell } = result.value;
    for (const { id } of cell?.added ?? []) inside.add(id);
    state = ids.counters();
    plan.apply(result.value);
    onChange(result.value, state);
    made++;
  }
  return { made, counters: state };
}
