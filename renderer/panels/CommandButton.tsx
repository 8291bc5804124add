import type { ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

interface CommandButtonProps {
  readonly id: string;
  readonly icon?: ReactNode;
  /** Shorter than the name of the command, where the place says the rest. */
  readonly name?: string;
}

/** A command as a button of a panel; when it is not possible, it says why. */
export function CommandButton({ id, icon, name }: CommandButtonProps) {
  const text = useText();
  const services = useServices();
  // What is possible follows person, plan and selection.
  useApp((state) => state);
  const command = uiCommand(id);
  const open = command.enabled(services);
  return (
    <Tooltip title={open === true ? undefined : text(open.code, open.params)}>
      <Button
        size="small"
        icon={icon}
        disabled={open !== true}
        data-testid={id.replace('.', '-')}
        onClick={() => void runCommand(services, command)}
      >
        {name ?? text(`command.${id}`)}
      </Button>
    </Tooltip>
  );
}
