import { useMemo, useState } from 'react';
import { Button, Segmented, Select } from 'antd';
import { Download, X } from 'lucide-react';
import { CHANGE_KINDS, type ChangeKind } from '../../shared/compare/change';
import { differenceText, totalsText } from '../../shared/i18n/comparisonText';
import { leaveComparison } from '../commands/lookAt';
import { saveComparison } from '../commands/saveComparison';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { COMPARE_MODES, currentDifference, setCompareMode } from '../state/versionsSlice';
import { EmptyState } from '../ui/EmptyState';
import { listKeys } from '../ui/listKeys';
import { VirtualRows } from '../ui/VirtualRows';
import { CommandButton } from './CommandButton';
import { ComparedUnits } from './ComparedUnits';

const VIEWS = ['differences', 'units'] as const;
type View = (typeof VIEWS)[number];

/** What is different between two states: one line of totals, and a list whose rows lead to their place. */
export function ComparisonPanel() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const language = useApp((state) => state.session.language);
  const { comparison, current, mode } = useApp((state) => state.versions);
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [view, setView] = useState<View>('differences');
  const rows = useMemo(
    () => (comparison?.differences ?? []).filter((one) => kind === null || one.kind === kind),
    [comparison, kind],
  );
  if (comparison === null)
    return (
      <div className="panel" data-testid="panel-comparison">
        <EmptyState title={text('comparison.none.title')} text={text('comparison.none.text')}>
          <CommandButton id="version.compare" />
        </EmptyState>
      </div>
    );
  const go = (at: number): void => {
    dispatch(currentDifference(at));
    const place = rows[at]?.place;
    if (place !== null && place !== undefined) services.map.current?.zoomTo(place);
  };
  const onKeyDown = listKeys({ count: rows.length, current, onStep: go, onEnter: go });
  const { kinds } = comparison.totals;
  return (
    <div className="panel comparison" data-testid="panel-comparison">
      <div className="panel-bar">
        <span className="comparison-title">
          {text('comparison.title', {
            before: stateName(comparison.before),
            after: stateName(comparison.after),
          })}
        </span>
        <Segmented
          value={mode}
          onChange={(value) => dispatch(setCompareMode(value))}
          options={COMPARE_MODES.map((value) => ({ value, label: text(`comparison.mode.${value}`) }))}
        />
        <Segmented
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: text(`comparison.view.${value}`) }))}
          data-testid="comparison-view"
        />
        <Select<ChangeKind>
          allowClear
          disabled={view === 'units'}
          className="rule-filter"
          aria-label={text('comparison.allKinds')}
          placeholder={text('comparison.allKinds')}
          value={kind}
          onChange={(value: ChangeKind | undefined) => {
            setKind(value ?? null);
            dispatch(currentDifference(-1));
          }}
          options={CHANGE_KINDS.filter((value) => kinds[value] > 0).map((value) => ({
            value,
            label: text(`compareTotal.${value}`, {
              count: kinds[value],
              hectares: text.number(comparison.totals.movedArea / 10_000, 1),
            }),
          }))}
        />
        <span
          className="grow ellipsis"
          data-testid="comparison-totals"
          title={totalsText(language, comparison.totals)}
        >
          {totalsText(language, comparison.totals)}
        </span>
        <Button
          size="small"
          icon={<Download size={14} />}
          title={text('comparison.saveHint')}
          data-testid="comparison-save"
          onClick={() => void saveComparison(services)}
        >
          {text('comparison.save')}
        </Button>
        <Button
          size="small"
          icon={<X size={14} />}
          data-testid="comparison-close"
          onClick={() => leaveComparison(services)}
        >
          {text('comparison.close')}
        </Button>
      </div>
      {view === 'units' && comparison.units.length > 0 ? (
        <ComparedUnits units={comparison.units} />
      ) : rows.length === 0 ? (
        <EmptyState text={text('comparison.same')} />
      ) : (
        <VirtualRows
          role="listbox"
          label={text('panel.comparison')}
          count={rows.length}
          rowHeight={28}
          current={current}
          onKeyDown={onKeyDown}
          row={(at, listed) => {
            const row = rows[at];
            return row === undefined ? null : (
              <div
                {...listed}
                role="option"
                aria-selected={at === current}
                className={at === current ? 'list-row selected' : 'list-row'}
                data-testid={`difference-${at}`}
                onClick={() => go(at)}
              >
                <span className="grow ellipsis" title={differenceText(language, row)}>
                  {differenceText(language, row)}
                </span>
              </div>
            );
          }}
        />
      )}
    </div>
  );

  function stateName(name: string): string {
    return name === 'draft' ? text('versionStatus.DRAFT') : name;
  }
}
