import { useState, type KeyboardEvent } from 'react';
import { Input, InputNumber, Select } from 'antd';
import { GRANULARITIES, GRANULARITY_CODES } from '../../../shared/document/granularity';
import type { ListValue } from '../../../shared/listing/column';
import { useServices } from '../../state/services';
import { useText } from '../../state/useText';
import type { EditableColumn } from './tableEdits';

interface ValueEditorProps {
  readonly edit: EditableColumn;
  readonly value: ListValue;
  readonly onDone: (value: string | number | null) => void;
  readonly onCancel: () => void;
}

/** A field over a value of the table: Enter takes it, Escape leaves it. */
export function ValueEditor({ edit, value, onDone, onCancel }: ValueEditorProps) {
  const text = useText();
  const { document } = useServices();
  const [written, setWritten] = useState(value);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (edit.by === 'text' || edit.by === 'count')) onDone(written);
  };
  const options = (): { value: string; label: string; search: string }[] => {
    if (edit.by === 'word')
      return GRANULARITY_CODES.map((code) => {
        const label = `${String(GRANULARITIES[code].no).padStart(2, '0')} ${text(`granularity.${code}`)}`;
        return { value: code, label, search: label };
      });
    const { view } = document;
    const rows =
      edit.by === 'grid' ? [...view.all('grid')].filter(({ level }) => level === 3) : [...view.all('cell')];
    return rows.map(({ code, name }) => ({ value: code, label: name, search: `${name} ${code}` }));
  };
  return (
    <div
      className="table-editor"
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {edit.by === 'text' ? (
        <Input
          autoFocus
          size="small"
          value={String(written ?? '')}
          maxLength={60}
          data-testid="table-editor"
          onFocus={(event) => event.target.select()}
          onChange={({ target }) => setWritten(target.value)}
          onBlur={onCancel}
        />
      ) : edit.by === 'count' ? (
        <InputNumber
          autoFocus
          size="small"
          min={0}
          precision={0}
          value={typeof written === 'number' ? written : null}
          data-testid="table-editor"
          onChange={setWritten}
          onBlur={onCancel}
        />
      ) : (
        <Select
          autoFocus
          defaultOpen
          showSearch
          size="small"
          optionFilterProp="search"
          popupMatchSelectWidth={260}
          placeholder={text('table.choose')}
          options={options()}
          data-testid="table-editor"
          onChange={(chosen: string) => onDone(chosen)}
          onBlur={onCancel}
        />
      )}
    </div>
  );
}
