import { useState, type KeyboardEvent } from 'react';
import { Input, Modal } from 'antd';
import { Search } from 'lucide-react';
import { UI_COMMANDS } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import type { UiCommand } from '../commands/command';
import { boundsOfRow } from '../document/boundsOfRow';
import { findPlaces, type Place } from '../document/findPlaces';
import { closeDialog } from '../state/panelsSlice';
import { select } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Keys } from '../ui/Keys';

/** Finds commands by name, and grids, cells and boxes by name or code. */
export function Palette() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const open = useApp((state) => state.session.plan !== null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const needle = wanted.trim().toLowerCase();
  const commands = UI_COMMANDS.filter((command) =>
    text(`command.${command.id}`).toLowerCase().includes(needle),
  ).slice(0, needle === '' ? 12 : 8);
  const places = open && needle.length > 0 ? findPlaces(services.document.view, needle, 12) : [];
  const entries: readonly (UiCommand | Place)[] = [...commands, ...places];
  const choose = (entry: UiCommand | Place | undefined): void => {
    if (entry === undefined) return;
    dispatch(closeDialog());
    if (!('table' in entry)) {
      void runCommand(services, entry);
      return;
    }
    dispatch(select({ table: entry.table, ids: [entry.id] }));
    const box = boundsOfRow(services.document.view, entry.table, entry.id);
    if (box !== null) services.map.current?.zoomTo(box);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((before) => Math.min(entries.length - 1, Math.max(0, before + step)));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      width={560}
      className="palette"
      onCancel={() => dispatch(closeDialog())}
    >
      <div data-testid="palette" onKeyDown={onKeyDown}>
        <Input
          autoFocus
          size="large"
          variant="borderless"
          prefix={<Search size={16} />}
          placeholder={text('palette.placeholder')}
          value={wanted}
          data-testid="palette-input"
          onChange={(event) => {
            setWanted(event.target.value);
            setAt(0);
          }}
        />
        <div className="palette-list" role="listbox">
          {entries.length === 0 && <div className="palette-row secondary">{text('palette.nothing')}</div>}
          {entries.map((entry, index) => (
            <div
              key={'table' in entry ? `${entry.table}-${entry.id}` : entry.id}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'palette-row selected' : 'palette-row'}
              onMouseEnter={() => setAt(index)}
              onClick={() => choose(entry)}
            >
              {'table' in entry ? (
                <>
                  <span className="grow ellipsis">{entry.name}</span>
                  <span className="mono secondary">{entry.code}</span>
                </>
              ) : (
                <>
                  <span
                    className={entry.enabled(services) === true ? 'grow ellipsis' : 'grow ellipsis secondary'}
                  >
                    {text(`command.${entry.id}`)}
                  </span>
                  {entry.shortcut !== undefined && <Keys shortcut={entry.shortcut} />}
                </>
              )}
            </div>
          ))}
        </div>
      </div>
    </Modal>
  );
}
