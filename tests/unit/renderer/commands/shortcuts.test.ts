import { describe, expect, test } from 'vitest';
import { MENUS } from '../../../../renderer/commands/menus';
import { UI_COMMANDS } from '../../../../renderer/commands/registry';
import { commandForKey, type KeyPress } from '../../../../renderer/commands/shortcuts';
import { LANGUAGES } from '../../../../shared/i18n/sentences';
import { translate } from '../../../../shared/i18n/translate';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe('shortcuts', () => {
  test.each([
    [press('x'), 'tool.split'],
    [press('n'), 'check.next'],
    [press('N', { shiftKey: true }), 'check.previous'],
    [press('z', { ctrlKey: true }), 'edit.undo'],
    [press('z', { metaKey: true }), 'edit.undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'edit.redo'],
    [press('?', { shiftKey: true }), 'help.shortcuts'],
    [press('F6'), 'view.dock.bottom'],
    [press('Enter', { ctrlKey: true }), 'plan.submit'],
  ])('%o means %s', (key, id) => {
    expect(commandForKey(key, false)?.id).toBe(id);
  });

  test('letters belong to the text field that has the focus', () => {
    expect(commandForKey(press('x'), true)).toBeUndefined();
    expect(commandForKey(press('z', { ctrlKey: true }), true)).toBeUndefined();
    expect(commandForKey(press('k', { ctrlKey: true }), true)?.id).toBe('help.palette');
  });

  test('keys of an input method mean nothing', () => {
    expect(commandForKey(press('x', { isComposing: true }), false)).toBeUndefined();
    expect(commandForKey(press('Process'), false)).toBeUndefined();
  });

  test('no two commands share a shortcut', () => {
    const all = UI_COMMANDS.flatMap((command) => command.shortcut?.split(' ') ?? []);
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('the registry of commands', () => {
  test('every menu entry is a command, and every command has a name in every language', () => {
    const known = UI_COMMANDS.map((command) => command.id);
    const entries = MENUS.flatMap((menu) => menu.entries).filter((id) => id !== null);
    expect(entries.filter((id) => !known.includes(id))).toEqual([]);
    expect(known).toEqual([...new Set(known)]);
    for (const language of LANGUAGES) {
      const unnamed = [
        ...known.map((id) => `command.${id}`),
        ...MENUS.map((menu) => `menu.${menu.id}`),
      ].filter((code) => translate(language, code) === code);
      expect(unnamed).toEqual([]);
    }
  });
});
