import { useEffect, useMemo } from 'react';
import { CellAreas } from '../document/cellAreas';
import { select } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan, usePlanLater } from '../state/useDocument';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';
import { gridsAbove } from './treeRows';
import { planStatistics } from './planStatistics';

const COUNTED = ['cell', 'grid', 'edge', 'node', 'box', 'binding'] as const;

/** The six categories of the selected grid (of a cell: its level-3 grid), or of the whole plan; live. */
export function StatisticsPanel() {
  const text = useText();
  const dispatch = useAppDispatch();
  const { document } = useServices();
  const selection = useApp((state) => state.selection);
  const areas = useMemo(() => new CellAreas(document.view), [document.view]);
  useEffect(() => document.subscribe((change) => areas.follow(change)), [document, areas]);
  const last = selection.ids.at(-1);
  const scope = usePlan(
    (view) => {
      if (last === undefined) return null;
      if (selection.table === 'grid') return last;
      return selection.table === 'cell' ? (gridsAbove(view, 'cell', last).at(-1) ?? null) : null;
    },
    [last, selection.table],
  );
  const grid = usePlan((view) => (scope === null ? undefined : view.get('grid', scope)), [scope]);
  const figures = usePlanLater((view) => planStatistics(view, areas, scope), [areas, scope], COUNTED);
  const share = (cells: number): string =>
    figures.cells === 0 ? '—' : `${text.number((cells / figures.cells) * 100, 2)}%`;
  return (
    <div className="panel statistics" data-testid="panel-statistics">
      <div className="statistics-head">
        <span className="card-title">{grid === undefined ? text('statistics.whole') : grid.name}</span>
        {grid !== undefined && (
          <button
            type="button"
            className="link"
            onClick={() => grid.parent !== null && dispatch(select({ table: 'grid', ids: [grid.parent] }))}
          >
            {text(`level.${grid.level}`)}
          </button>
        )}
      </div>
      <table className="figures">
        <thead>
          <tr>
            <th>{text('statistics.category')}</th>
            <th>{text('statistics.cells')}</th>
            <th>{text('statistics.share')}</th>
            <th>{text('statistics.area')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.categories.map(({ category, cells, squareMetres }) => (
            <tr key={category}>
              <td title={text(`category.${category}`)}>
                <CategoryMark category={category} /> {text(`category.${category}`)}
              </td>
              <td data-testid={`statistics-${category}`}>{text.number(cells)}</td>
              <td>{share(cells)}</td>
              <td>{text.area(squareMetres)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{text('statistics.total')}</td>
            <td data-testid="statistics-total">{text.number(figures.cells)}</td>
            <td>{figures.cells === 0 ? '—' : '100%'}</td>
            <td>{text.area(figures.squareMetres)}</td>
          </tr>
        </tfoot>
      </table>
      <dl className="facts">
        <dt>{text('statistics.grids')}</dt>
        <dd>
          {([1, 2, 3] as const)
            .filter((level) => figures.grids[level] > 0)
            .map((level) => (
              <div key={level}>
                {text('properties.grids', {
                  level: text(`level.${level}`),
                  count: text.number(figures.grids[level]),
                })}
              </div>
            ))}
        </dd>
        {figures.boxes !== null && (
          <>
            <dt>{text('statistics.boxes')}</dt>
            <dd>
              {text.number(figures.boxes.bound)} / {text.number(figures.boxes.all)}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
