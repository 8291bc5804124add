import { expect, test } from 'vitest';
import { mayDecide, mayEdit } from '../../../../renderer/commands/rights';
import { createStore } from '../../../../renderer/state/store';
import { planOpened, savedChanged, setActor } from '../../../../renderer/state/sessionSlice';
import type { Role, VersionStatus } from '../../../../shared/document/records/plan';

function stateOf(role: Role, status?: VersionStatus, readOnly = false) {
  const store = createStore();
  store.dispatch(setActor({ name: '王工', role }));
  const version = {
    id: 1,
    no: 1,
    name: 'v',
    contentHash: '0'.repeat(64),
    revision: 3,
    submittedBy: '李规划',
    submittedAt: '2011-11-11T08:00:00+08:00',
    decidedBy: null,
    decidedAt: null,
    comment: '',
    base: null,
    effectiveFrom: null,
    ruleset: '2',
    receipt: null,
  };
  const versions = status === undefined ? [] : [{ ...version, status }];
  store.dispatch(
    planOpened({
      plan: { path: '/p', name: 'p', readOnly, readOnlyReason: null, partOf: null, versions },
      revision: 3,
    }),
  );
  return store.getState();
}
const code = (outcome: ReturnType<typeof mayEdit>): string => (outcome === true ? 'yes' : outcome.code);

test('the planner draws, the manager decides', () => {
  expect(code(mayEdit(stateOf('PLANNER'), 'cell.split'))).toBe('yes');
  expect(code(mayEdit(stateOf('MANAGER'), 'cell.split'))).toBe('window.onlyFor.PLANNER');
  expect(code(mayEdit(stateOf('NETWORK_OPS'), 'box.bind'))).toBe('yes');
  expect(code(mayDecide(stateOf('MANAGER')))).toBe('yes');
  expect(code(mayDecide(stateOf('PLANNER')))).toBe('window.onlyFor.MANAGER');
});

test('nobody edits a submitted version or a read-only file', () => {
  expect(code(mayEdit(stateOf('PLANNER', 'SUBMITTED'), 'cell.split'))).toBe('window.frozen');
  expect(code(mayEdit(stateOf('PLANNER', 'REJECTED'), 'cell.split'))).toBe('yes');
  expect(code(mayEdit(stateOf('PLANNER', undefined, true), 'undo'))).toBe('window.readOnly');
});

test('without a plan nothing can be edited', () => {
  expect(code(mayEdit(createStore().getState(), 'cell.split'))).toBe('window.needsPlan');
});

test('nothing is begun while edits wait for a word of what to do with them', () => {
  const store = createStore();
  store.dispatch(savedChanged({ kind: 'held', why: { code: 'project.diskFull', params: {} }, count: 2 }));
  const { session } = store.getState();
  const open = stateOf('PLANNER');
  const held = { ...open, session: { ...open.session, saved: session.saved } };
  expect(code(mayEdit(held, 'cell.split'))).toBe('save.first');
});
