import { expect } from 'vitest';
import type { Result } from '../../shared/base/result';
import type { ChangeSet } from '../../shared/document/changeSet';
import { commandById } from '../../shared/commands/registry';
import type { AsciiPlan } from './asciiCoverage';

/** Parses arguments as a script would give them and plans the registered command on a drawn plan. */
export function runCommand({ plan, ids }: AsciiPlan, id: string, args: object): Result<ChangeSet> {
  const command = commandById(id);
  if (command === undefined) expect.fail(`no command ${id}`);
  return command.plan(plan, command.args.parse(args), { ids, author: '测试员' });
}

/** Adds a box, with coordinates in metres or without, and returns its id. */
export function addBox(drawn: AsciiPlan, code: string, place: readonly [number, number] | null): number {
  const id = drawn.ids.nextId();
  drawn.plan.apply({
    box: {
      added: [
        {
          id,
          code,
          type: 'FX',
          medium: 'COPPER',
          exchange: null,
          parent: null,
          x: place === null ? null : place[0] * 1000,
          y: place === null ? null : place[1] * 1000,
          address: '茅箭区 五堰街道 人民路 阳光花园 3栋',
          capacity: 50,
          used: 20,
          status: 'IN_SERVICE',
          unresolved: null,
        },
      ],
      updated: [],
      removed: [],
    },
  });
  return id;
}
