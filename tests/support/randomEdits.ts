import { createRandom } from '../../shared/base/random';
import { present } from '../../shared/base/invariant';
import { commandById, planCommand } from '../../shared/commands/registry';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import { createIdSource, type IdCounters } from '../../shared/hierarchy/idSource';
import { RANDOM_ARGUMENTS } from './randomArguments/registry';
import { stageOn, type MakeArguments } from './randomArguments/stage';

/** One line of an `edit` script. */
export type EditLine = { readonly command: string } & Record<string, unknown>;

export interface RandomEdit {
  readonly line: EditLine;
  readonly change: ChangeSet;
}

/** Tries per accepted edit after which a run gives up: the plan has nothing left to do. */
const PATIENCE = 60;

/**
 * Accepted random edits of a plan by every registered command in turn, named by codes and coordinates in metres
 * so that `edit` can replay them. The plan is changed as they are made. When cells have become many more than
 * there were, merges come first, so that a long run does not end in crumbs.
 *
 * @param only commands to draw from; all that a planner may run otherwise
 */
export function* randomEdits(
  plan: PlanDocument,
  counters: IdCounters,
  seed: number,
  count: number,
  only: readonly string[] = plannerCommands(),
): Generator<RandomEdit> {
  const random = createRandom(seed);
  const lan = present([...plan.all('plan')][0], 'plan row').lan;
  const stage = stageOn(plan, random);
  const most = stage.cells.length * 1.1 + 10;
  let state = counters;
  for (let made = 0, tries = 0; made < count && tries < count * PATIENCE; tries++) {
    const crowded = plan.count('cell') > most && only.includes('cell.merge');
    const command = crowded ? 'cell.merge' : present(only[tries % only.length], 'command');
    const args = maker(command)(stage);
    if (args === undefined) continue;
    const ids = createIdSource({ lan, ...state });
    const registered = present(commandById(command), command);
    const result = planCommand(plan, registered, args, { ids, author: 'fuzz' });
    if (!result.ok) continue;
    state = ids.counters();
    plan.apply(result.value);
    for (const added of result.value.cell?.added ?? []) stage.cells.push(added.id);
    made++;
    yield { line: { command, ...args }, change: result.value };
  }
}

function maker(command: string): MakeArguments {
  return present(RANDOM_ARGUMENTS[command], `random arguments of ${command}`);
}

function plannerCommands(): string[] {
  // Without an approved version nothing is reopened.
  return Object.keys(RANDOM_ARGUMENTS).filter(
    (id) => id !== 'unit.reopen' && commandById(id)?.roles.includes('PLANNER'),
  );
}
