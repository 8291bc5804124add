import { expect, test, vi } from 'vitest';
import { answer, type Caller, type Handlers } from '../../../../main/ipc/answer';
import { AppError } from '../../../../shared/base/appError';

const caller = { window: {}, send: () => {} } as unknown as Caller;
const start: Handlers['app.start'] = () => ({
  language: 'en',
  plan: null,
  recent: [],
  version: '1.2.3',
  resume: false,
});

const ask = (handlers: Partial<Handlers>, name: unknown, input: unknown, log = vi.fn()): Promise<unknown> =>
  answer(handlers, log, caller, name, input);

test('a sound request gets the value of its handler', async () => {
  expect(await ask({ 'app.start': start }, 'app.start', {})).toMatchObject({
    ok: true,
    value: { version: '1.2.3' },
  });
});

test.each([undefined, null, 1, 'nothing', '__proto__', 'constructor', 'hasOwnProperty', {}, ['app.start']])(
  'the name %j is unknown',
  async (name) => {
    expect(await ask({ 'app.start': start }, name, {})).toEqual({
      ok: false,
      error: { code: 'ipc.unknownRequest', params: {} },
    });
  },
);

test('a request of the contract that nothing answers is named', async () => {
  expect(await ask({}, 'app.start', {})).toEqual({
    ok: false,
    error: { code: 'ipc.unknownRequest', params: { request: 'app.start' } },
  });
});

test('an input that does not match never reaches the handler', async () => {
  const handler = vi.fn(() => ({}));
  const reply = await ask({ 'app.setLanguage': handler }, 'app.setLanguage', { language: 'tlh' });
  expect(reply).toEqual({
    ok: false,
    error: { code: 'ipc.malformedInput', params: { request: 'app.setLanguage', field: 'language' } },
  });
  expect(handler).not.toHaveBeenCalled();
});

test('a failure of the world becomes its code and parameters', async () => {
  const failing = (): never => {
    throw new AppError('project.readOnly', { path: '/p.gpkg' });
  };
  expect(await ask({ 'app.start': failing }, 'app.start', {})).toEqual({
    ok: false,
    error: { code: 'project.readOnly', params: { path: '/p.gpkg' } },
  });
});

test('a bug is logged, and the window learns neither message nor stack', async () => {
  const log = vi.fn();
  const failing = (): Promise<never> => Promise.reject(new TypeError('secret detail'));
  const reply = await ask({ 'app.start': failing }, 'app.start', {}, log);
  expect(reply).toEqual({ ok: false, error: { code: 'ipc.unexpected', params: { request: 'app.start' } } });
  expect(log).toHaveBeenCalledWith('request app.start failed', expect.any(TypeError));
});
