import { useState, type KeyboardEvent } from 'react';
import { Input, Modal } from 'antd';
import { Search } from 'lucide-react';
import { UI_COMMANDS } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import type { UiCommand } from '../commands/command';
import { showRow, showSpot } from '../commands/showPlace';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Keys } from '../ui/Keys';
import { PlaceRow } from './PlaceRow';
import { usePlaces, type FoundPlace } from './usePlaces';

/** Finds commands by name, and things by name, code, address, initials or coordinates. */
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
  const { places, busy } = usePlaces(needle, open);
  const entries: readonly (UiCommand | FoundPlace)[] = [...commands, ...places];
  const choose = (entry: UiCommand | FoundPlace | undefined): void => {
    if (entry === undefined) return;
    dispatch(closeDialog());
    if ('run' in entry) void runCommand(services, entry);
    else if ('table' in entry) showRow(services, entry.table, entry.id);
    else if (entry.kind === 'spot') showSpot(services, entry.x, entry.y, entry.cell);
    else showRow(services, 'cell', entry.cell);
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
      title={text('command.help.palette')}
      styles={{ header: { display: 'none' } }}
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
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries[at] === undefined ? undefined : `palette-entry-${at}`}
          aria-label={text('palette.placeholder')}
          onChange={(event) => {
            setWanted(event.target.value);
            setAt(0);
          }}
        />
        {entries.length === 0 && (
          <div className="palette-row secondary" role="status">
            {text(busy ? 'palette.busy' : 'palette.nothing')}
          </div>
        )}
        <div
          className="palette-list"
          id="palette-list"
          role="listbox"
          aria-label={text('palette.found')}
          hidden={entries.length === 0}
        >
          {entries.map((entry, index) => (
            <div
              key={keyOf(entry)}
              id={`palette-entry-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'palette-row selected' : 'palette-row'}
              onMouseEnter={() => setAt(index)}
              onClick={() => choose(entry)}
            >
              {!('run' in entry) ? (
                <PlaceRow place={entry} />
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

function keyOf(entry: UiCommand | FoundPlace): string {
  if ('run' in entry) return entry.id;
  if ('table' in entry) return `${entry.table}-${entry.id}`;
  return `${entry.kind}-${entry.cell}`;
}
