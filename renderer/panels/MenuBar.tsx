import { useState } from 'react';
import { Dropdown, Tooltip, type MenuProps } from 'antd';
import { Check } from 'lucide-react';
import { MENUS } from '../commands/menus';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices, type Services } from '../state/services';
import { useText, type Text } from '../state/useText';
import { Keys } from '../ui/Keys';

/** The menu bar: one menu open at a time; moving along an open bar opens the next. */
export function MenuBar() {
  const services = useServices();
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <nav className="menu-bar" role="menubar" onKeyDown={(event) => walk(event.key, open, setOpen)}>
      {MENUS.map((menu) => (
        <Dropdown
          key={menu.id}
          open={open === menu.id}
          onOpenChange={(visible) => setOpen(visible ? menu.id : null)}
          trigger={['click']}
          autoFocus
          menu={{
            className: 'menu-list',
            items: open === menu.id ? menu.entries.map((id, at) => itemOf(services, text, id, at)) : [],
            onClick: ({ key }) => {
              setOpen(null);
              void runCommand(services, uiCommand(key));
            },
          }}
        >
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === menu.id}
            className={open === menu.id ? 'menu-title open' : 'menu-title'}
            data-testid={`menu-${menu.id}`}
            onMouseEnter={() => open !== null && setOpen(menu.id)}
          >
            {text(`menu.${menu.id}`)}
          </button>
        </Dropdown>
      ))}
    </nav>
  );
}

type Items = NonNullable<MenuProps['items']>;

function itemOf(services: Services, text: Text, id: string | null, at: number): Items[number] {
  if (id === null) return { type: 'divider', key: `line-${at}` };
  const command = uiCommand(id);
  const possible = command.enabled(services);
  const label = (
    <span className="menu-entry" data-testid={`menu-entry-${id}`}>
      <span className="menu-check">{command.checked?.(services) === true && <Check size={14} />}</span>
      <span className="grow">{text(`command.${id}`)}</span>
      {command.shortcut !== undefined && <Keys shortcut={command.shortcut} />}
    </span>
  );
  return {
    key: id,
    disabled: possible !== true,
    label:
      possible === true ? (
        label
      ) : (
        <Tooltip placement="right" title={text(possible.code, possible.params)}>
          {label}
        </Tooltip>
      ),
  };
}

/** Left and right go to the neighbouring menu while one is open; Escape closes it. */
function walk(key: string, open: string | null, setOpen: (id: string | null) => void): void {
  if (key === 'Escape') setOpen(null);
  if (open === null || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
  const at = MENUS.findIndex((menu) => menu.id === open) + (key === 'ArrowRight' ? 1 : -1);
  const next = MENUS[(at + MENUS.length) % MENUS.length];
  if (next !== undefined) setOpen(next.id);
}
