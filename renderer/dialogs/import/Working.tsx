import { Button, Progress } from 'antd';
import { useApp } from '../../state/store';
import { useText } from '../../state/useText';
import type { Import } from './useImport';

/** How far it is, with counts; reading can be stopped, writing is one transaction. */
export function Working({ importing }: { readonly importing: Import }) {
  const text = useText();
  const job = useApp((state) => state.jobs.running.at(-1));
  const { done = 0, total = 0, phase = 'import.phase.recognise' } = job ?? {};
  const isWriting = importing.state.busy === 'commit';
  return (
    <div className="import-working" role="status" data-testid="import-working">
      <span>
        {text(isWriting ? 'import.phase.write' : phase)}
        {done > 0 && ` ${text.number(done)}${total > 0 ? ` / ${text.number(total)}` : ''}`}
      </span>
      <Progress
        className="grow"
        percent={total > 0 && !isWriting ? Math.min(100, Math.round((100 * done) / total)) : 100}
        status="active"
        showInfo={false}
        size="small"
      />
      {!isWriting && (
        <Button data-testid="import-stop" onClick={() => void importing.stop()}>
          {text('import.stop')}
        </Button>
      )}
    </div>
  );
}
