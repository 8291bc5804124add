import { UI_COMMANDS } from './registry';
import type { UiCommand } from './command';

/** The part of a keyboard event that shortcuts read. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** An input method is composing: the key belongs to it. */
  readonly isComposing: boolean;
}

/** Command that a key press means, or undefined. In text fields only shortcuts with Ctrl or F-keys count. */
export function commandForKey(press: KeyPress, inTextField: boolean): UiCommand | undefined {
  if (isComposing(press)) return undefined;
  const name = nameOfPress(press);
  if (inTextField && !/^(Ctrl\+(K|Enter|E|W)|F\d+)$/.test(name)) return undefined;
  return UI_COMMANDS.find((command) => command.shortcut?.split(' ').includes(name));
}

/** Whether the key belongs to an input method: its first key comes before composing has begun. */
export function isComposing({ isComposing: began, key }: Pick<KeyPress, 'isComposing' | 'key'>): boolean {
  return began || key === 'Process';
}

/** `Ctrl+Shift+Z`; on a Mac the command key counts as Ctrl. A sign that needs Shift is named without it. */
export function nameOfPress({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  const shift = shiftKey && (key.length > 1 || /[A-Z]/.test(letter));
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${letter}`;
}

/** Whether typing goes into this element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}
