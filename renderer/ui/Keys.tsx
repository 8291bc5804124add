const MAC = navigator.platform.startsWith('Mac');

/** The first of a command's shortcuts, as the person's keyboard names it. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const first = shortcut.split(' ')[0] ?? '';
  return (
    <kbd className="keys">
      {MAC ? first.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : first}
    </kbd>
  );
}
