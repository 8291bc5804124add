import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The window draws its own menu bar, the same on every system. macOS insists on a native one: it has
 * the entries that belong to the system. Undo and redo are left out, or their shortcuts would be
 * taken from the editor.
 */
export function installMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const template: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    {
      role: 'editMenu',
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
