import { isComposing, isTextField } from '../commands/shortcuts';
import type { KeyInput } from '../tools/tool';

/**
 * Keys for tools: before the window's shortcuts, never while somebody types or a dialog is open. Space held down
 * pans. Returns a function that stops listening.
 */
export function listenToKeys(
  tell: (input: KeyInput) => boolean,
  panKey: (down: boolean) => void,
): () => void {
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };
  window.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event) || isTextField(event.target) || dialogIsOpen()) return;
      if (event.key === ' ') {
        // A focused button takes Space as its own click.
        if (!(event.target instanceof HTMLButtonElement)) {
          panKey(true);
          event.preventDefault();
        }
        return;
      }
      if (event.key === 'Tab' && !onMap(event.target)) return;
      const modifiers = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey };
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      if (tell({ kind: 'key', key, modifiers })) event.preventDefault();
    },
    options,
  );
  window.addEventListener('keyup', (event) => event.key === ' ' && panKey(false), options);
  window.addEventListener('blur', () => panKey(false), options);
  return () => stopping.abort();
}

/** A dialog has the keys while it is open. */
export function dialogIsOpen(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;
}

function onMap(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.closest('.map-view') !== null);
}
