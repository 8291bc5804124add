import { Modal } from 'antd';
import { MENUS } from '../commands/menus';
import { uiCommand } from '../commands/registry';
import { closeDialog } from '../state/panelsSlice';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Keys } from '../ui/Keys';

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
      </div>
    </Modal>
  );
}
