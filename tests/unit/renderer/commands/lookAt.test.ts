import { describe, expect, test } from 'vitest';
import { backToDraft, compareWithDraft, followDraft, lookAt } from '../../../../renderer/commands/lookAt';
import { saveElsewhere } from '../../../../renderer/commands/saveElsewhere';
import { DocumentStore } from '../../../../renderer/document/documentStore';
import type { Services } from '../../../../renderer/state/services';
import { planOpened, savedChanged } from '../../../../renderer/state/sessionSlice';
import { createStore } from '../../../../renderer/state/store';
import { AppError } from '../../../../shared/base/appError';
import { present } from '../../../../shared/base/invariant';
import type { ChangeSet } from '../../../../shared/document/changeSet';
import type { RequestInput } from '../../../../shared/ipc/contract';
import { asciiCoverage } from '../../../support/asciiCoverage';

/** A window on a plan whose cell A was called «V1» in version 1. */
function windowOnPlan() {
  const { plan, cell, ids } = asciiCoverage('A B');
  const document = new DocumentStore();
  document.replace(plan, ids.counters());
  const state = createStore();
  state.dispatch(
    planOpened({
      plan: { path: '/p', name: 'p', readOnly: false, readOnlyReason: null, partOf: null, versions: [] },
      revision: 3,
    }),
  );
  const row = () => present(plan.get('cell', cell.A ?? 0), 'cell A');
  const renamed = (name: string): ChangeSet => ({
    cell: { added: [], updated: [[row(), { ...row(), name }]], removed: [] },
  });
  /** What happens while the file answers, one for every time that it is asked. */
  const asked: (() => void)[] = [];
  const rescued: RequestInput<'project.rescue'>[] = [];
  const answers: Record<string, (input: never) => unknown> = {
    'version.look': () => {
      const change = renamed('V1');
      asked.shift()?.();
      return { name: 'V1', revision: 1, change };
    },
    'version.compare': () => ({ before: 'V1', after: 'draft', differences: [], totals: {} }),
    'dialog.newPlan': () => ({ path: '/q' }),
    'project.saveAs': () => {
      throw new AppError('project.fileGone', { path: '/p' });
    },
    'project.rescue': (input: RequestInput<'project.rescue'>) => {
      rescued.push(input);
      return { path: '/q', revision: 1 };
    },
  };
  const services = {
    document,
    state,
    settled: () => Promise.resolve(),
    desk: { flush: () => Promise.resolve() },
    goOnAt: () => undefined,
    writtenAs: () => undefined,
    request: (name: string, input: unknown) => Promise.resolve().then(() => answers[name]?.(input as never)),
  } as unknown as Services;
  followDraft(services);
  const nameOfA = (): string | undefined => document.view.get('cell', cell.A ?? 0)?.name;
  const versions = () => state.getState().versions;
  return { services, document, state, asked, rescued, renamed, nameOfA, versions };
}

describe('an earlier state laid over the draft', () => {
  test('is shown until the draft is asked for again', async () => {
    const { services, nameOfA, versions } = windowOnPlan();
    await lookAt(services, '1');
    expect([nameOfA(), versions().looking?.name]).toEqual(['V1', 'V1']);
    backToDraft(services);
    expect([nameOfA(), versions().looking]).toEqual(['A', null]);
  });

  test('goes with an edit that changes the draft under it, and the window says so', async () => {
    const { services, document, renamed, versions } = windowOnPlan();
    await compareWithDraft(services, '1');
    expect(versions().comparison).not.toBeNull();
    document.applyChecked(renamed('一号院'), document.counters);
    expect([document.compared, versions().comparison]).toEqual([null, null]);
    await lookAt(services, '1');
    document.apply(renamed('二号院'));
    expect([document.looksBack, versions().looking]).toEqual([false, null]);
  });

  test('is told anew when an edit is made while it is on its way', async () => {
    const { services, document, asked, renamed, nameOfA } = windowOnPlan();
    asked.push(() => document.apply(renamed('一号院')));
    asked.push(() => undefined);
    await lookAt(services, '1');
    expect([asked.length, nameOfA()]).toEqual([0, 'V1']);
    backToDraft(services);
    expect(nameOfA()).toBe('一号院');
  });

  test('is not shown over edits that could not be written', async () => {
    const { services, document, state } = windowOnPlan();
    state.dispatch(savedChanged({ kind: 'held', why: { code: 'project.diskFull', params: {} }, count: 1 }));
    await lookAt(services, '1');
    expect(document.looksBack).toBe(false);
  });

  test('is never what a rescue writes', async () => {
    const { services, rescued } = windowOnPlan();
    await lookAt(services, '1');
    await saveElsewhere(services);
    const cells = rescued[0]?.tables.find(({ table }) => table === 'cell');
    const written = JSON.parse(present(cells, 'the cells').rows) as { name: string }[];
    const names = written.map(({ name }) => name);
    expect(names).toContain('A');
    expect(names).not.toContain('V1');
  });
});
