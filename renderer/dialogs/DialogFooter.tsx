import { Button, Tooltip } from 'antd';
import { useText } from '../state/useText';

interface DialogFooterProps {
  /** Name of the main button. */
  readonly name: string;
  readonly testId: string;
  readonly busy?: boolean;
  /** Why the main button cannot be pressed yet; null when it can. */
  readonly why: string | null;
  readonly onDo: () => void;
  readonly onCancel: () => void;
}

/** Cancel and the one main button of a dialog; a main button that is off says why. */
export function DialogFooter({ name, testId, busy = false, why, onDo, onCancel }: DialogFooterProps) {
  const text = useText();
  return (
    <>
      <Button disabled={busy} onClick={onCancel}>
        {text('dialog.cancel')}
      </Button>
      <Tooltip title={why}>
        <Button type="primary" loading={busy} disabled={why !== null} data-testid={testId} onClick={onDo}>
          {name}
        </Button>
      </Tooltip>
    </>
  );
}
