import { Modal } from 'antd';
import { MENUS } from '../commands/menus';
import { uiCommand } from '../commands/registry';
import { closeDialog } from '../state/panelsSlice';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Keys } from '../ui/Keys';

/** What renderer/map/keyPointer.ts does. */
const MAP_KEYS = [
  { name: 'move', keys: '←↑↓→' },
  { name: 'click', keys: 'Space' },
  { name: 'hold', keys: 'H' },
  { name: 'pan', keys: 'Ctrl+←↑↓→' },
] as const;

/** Every shortcut, by menu. */
export function ShortcutsDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  return (
    <Modal
      open
      title={text('shortcuts.title')}
      footer={null}
      width={1040}
      centered
      onCancel={() => dispatch(closeDialog())}
    >
      <div className="shortcut-sheet" data-testid="shortcuts-dialog">
        {MENUS.map((menu) => {
          const commands = menu.entries
            .flatMap((id) => (id === null ? [] : uiCommand(id)))
            .filter((command) => command.shortcut !== undefined);
          if (commands.length === 0) return null;
          return (
            <section key={menu.id}>
              <h3 className="group-title">{text(`menu.${menu.id}`)}</h3>
              {commands.map((command) => (
                <div className="shortcut-row" key={command.id}>
                  <span className="grow ellipsis">{text(`command.${command.id}`)}</span>
                  <Keys shortcut={command.shortcut ?? ''} />
                </div>
              ))}
            </section>
          );
        })}
        <section>
          <h3 className="group-title">{text('shortcuts.map')}</h3>
          {MAP_KEYS.map(({ name, keys }) => (
            <div className="shortcut-row" key={name}>
              <span className="grow ellipsis">{text(`shortcuts.map.${name}`)}</span>
              <Keys shortcut={keys} />
            </div>
          ))}
        </section>
      </div>
    </Modal>
  );
}
