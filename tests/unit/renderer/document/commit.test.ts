import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../shared/base/appError';
import { ok, refuse } from '../../../../shared/base/result';
import type { Tables } from '../../../../shared/document/tables';
import {
  createGate,
  type Brought,
  type CommitEvents,
  type GateSurroundings,
} from '../../../../renderer/document/commit';
import { DocumentStore } from '../../../../renderer/document/documentStore';
import { History } from '../../../../renderer/document/history';
import { createSaveQueue } from '../../../../renderer/document/saveQueue';
import { asciiCoverage } from '../../../support/asciiCoverage';

type Write = GateSurroundings['write'];

const noLog: GateSurroundings['log'] = {
  steps: () => Promise.reject(new Error('not asked')),
  goTo: () => Promise.reject(new Error('not asked')),
  compact: () => Promise.reject(new Error('not asked')),
};

function gateOn(write: Write, closed: GateSurroundings['closed'] = () => ok(null), log = noLog) {
  const { plan, cell, ids } = asciiCoverage(`
    A B
    A B`);
  const document = new DocumentStore();
  document.replace(plan, ids.counters());
  const history = new History();
  const queue = createSaveQueue();
  const told: string[] = [];
  const events: CommitEvents = {
    committed: ({ code }) => told.push(`committed ${code}`),
    refused: ({ code }) => told.push(`refused ${code}`),
    failed: ({ code }, takenBack) => told.push(`failed ${code} ${takenBack}`),
    held: ({ code }, count) => told.push(`held ${code} ${count}`),
    saving: () => told.push('saving'),
    saved: (revision) => told.push(`saved ${revision}`),
    stepped: (direction) => told.push(direction),
  };
  const author = (): string => '李规划';
  const approval = (): undefined => undefined;
  const restore = (at: string): Promise<Brought> => {
    const before = document.view.get('cell', cell.A ?? 0);
    if (before === undefined) return Promise.reject(new Error(at));
    const change = {
      cell: { added: [], updated: [[before, { ...before, name: at }] as const], removed: [] },
    };
    const label = { code: 'step.restore', params: { at } };
    return Promise.resolve({ revision: 8, at: '2011-11-11T08:00:00+08:00', change, label });
  };
  const gate = createGate({
    document,
    history,
    queue,
    events,
    author,
    approval,
    closed,
    write,
    log,
  });
  gate.start(7);
  const code = (name: string): string => document.view.get('cell', cell[name] ?? 0)?.code ?? '';
  const nameOf = (name: string): string | undefined => document.view.get('cell', cell[name] ?? 0)?.name;
  return { gate, restore, document, history, queue, told, code, nameOf };
}

const rename = (code: string, name: string) => ({ cells: [code], name });

