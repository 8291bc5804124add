import { expect, it } from 'vitest';
import { deskLaidOut, deskReducer, offerAnswered } from '../../../../renderer/state/deskSlice';

it('an offered sketch that was answered is offered no more, and others stay', () => {
  const older = { tool: 'split', state: {}, at: '2026-11-28T14:03:00+08:00' } as const;
  const newer = { tool: 'carve', state: {}, at: '2026-11-28T14:05:00+08:00' } as const;
  const desk = deskReducer(undefined, deskLaidOut({ offered: [newer, older] }));
  expect(deskReducer(desk, offerAnswered(newer)).offered).toEqual([older]);
});
