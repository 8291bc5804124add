import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useText } from '../state/useText';

interface FileFieldProps {
  readonly name: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly testId: string;
  readonly autoFocus?: boolean;
  readonly hint?: ReactNode;
  readonly onChange: (path: string) => void;
  /** Asks for a path in the system's dialog; null: it was left. */
  readonly browse: () => Promise<{ readonly path: string | null }>;
}

/** A path that can be typed, pasted or looked for. */
export function FileField(props: FileFieldProps) {
  const { name, value, disabled, testId, autoFocus = false, hint, onChange, browse } = props;
  const text = useText();
  const look = async (): Promise<void> => {
    const { path } = await browse();
    if (path !== null) onChange(path);
  };
  return (
    <label>
      {name}
      <span className="with-button">
        <Input
          autoFocus={autoFocus}
          size="middle"
          value={value}
          disabled={disabled}
          data-testid={testId}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button size="middle" disabled={disabled} onClick={() => void look()}>
          {text('dialog.browse')}
        </Button>
      </span>
      {hint !== undefined && <span className="secondary small">{hint}</span>}
    </label>
  );
}
