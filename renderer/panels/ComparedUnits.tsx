import { useMemo, useState } from 'react';
import { Segmented } from 'antd';
import { unitKindsText } from '../../shared/i18n/comparisonText';
import { boundsOfRow } from '../document/boundsOfRow';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';
import type { Comparison } from '../state/versionsSlice';
import { listKeys } from '../ui/listKeys';
import { VirtualRows } from '../ui/VirtualRows';

const LEVELS = [1, 2, 3] as const;

/** What happened below each grid of a level; a row leads to the grid. */
export function ComparedUnits({ units }: { readonly units: Comparison['units'] }) {
  const text = useText();
  const language = useApp((state) => state.session.language);
  const { document, map } = useServices();
  const [level, setLevel] = useState<(typeof LEVELS)[number]>(1);
  const [current, setCurrent] = useState(-1);
  const rows = useMemo(() => units.filter((unit) => unit.level === level), [units, level]);
  const go = (at: number): void => {
    setCurrent(at);
    const grid = document.view.gridByCode(rows[at]?.code ?? '');
    const box = grid === undefined ? null : boundsOfRow(document.view, 'grid', grid);
    if (box !== null) map.current?.zoomTo(box);
  };
  const onKeyDown = listKeys({ count: rows.length, current, onStep: go, onEnter: go });
  return (
    <>
      <div className="panel-bar">
        <Segmented
          value={level}
          onChange={(value) => {
            setLevel(value);
            setCurrent(-1);
          }}
          options={LEVELS.map((value) => ({
            value,
            label: `${text('comparison.level', { level: value })} · ${units.filter((unit) => unit.level === value).length}`,
          }))}
        />
      </div>
      <VirtualRows
        role="listbox"
        label={text('comparison.view.units')}
        count={rows.length}
        rowHeight={28}
        current={current}
        onKeyDown={onKeyDown}
        row={(at, listed) => {
          const unit = rows[at];
          if (unit === undefined) return null;
          const { code, name, cellsBefore, cellsAfter } = unit;
          const what = unitKindsText(language, unit);
          return (
            <div
              {...listed}
              role="option"
              aria-selected={at === current}
              className={at === current ? 'list-row selected' : 'list-row'}
              data-testid={`unit-${code}`}
              onClick={() => go(at)}
            >
              <span className="mono">{code}</span>
              <span className="compared-unit ellipsis" title={name}>
                {name}
              </span>
              <span className="secondary compared-cells">
                {text('comparison.cells', { before: cellsBefore, after: cellsAfter })}
              </span>
              <span className="grow ellipsis" title={what}>
                {what}
              </span>
            </div>
          );
        }}
      />
    </>
  );
}
