import { Dropdown, Tooltip, type MenuProps } from 'antd';
import { uiCommand } from '../commands/registry';
import { mayEdit } from '../commands/rights';
import { runCommand } from '../commands/runCommand';
import { useServices, type Services } from '../state/services';
import { useText, type Text } from '../state/useText';
import { Keys } from '../ui/Keys';
import type { MapMenuAt } from './menuPlace';

/** Commands of the menu; `null` is a line between groups. */
const ENTRIES: readonly (string | null)[] = [
  'view.zoomSelection',
  'edit.copyCodes',
  'edit.selectParentCells',
  null,
  'lock.set',
  'lock.remove',
  'unit.reopen',
];

interface MapMenuProps {
  readonly at: MapMenuAt | null;
  readonly onClose: () => void;
}

/** What can be done with the selection, and with the boundary under the pointer, where the pointer is. */
export function MapMenu({ at, onClose }: MapMenuProps) {
  const services = useServices();
  const text = useText();
  if (at === null) return null;
  const { boundary } = at;
  const command = boundary?.locked === true ? 'lock.remove' : 'lock.set';
  const onClick = (key: string): void => {
    onClose();
    if (key !== 'boundary') void runCommand(services, uiCommand(key));
    else if (boundary !== null) void services.run(command, { boundaries: [boundary.point] });
  };
  const items = ENTRIES.map((id, place) => itemOf(services, text, id, place));
  const open = mayEdit(services.state.getState(), command);
  const name = text(boundary?.locked === true ? 'lock.freeBoundary' : 'lock.thisBoundary');
  if (boundary !== null)
    items.push({
      key: 'boundary',
      disabled: open !== true,
      label: entry(name, 'boundary', open === true ? undefined : text(open.code, open.params)),
    });
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomLeft"
      onOpenChange={(visible) => !visible && onClose()}
      menu={{ className: 'menu-list', items, onClick: ({ key }) => onClick(key) }}
    >
      <span
        className="map-menu"
        data-testid="map-menu"
        style={{ left: at.pixel[0], top: at.pixel[1] }}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
    </Dropdown>
  );
}

type Items = NonNullable<MenuProps['items']>;

function itemOf(services: Services, text: Text, id: string | null, place: number): Items[number] {
  if (id === null) return { type: 'divider', key: `line-${place}` };
  const command = uiCommand(id);
  const possible = command.enabled(services);
  const why = possible === true ? undefined : text(possible.code, possible.params);
  return {
    key: id,
    disabled: possible !== true,
    label: entry(text(`command.${id}`), id, why, command.shortcut),
  };
}

function entry(name: string, id: string, why: string | undefined, shortcut?: string) {
  return (
    <Tooltip placement="right" title={why}>
      <span className="menu-entry" data-testid={`map-menu-${id}`}>
        <span className="grow">{name}</span>
        {shortcut !== undefined && <Keys shortcut={shortcut} />}
      </span>
    </Tooltip>
  );
}
