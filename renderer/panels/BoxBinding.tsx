import { Button, Progress, Tooltip } from 'antd';
import { Check, Link2Off, MousePointerClick } from 'lucide-react';
import type { BoxRecord } from '../../shared/document/records/network';
import type { CellSuggestion } from '../../shared/network/cellSuggestion';
import { categoryOf } from '../../shared/document/granularity';
import { mayEdit } from '../commands/rights';
import { activateTool } from '../state/toolSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';
import { Fact } from '../ui/Facts';
import { RowLink } from './RowLink';
import { useSuggestions } from './useSuggestions';

/** What a binding says. */
type Claim = Pick<CellSuggestion, 'cell' | 'basis' | 'confidence'>;

/** The cell of a box: what it is bound to, or what is suggested and why; confirm, choose another, unbind. */
export function BoxBinding({ box }: { readonly box: BoxRecord }) {
  const text = useText();
  const dispatch = useAppDispatch();
  const { run } = useServices();
  const open = useApp((state) => mayEdit(state, 'box.bind'));
  const binding = usePlan((view) => view.get('binding', view.bindingsOfBox(box.id)[0] ?? 0), [box.id]);
  const suggestions = useSuggestions(box.id);
  const best = suggestions[0];
  const why = open === true ? undefined : text(open.code, open.params);
  const bindTo = usePlan(
    (view) => (suggestion: Claim) =>
      void run('box.bind', {
        box: box.code,
        cell: view.get('cell', suggestion.cell)?.code ?? '',
        basis: suggestion.basis,
        confidence: suggestion.confidence,
      }),
    [box.code, run],
  );
  const confirmable = binding === undefined ? best : binding.status === 'CONFIRMED' ? undefined : binding;
  return (
    <section className="fact-group binding-group" data-testid="box-binding">
      <h3 className="group-title">
        {text('box.binding')}
        <span className={`chip binding-${binding?.status ?? 'NONE'}`} data-testid="binding-status">
          {binding === undefined ? text('box.unbound') : text(`bindingStatus.${binding.status}`)}
        </span>
      </h3>
      {binding !== undefined && (
        <dl className="facts">
          <Fact name={text('box.boundTo')}>
            <CellLink id={binding.cell} testId="bound-cell" />
          </Fact>
          <Fact name={text('box.basis')}>{text(`basis.${binding.basis}`)}</Fact>
          <Fact name={text('box.confidence')}>
            <Confidence value={binding.confidence} />
          </Fact>
          {binding.reviewedBy !== null && <Fact name={text('box.reviewedBy')}>{binding.reviewedBy}</Fact>}
        </dl>
      )}
      {binding === undefined && best === undefined && <p className="secondary">{text('box.noSuggestion')}</p>}
      {binding === undefined && best !== undefined && (
        <dl className="facts">
          <Fact name={text('box.suggested')}>
            <CellLink id={best.cell} testId="suggested-cell" />
          </Fact>
          <Fact name={text('box.basis')}>
            {text(`basis.${best.basis}`)}
            {best.reasons.map((reason) => (
              <div className="reason secondary small" key={reason.code}>
                {text.of(reason)}
              </div>
            ))}
          </Fact>
          <Fact name={text('box.confidence')}>
            <Confidence value={best.confidence} />
          </Fact>
        </dl>
      )}
      <div className="card-actions">
        {confirmable !== undefined && (
          <Tooltip title={why}>
            <Button
              type="primary"
              icon={<Check size={14} />}
              disabled={open !== true}
              data-testid="bind-confirm"
              onClick={() => bindTo(confirmable)}
            >
              {text('box.confirm')}
            </Button>
          </Tooltip>
        )}
        <Tooltip title={why}>
          <Button
            icon={<MousePointerClick size={14} />}
            disabled={open !== true}
            data-testid="bind-choose"
            onClick={() => dispatch(activateTool('bind'))}
          >
            {text('box.choose')}
          </Button>
        </Tooltip>
        {binding !== undefined && (
          <Tooltip title={why}>
            <Button
              icon={<Link2Off size={14} />}
              disabled={open !== true}
              data-testid="bind-unbind"
              onClick={() => void run('box.unbind', { box: box.code })}
            >
              {text('box.unbind')}
            </Button>
          </Tooltip>
        )}
      </div>
      {binding === undefined && suggestions.length > 1 && (
        <>
          <h4 className="secondary small">{text('box.otherCandidates')}</h4>
          {suggestions.slice(1, 5).map((candidate) => (
            <div className="candidate-row" key={`${candidate.cell}-${candidate.basis}`}>
              <CellLink id={candidate.cell} />
              <span className="secondary small">{text(`basis.${candidate.basis}`)}</span>
              <span className="secondary small">{Math.round(candidate.confidence * 100)}%</span>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function CellLink({ id, testId }: { readonly id: number; readonly testId?: string }) {
  const cell = usePlan((view) => view.get('cell', id), [id]);
  if (cell === undefined) return null;
  return (
    <span data-testid={testId} data-code={cell.code}>
      <CategoryMark category={categoryOf(cell.granularity)} />{' '}
      <RowLink table="cell" id={id}>
        {cell.name}
      </RowLink>{' '}
      <span className="mono secondary">{cell.code}</span>
    </span>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const text = useText();
  const percent = Math.round(value * 100);
  return (
    <span className="confidence">
      <Progress
        aria-label={text('box.confidence')}
        percent={percent}
        showInfo={false}
        size={{ height: 4, width: 80 }}
      />
      {percent}%
    </span>
  );
}
