import { expect, test, vi } from 'vitest';
import { runTool } from '../../../../renderer/tools/tool';
import { splitTool } from '../../../../renderer/tools/split';
import { deskOf, readDesk } from '../../../../renderer/state/desk';
import { createDeskKeeper } from '../../../../renderer/state/deskKeeper';
import { deskLaidOut, filterSet, mapMoved, sketchChanged } from '../../../../renderer/state/deskSlice';
import { planOpened } from '../../../../renderer/state/sessionSlice';
import { createStore } from '../../../../renderer/state/store';
import { setLevel } from '../../../../renderer/state/viewSlice';

const plan = {
  path: '/plan.gpkg',
  name: '方案',
  readOnly: false,
  readOnlyReason: null,
  partOf: null,
  versions: [],
};
const sketch = {
  tool: 'split',
  state: { sketch: { kind: 'drawing', points: [] }, keep: 0 },
  at: '',
} as const;

test('a desk is read as it was written, and what is none counts as none', () => {
  const state = createStore();
  state.dispatch(mapMoved({ x: 1.5, y: 2, resolution: 0.25 }));
  state.dispatch(filterSet({ name: 'findings.level', value: 'ERROR' }));
  state.dispatch(sketchChanged(sketch));
  const desk = deskOf(state.getState(), false);
  expect(readDesk(JSON.stringify(desk))).toEqual(desk);
  expect(desk.sketches).toEqual([sketch]);
  for (const text of ['', '{', '[]', '{"format":2}', JSON.stringify({ ...desk, level: 9 })])
    expect(readDesk(text)).toBeNull();
});

test('an offer that nobody has answered is kept beside a new sketch', () => {
  const state = createStore();
  state.dispatch(deskLaidOut({ offered: [sketch] }));
  state.dispatch(sketchChanged({ ...sketch, at: 'new' }));
  expect(deskOf(state.getState(), false).sketches.map(({ at }) => at)).toEqual(['new', '']);
});

test('changes are kept within 300 ms, once for many, and not again when nothing changed', async () => {
  vi.useFakeTimers();
  const state = createStore();
  const written: string[] = [];
  const keeper = createDeskKeeper(state, ({ path, desk }) => {
    written.push(`${path} ${String(readDesk(desk)?.level)} ${String(readDesk(desk)?.ended)}`);
    return Promise.resolve();
  });
  state.dispatch(setLevel(2));
  await vi.advanceTimersByTimeAsync(300);
  expect(written).toEqual([]);
  state.dispatch(planOpened({ plan, revision: 0 }));
  state.dispatch(setLevel(3));
  state.dispatch(setLevel(1));
  await vi.advanceTimersByTimeAsync(300);
  expect(written).toEqual(['/plan.gpkg 1 false']);
  await keeper.flush(false);
  await keeper.flush(true);
  expect(written.slice(1)).toEqual(['/plan.gpkg 1 true']);
  vi.useRealTimers();
});

test('a tool gives its open sketch as plain values and goes on with it', () => {
  const tool = runTool(splitTool);
  expect(tool.unfinished()).toBeNull();
  const open = { sketch: { kind: 'drawing', points: [{ x: 1, y: 2, snap: null }], at: null }, keep: 0 };
  tool.takeUp(JSON.parse(JSON.stringify(open)));
  expect(tool.unfinished()).toEqual(open);
  tool.reset();
  expect(tool.unfinished()).toBeNull();
});
