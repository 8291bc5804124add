import { Select } from 'antd';
import { useText } from '../../state/useText';
import { missingColumns } from './importState';
import type { StepProps } from './StepProps';
import { useSentence } from './useSentence';

/** Which column stands for which field; required ones first, with values of the file beside each. */
export function ColumnsStep({ importing, looked }: StepProps) {
  const text = useText();
  const sentence = useSentence();
  const { state, change } = importing;
  const missing = missingColumns(state);
  const taken = new Map(Object.entries(state.mapping).map(([field, column]) => [column, field]));
  const options = looked.columns
    .filter(({ personal }) => !personal)
    .map(({ name }) => ({ value: name, label: name }));
  const samplesOf = (column: string): string =>
    looked.columns.find(({ name }) => name === column)?.samples.join('　') ?? '';
  const set = (field: string, column: string): void => {
    const other = column === '' ? undefined : taken.get(column);
    change({
      mapping: { ...state.mapping, ...(other === undefined ? {} : { [other]: '' }), [field]: column },
      prepared: null,
    });
  };
  const personal = looked.columns.filter((column) => column.personal);
  const fields = [...looked.fields].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <div className="import-step" data-testid="import-columns">
      <p className="secondary">
        {looked.remembered ? text('import.remembered') : text('import.columnsHint')}
      </p>
      {missing.length > 0 && (
        <div className="notice error" role="alert" data-testid="import-missing">
          {sentence({ code: 'import.missingFields', params: { fields: missing.join(',') } })}
        </div>
      )}
      {personal.length > 0 && (
        <p className="import-note" data-testid="import-personal">
          {text('import.personalColumns', { columns: personal.map(({ name }) => name).join('、') })}
        </p>
      )}
      <div className="import-fields">
        {fields.map(({ field, required }) => {
          const column = state.mapping[field] ?? '';
          const isMissing = missing.includes(field);
          return (
            <div key={field} className="import-field">
              <span className="import-field-name" title={text(`import.field.${field}`)}>
                {text(`import.field.${field}`)}
                {required && looked.kind !== 'cells' && (
                  <span className="required" title={text('import.required')}>
                    *
                  </span>
                )}
              </span>
              <Select
                allowClear
                showSearch
                value={column === '' ? null : column}
                status={isMissing ? 'error' : ''}
                placeholder={text('import.noColumn')}
                aria-label={text(`import.field.${field}`)}
                data-testid={`import-column-${field}`}
                options={options}
                onChange={(chosen?: string) => set(field, chosen ?? '')}
              />
              <span className="secondary ellipsis" title={samplesOf(column)}>
                {samplesOf(column)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
