import { useState } from 'react';
import { Button, Input } from 'antd';
import type { OldDatum } from '../../../shared/crs/oldDatum';
import { useText } from '../../state/useText';

/** Asks for the company's parameters of an old datum, which are kept for all imports. */
export function DatumForm({
  datum,
  busy,
  onKeep,
}: {
  readonly datum: OldDatum;
  readonly busy: boolean;
  readonly onKeep: (datum: OldDatum, text: string) => void;
}) {
  const text = useText();
  const [written, setWritten] = useState('');
  return (
    <label className="import-other import-datum" data-testid="import-datum">
      {text('import.datum', { datum: text(`crs.datum.${datum}`) })}
      <span className="with-button">
        <Input
          value={written}
          placeholder="dx, dy, dz, rx, ry, rz, ppm"
          data-testid="import-datum-parameters"
          onChange={({ target }) => setWritten(target.value)}
        />
        <Button
          type="primary"
          disabled={written.trim() === '' || busy}
          data-testid="import-datum-keep"
          onClick={() => onKeep(datum, written.trim())}
        >
          {text('import.datumKeep')}
        </Button>
      </span>
      <span className="secondary small">{text('import.datumHint')}</span>
    </label>
  );
}