describe('the gate of every edit', () => {
  test('an earlier state that is restored becomes one step, and the next write is made on its revision', async () => {
    const bases: number[] = [];
    const { gate, restore, queue, told, code, nameOf, history } = gateOn((_name, { base }) => {
      bases.push(base);
      return Promise.resolve({ revision: base + 1, at: '' });
    });
    expect(await gate.bring('restore', () => restore('V1'))).toBeNull();
    expect(nameOf('A')).toBe('V1');
    expect(history.get().done.map(({ label }) => label.code)).toEqual(['step.restore']);
    expect(told).toEqual(['saved 8', 'committed step.restore']);
    await gate.run('cell.update', rename(code('B'), '二号院'));
    await queue.idle();
    expect(bases).toEqual([8]);
  });

  test('an edit is on the screen before its write has ended, and is written on the revision before it', async () => {
    const bases: number[] = [];
    let finish = (): void => undefined;
    const wait = new Promise<void>((resolve) => (finish = resolve));
    const { gate, queue, told, code, nameOf, history } = gateOn(async (_name, { base }) => {
      bases.push(base);
      await wait;
      return { revision: base + 1, at: '2011-11-11T08:00:00+08:00' };
    });
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await gate.run('cell.update', rename(code('B'), '二号院'));
    expect([nameOf('A'), nameOf('B')]).toEqual(['一号院', '二号院']);
    expect(history.get().done.map((step) => step.author)).toEqual(['李规划', '李规划']);
    expect(told).not.toContain('saved 8');
    finish();
    await queue.idle();
    expect(bases).toEqual([7, 8]);
    expect(told.at(-1)).toBe('saved 9');
  });

  test('a write that the plan refuses takes its edit back, with all edits made on top of it, and tells why', async () => {
    let writes = 0;
    let finish = (): void => undefined;
    const wait = new Promise<void>((resolve) => (finish = resolve));
    const { gate, queue, told, code, nameOf, history } = gateOn(async () => {
      writes += 1;
      await wait;
      throw new AppError('project.conflict');
    });
    const before = nameOf('A');
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await gate.run('cell.update', rename(code('A'), '三号院'));
    finish();
    await queue.idle();
    expect(nameOf('A')).toBe(before);
    expect(history.get().done).toEqual([]);
    expect(told.at(-1)).toBe('failed project.conflict 2');
    expect(writes).toBe(1);
  });

  test('after a failed write the next edit is written on the last revision that holds', async () => {
    let fail = true;
    const bases: number[] = [];
    const { gate, queue, code, nameOf } = gateOn((_name, { base }) => {
      bases.push(base);
      if (fail) return Promise.reject(new AppError('project.conflict'));
      return Promise.resolve({ revision: base + 1, at: '' });
    });
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await queue.idle();
    fail = false;
    await gate.run('cell.update', rename(code('A'), '二号院'));
    await queue.idle();
    expect(bases).toEqual([7, 7]);
    expect(nameOf('A')).toBe('二号院');
  });

  /** Two edits on a full disk: both wait on the screen. */
  async function heldGate() {
    const disk = { full: true };
    let bothMade = (): void => undefined;
    const wait = new Promise<void>((resolve) => (bothMade = resolve));
    const bases: number[] = [];
    const made = gateOn(async (_name, { base }) => {
      await wait;
      if (disk.full) throw new AppError('project.diskFull', { path: 'plan.gpkg' });
      bases.push(base);
      return { revision: base + 1, at: '' };
    });
    const before = made.nameOf('A');
    await made.gate.run('cell.update', rename(made.code('A'), '一号院'));
    await made.gate.run('cell.update', rename(made.code('B'), '二号院'));
    bothMade();
    await made.queue.idle();
    return { ...made, disk, bases, before };
  }

  test('a full disk keeps the edits on the screen, says so once, and lets nothing else pass', async () => {
    const { gate, queue, told, code, nameOf } = await heldGate();
    expect(told.filter((line) => line.startsWith('held'))).toEqual(['held project.diskFull 2']);
    expect([nameOf('A'), nameOf('B')]).toEqual(['一号院', '二号院']);
    await gate.run('cell.update', rename(code('A'), '三号院'));
    await gate.step('undo');
    expect(told.slice(-2)).toEqual(['refused save.first', 'refused save.first']);
    gate.retry();
    await queue.idle();
    expect(told.at(-1)).toBe('held project.diskFull 2');
  });

  test('once there is space, trying again writes the held edits in order, and editing goes on', async () => {
    const { gate, queue, told, code, disk, bases } = await heldGate();
    disk.full = false;
    gate.retry();
    await queue.idle();
    expect([bases, told.at(-1)]).toEqual([[7, 8], 'saved 9']);
    await gate.run('cell.update', rename(code('A'), '三号院'));
    await queue.idle();
    expect(told.at(-1)).toBe('saved 10');
  });

  test('saved elsewhere, the held edits are written at the revision of the copy', async () => {
    const { gate, queue, disk, bases } = await heldGate();
    disk.full = false;
    gate.retry(3);
    await queue.idle();
    expect(bases).toEqual([3, 4]);
  });

  test('taken back, the held edits leave the screen and the list of steps', async () => {
    const { gate, told, nameOf, before, history } = await heldGate();
    gate.takeBack();
    expect(nameOf('A')).toBe(before);
    expect(history.get().done).toEqual([]);
    expect(told.at(-1)).toBe('failed project.diskFull 2');
  });

  test('a refused edit changes nothing and says the sentence of the operation', async () => {
    const { gate, told, document, queue } = gateOn(() => Promise.reject(new Error('never written')));
    const revision = document.revision;
    const outcome = await gate.run('cell.update', rename('071949999995', '没有'));
    expect(outcome.ok).toBe(false);
    expect(told).toEqual(['refused command.noCell']);
    expect(document.revision).toBe(revision);
    expect(queue.pending()).toBe(0);
  });

  test('nothing passes while the plan is closed for edits', async () => {
    const { gate, told, code, nameOf } = gateOn(
      () => Promise.reject(new Error('never written')),
      () => refuse('window.frozen', { no: 1 }),
    );
    const before = nameOf('A');
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await gate.step('undo');
    expect(told).toEqual(['refused window.frozen', 'refused window.frozen']);
    expect(nameOf('A')).toBe(before);
  });

  test('unknown commands and wrong arguments are refused by name', async () => {
    const { gate, told } = gateOn(() => Promise.reject(new Error('never written')));
    await gate.run('cell.paint', {});
    await gate.run('cell.update', { cells: 'all' });
    expect(told).toEqual(['refused window.unknownCommand', 'refused window.badArguments']);
  });

  test('a preview gives out no ids and changes nothing', () => {
    const { gate, document, code } = gateOn(() => Promise.reject(new Error('never written')));
    const { counters, revision } = document;
    const line = [
      [5, -1],
      [5, 30],
    ];
    const outcome = gate.preview('cell.split', { line, cells: [code('A')] });
    expect(outcome.ok).toBe(true);
    expect([document.counters, document.revision]).toEqual([counters, revision]);
  });

  test('undo waits for the writes before it, applies what main replies, and moves the step over', async () => {
    const asked: string[] = [];
    let inverse: readonly (readonly [Tables['cell'], Tables['cell']])[] = [];
    const { gate, code, nameOf, history, told } = gateOn((name, input) => {
      asked.push(`${name} ${input.base}`);
      if ('change' in input) {
        const updated = (input.change.cell?.updated ?? []) as [Tables['cell'], Tables['cell']][];
        inverse = updated.map(([before, after]) => [after, before] as const);
        return Promise.resolve({ revision: input.base + 1, at: '' });
      }
      const change = { cell: { added: [], updated: [...inverse], removed: [] } };
      return Promise.resolve({
        revision: input.base + 1,
        change,
        label: { code: 'step.cell.update', params: {} },
      });
    });
    const before = nameOf('A');
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await gate.step('undo');
    expect(asked).toEqual(['project.commit 7', 'project.undo 8']);
    expect(nameOf('A')).toBe(before);
    expect([history.get().done.length, history.get().undone.length]).toEqual([0, 1]);
    expect(told.at(-1)).toBe('undo');
  });

  test('without steps, undo and redo say so instead of asking main', async () => {
    const { gate, told } = gateOn(() => Promise.reject(new Error('never asked')));
    await gate.step('undo');
    await gate.step('redo');
    expect(told).toEqual(['refused window.nothingTo.undo', 'refused window.nothingTo.redo']);
  });

  test('going to a state applies one change, shows the steps as the file has them, and edits go on from there', async () => {
    const bases: number[] = [];
    const { gate, queue, code, nameOf, history, document } = gateOn(
      (_name, { base }) => {
        bases.push(base);
        return Promise.resolve({ revision: base + 1, at: '' });
      },
      () => ok(null),
      {
        ...noLog,
        goTo: (base, revision) => {
          const cell = [...document.view.all('cell')].find((row) => row.name === '一号院');
          expect([base, revision]).toEqual([8, 0]);
          if (cell === undefined) throw new Error('the cell was renamed');
          const change = {
            cell: { added: [], updated: [[cell, { ...cell, name: '旧名' }] as const], removed: [] },
          };
          const undone = [{ revision: 8, label: { code: 'a', params: {} }, author: '', at: '' }];
          return Promise.resolve({ revision: 9, change, steps: { done: [], undone, earlier: 0, later: 0 } });
        },
      },
    );
    await gate.run('cell.update', rename(code('A'), '一号院'));
    await gate.goTo(0);
    expect(nameOf('A')).toBe('旧名');
    expect([history.get().done.length, history.get().undone.length]).toEqual([0, 1]);
    await gate.run('cell.update', rename(code('A'), '新名'));
    await queue.idle();
    expect(bases).toEqual([7, 9]);
    expect(history.get().done.map(({ revision }) => revision)).toEqual([10]);
  });
});
