import { Button } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

/** Edits that are on the screen and could not be written: nothing goes on until the person has decided. */
export function NotSaved() {
  const text = useText();
  const services = useServices();
  const saved = useApp((state) => state.session.saved);
  if (saved.kind !== 'held') return null;
  return (
    <div className="not-saved" role="alert" data-testid="not-saved">
      <TriangleAlert size={16} />
      <span className="grow selectable">
        {text('save.held', { count: text.number(saved.count) })} {text.of(saved.why)}
      </span>
      <Button size="small" type="primary" data-testid="save-retry" onClick={() => services.retrySaving()}>
        {text('save.retry')}
      </Button>
      <Button
        size="small"
        data-testid="save-elsewhere"
        onClick={() => void runCommand(services, uiCommand('file.saveAs'))}
      >
        {text('save.as')}
      </Button>
      <Button size="small" data-testid="save-take-back" onClick={() => services.takeBackUnsaved()}>
        {text('save.takeBack')}
      </Button>
    </div>
  );
}
