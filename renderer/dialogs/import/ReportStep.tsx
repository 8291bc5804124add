import { Button } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useText } from '../../state/useText';
import { Counts } from './CheckStep';
import type { StepProps } from './StepProps';
import { useSave } from './useSave';
import { useSentence } from './useSentence';

/** What was done, with the reject file to mend and import again. */
export function ReportStep({ importing }: StepProps) {
  const text = useText();
  const sentence = useSentence();
  const save = useSave(importing);
  const { done, prepared } = importing.state;
  if (done === null) return null;
  return (
    <div className="import-step" data-testid="import-done">
      <div className="notice good">
        <CircleCheck size={16} />
        <span>{sentence({ code: 'import.report.done', params: { batch: done.batch } })}</span>
      </div>
      {prepared !== null && <Counts counts={prepared.counts} />}
      <ul className="import-report selectable">
        {done.report
          .filter(({ code }) => code !== 'import.report.done')
          .map((line) => (
            <li key={line.code + JSON.stringify(line.params)}>{sentence(line)}</li>
          ))}
      </ul>
      {prepared?.hasRejects === true && (
        <Button
          data-testid="import-save-rejects"
          onClick={() => void save(text('import.rejectsName'), 'import.saveRejects', {})}
        >
          {text('import.saveRejects')}
        </Button>
      )}
    </div>
  );
}
