import type { LookedAtFile } from '../../../shared/ipc/contract';
import { useText } from '../../state/useText';
import { useSentence } from './useSentence';

/** Columns that are drawn; a list of thousands is no longer looked at. */
const MOST_COLUMNS = 60;

/** The first rows as they are read now, with the line that each stands on. */
export function RowTable({ looked, dimmed }: { readonly looked: LookedAtFile; readonly dimmed: boolean }) {
  const text = useText();
  const sentence = useSentence();
  const columns = looked.columns.slice(0, MOST_COLUMNS);
  return (
    <div
      className={dimmed ? 'import-rows dimmed' : 'import-rows'}
      tabIndex={0}
      role="region"
      aria-label={text('import.preview')}
    >
      <table data-testid="import-rows">
        <thead>
          <tr>
            <th className="line">{text('import.line')}</th>
            {columns.map(({ name, personal }) => (
              <th
                key={name}
                className={personal ? 'personal' : ''}
                title={personal ? text('import.personalColumn') : name}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {looked.rows.map(({ line, values, problem }) => (
            <tr
              key={line}
              className={problem === null ? '' : 'wrong'}
              title={problem === null ? '' : sentence(problem)}
            >
              <td className="line">{line}</td>
              {columns.map(({ name, personal }, at) => (
                <td key={name} className={personal ? 'personal' : ''}>
                  {personal ? '•••' : values[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {looked.rows.length === 0 && <p className="secondary import-empty">{text('import.noRows')}</p>}
    </div>
  );
}
