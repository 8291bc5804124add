import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
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
  const bar = useRef<HTMLElement>(null);
  // F10 leads the keyboard into the menus, as everywhere on the desktop.
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F10' || event.shiftKey) return;
      event.preventDefault();
      bar.current?.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, []);
  return (
    <nav ref={bar} className="menu-bar" role="menubar" onKeyDown={(event) => walk(event, open, setOpen)}>
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

/** Left and right go to the neighbouring title, and open it while one is open; down opens; Escape closes. */
function walk(event: KeyboardEvent, open: string | null, setOpen: (id: string | null) => void): void {
  const { key, currentTarget } = event;
  const titles = [...currentTarget.querySelectorAll('button')];
  const focused = titles.findIndex((title) => title === document.activeElement);
  const at = open === null ? focused : MENUS.findIndex((menu) => menu.id === open);
  if (key === 'Escape') {
    setOpen(null);
    titles[at]?.focus();
  }
  if (key === 'ArrowDown' && open === null) {
    event.preventDefault();
    setOpen(MENUS[at]?.id ?? null);
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  const next = (at + (key === 'ArrowRight' ? 1 : -1) + MENUS.length) % MENUS.length;
  titles[next]?.focus();
  if (open !== null) setOpen(MENUS[next]?.id ?? null);
}
