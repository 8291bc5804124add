import { useText } from '../state/useText';
import { usePlan } from '../state/useDocument';
import { gridsAbove } from './treeRows';
import { RowLink } from './RowLink';

/** The grids above a cell or grid, level 1 first, each a link. */
export function ParentChain({ table, id }: { readonly table: 'cell' | 'grid'; readonly id: number }) {
  const text = useText();
  const grids = usePlan(
    (view) => gridsAbove(view, table, id).flatMap((grid) => view.get('grid', grid) ?? []),
    [table, id],
  );
  return (
    <>
      {grids.map((grid) => (
        <div className="parent-row" key={grid.id}>
          <span className="level-mark" title={text(`level.${grid.level}`)}>
            {grid.level}
          </span>
          <RowLink table="grid" id={grid.id}>
            {grid.name}
          </RowLink>
          <span className="mono secondary">{grid.code}</span>
        </div>
      ))}
    </>
  );
}
