import { ok } from '../shared/base/result';
import type { Label, RequestName } from '../shared/ipc/contract';
import { approvalOf } from '../shared/locks/approvalOf';
import { DocumentStore } from './document/documentStore';
import { createGate } from './document/commit';
import { History } from './document/history';
import { createSaveQueue } from './document/saveQueue';
import { stepsOf } from './document/stepsOf';
import { whyFailed } from './document/whyFailed';
import { request } from './ipc/client';
import { mayEdit } from './commands/rights';
import { refusalMessage, tell } from './state/messagesSlice';
import { jobEnded, jobStarted } from './state/jobsSlice';
import { createArriving } from './state/arriving';
import { createDeskKeeper } from './state/deskKeeper';
import { createReadout } from './state/readout';
import { revisionWritten, savedChanged } from './state/sessionSlice';
import type { Services } from './state/services';
import { createStore } from './state/store';

/** Requests that may take long, with the name that their progress carries. */
const JOBS: Readonly<Partial<Record<RequestName, string>>> = {
  'check.validate': 'validate',
  'plan.submit': 'validate',
  'plan.approve': 'validate',
  'plan.export': 'export',
  'rows.export': 'writeRows',
  'plan.print': 'print',
  'project.sample': 'sample',
  'import.look': 'lookAtFile',
  'import.prepare': 'prepareImport',
  'import.commit': 'commitImport',
  'import.takeBack': 'commitImport',
  'project.open': 'open',
  'version.compare': 'compare',
  'version.look': 'look',
  'history.goTo': 'goTo',
  'history.compact': 'compact',
  'part.handOut': 'handOut',
  'part.tryMerge': 'tryMerge',
  'part.merge': 'merge',
};
/** Steps that a plan is opened with, and by which its list grows. */
const STEPS = 1000;
/** Work that is done before this many milliseconds shows no progress. */
const NOTICEABLE = 300;

/** Puts the window together: document, history, queue, the one gate, and the state that the panels read. */
export function createServices(): Services {
  const state = createStore();
  const document = new DocumentStore();
  const history = new History();
  const queue = createSaveQueue();
  /** Steps of a stack in the lists at most; grows as somebody looks further back. */
  let limit = STEPS;
  const tracked: Services['request'] = async (name, input) => {
    const job = JOBS[name];
    if (job === undefined) return request(name, input);
    const progress = { job, phase: `job.${job}`, done: 0, total: 0 };
    const timer = setTimeout(() => state.dispatch(jobStarted({ progress, now: Date.now() })), NOTICEABLE);
    const ended = (failed: Label | null): void => {
      clearTimeout(timer);
      state.dispatch(jobEnded({ job, now: Date.now(), failed }));
    };
    try {
      const reply = await request(name, input);
      ended(null);
      return reply;
    } catch (error) {
      ended(whyFailed(error));
      throw error;
    }
  };
  const gate = createGate({
    document,
    history,
    queue,
    author: () => state.getState().session.actor?.name ?? '',
    approval: () => approvalOf(state.getState().session.plan?.versions ?? []),
    closed: (command) => {
      const open = mayEdit(state.getState(), command);
      return open === true ? ok(null) : { ok: false, refusal: open };
    },
    write: request,
    log: {
      steps: async () => stepsOf(await request('history.steps', { limit })),
      goTo: async (base, revision) => {
        const went = await tracked('history.goTo', { base, revision, limit });
        return { ...went, steps: stepsOf(went.steps) };
      },
      compact: async (base) => {
        const { steps, kept, dropped } = await tracked('history.compact', { base, limit });
        const done: Label = { code: 'history.compactToast', params: { kept, dropped } };
        state.dispatch(tell({ kind: 'done', sentence: done }));
        return stepsOf(steps);
      },
    },
    events: {
      committed: (label) => state.dispatch(tell({ kind: 'done', sentence: label, undo: true })),
      refused: (why) => state.dispatch(tell(refusalMessage(why))),
      saving: () => state.dispatch(savedChanged({ kind: 'saving' })),
      saved: (revision) => {
        state.dispatch(revisionWritten(revision));
        state.dispatch(savedChanged({ kind: 'saved' }));
      },
      held: (why, count) => state.dispatch(savedChanged({ kind: 'held', why, count })),
      failed: (why, takenBack) => {
        state.dispatch(savedChanged({ kind: 'failed', why }));
        state.dispatch(tell({ kind: 'error', sentence: why }));
        if (takenBack > 0) {
          state.dispatch(
            tell({ kind: 'error', sentence: { code: 'window.takenBack', params: { count: takenBack } } }),
          );
        }
      },
      stepped: (direction, label) =>
        state.dispatch(
          tell({
            kind: 'info',
            sentence: { code: `window.stepped.${direction}`, params: { step: JSON.stringify(label) } },
          }),
        ),
    },
  });
  return {
    state,
    document,
    history,
    readout: createReadout(),
    map: { current: null },
    arriving: createArriving(),
    desk: createDeskKeeper(state, (input) => request('desk.write', input)),
    preview: (commandId, args) => gate.preview(commandId, args),
    run: (commandId, args) => gate.run(commandId, args),
    undo: () => gate.step('undo'),
    redo: () => gate.step('redo'),
    bring: (command, make) => gate.bring(command, make),
    goTo: (revision) => gate.goTo(revision),
    compact: () => gate.compact(),
    moreSteps: () => {
      limit += STEPS;
      return gate.readSteps();
    },
    settled: () => queue.idle(),
    startAt: (revision) => gate.start(revision),
    retrySaving: () => gate.retry(),
    takeBackUnsaved: () => gate.takeBack(),
    goOnAt: (revision) => gate.retry(revision),
    writtenAs: (revision) => {
      gate.start(revision);
      history.replace({ done: [], undone: [], earlier: 0, later: 0 });
      state.dispatch(revisionWritten(revision));
      state.dispatch(savedChanged({ kind: 'saved' }));
    },
    request: tracked,
  };
}
