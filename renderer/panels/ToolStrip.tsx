import { Tooltip } from 'antd';
import { Search } from 'lucide-react';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices } from '../state/services';
import { openDialog } from '../state/panelsSlice';
import { useApp, useAppDispatch } from '../state/store';
import { useSteps } from '../state/useDocument';
import { useText } from '../state/useText';
import { Keys } from '../ui/Keys';
import { CommandIcon } from './CommandIcon';

const GROUPS: readonly (readonly string[])[] = [
  ['tool.select'],
  ['tool.split', 'tool.carve', 'tool.strip', 'tool.gap', 'tool.divide'],
  ['tool.reshape', 'tool.nodes'],
  ['tool.merge', 'tool.brush', 'tool.classify'],
  ['tool.bind', 'tool.measure'],
  ['view.snap', 'view.trace'],
  ['edit.undo', 'edit.redo'],
  ['view.fit', 'view.zoomSelection'],
  ['check.plan'],
];

/** Second row: tools as icons in groups, and the search for everything. */
export function ToolStrip() {
  const text = useText();
  const dispatch = useAppDispatch();
  // What is possible and what is on follows state and history.
  useApp((state) => state);
  useSteps();
  return (
    <div className="tool-strip" role="toolbar" aria-label={text('tools.label')}>
      {GROUPS.map((group) => (
        <div className="tool-group" key={group[0]}>
          {group.map((id) => (
            <CommandButton key={id} id={id} />
          ))}
        </div>
      ))}
      <div className="grow" />
      <button
        type="button"
        className="search-all"
        data-testid="search-all"
        onClick={() => dispatch(openDialog('palette'))}
      >
        <Search size={16} />
        <span className="grow ellipsis">{text('tools.search')}</span>
        <Keys shortcut="Ctrl+K" />
      </button>
    </div>
  );
}

function CommandButton({ id }: { readonly id: string }) {
  const text = useText();
  const services = useServices();
  const command = uiCommand(id);
  const possible = command.enabled(services);
  const on = command.checked?.(services);
  const name = text(`command.${id}`);
  return (
    <Tooltip
      mouseEnterDelay={0.4}
      title={
        <>
          {name} {command.shortcut !== undefined && <Keys shortcut={command.shortcut} />}
          {possible !== true && <div className="why-not">{text(possible.code, possible.params)}</div>}
        </>
      }
    >
      <button
        type="button"
        className={on === true ? 'tool-button on' : 'tool-button'}
        aria-label={name}
        aria-pressed={on}
        aria-disabled={possible !== true}
        data-testid={id.replace('.', '-')}
        onClick={() => void runCommand(services, command)}
      >
        <CommandIcon id={id} />
      </button>
    </Tooltip>
  );
}
