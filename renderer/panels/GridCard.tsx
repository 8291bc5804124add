import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { Fact, Facts } from '../ui/Facts';
import { CardHead } from './CardHead';
import { outletOf } from './CellResponsibility';
import { LockFacts } from './LockFacts';
import { ParentChain } from './ParentChain';
import { RowLink } from './RowLink';
import { usePathCodes } from './usePathCodes';

/** Everything about one grid of level 1 to 3. */
export function GridCard({ id }: { readonly id: number }) {
  const text = useText();
  const grid = usePlan((view) => view.get('grid', id), [id]);
  const responsible = usePlan((view) => view.get('staff', view.get('grid', id)?.responsible ?? 0), [id]);
  const children = usePlan(
    (view) =>
      view
        .gridsOfGrid(id)
        .flatMap((child) => view.get('grid', child) ?? [])
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    [id],
  );
  const cells = usePlan((view) => view.cellsOfGrid(id).length, [id]);
  const outlet = usePlan((view) => outletOf(view, id), [id]);
  const path = usePathCodes().get(grid?.code ?? '');
  if (grid === undefined) return null;
  return (
    <>
      <CardHead
        table="grid"
        id={id}
        mark={<span className="level-mark">{grid.level}</span>}
        kind={`${text(`level.${grid.level}`)} · ${text(`unitType.${grid.unitType}`)}`}
        name={grid.name}
        code={grid.code}
      />
      <Facts title={text('properties.identity')}>
        <Fact name={text('properties.code')}>
          <span className="mono" data-testid="grid-code">
            {grid.code}
          </span>
        </Fact>
        <Fact name={text('properties.path')}>
          <span className="mono">{path ?? '…'}</span>
        </Fact>
        {grid.unitGroup !== null && (
          <Fact name={text('properties.unitType')}>{text(`unitGroup.${grid.unitGroup}`)}</Fact>
        )}
      </Facts>
      <Facts title={text('properties.responsibility')}>
        <Fact name={text('properties.responsible')}>
          {responsible === undefined ? (
            <span className="secondary">{text('properties.noResponsible')}</span>
          ) : (
            <>
              {responsible.name} <span className="secondary">{text(`staffRole.${responsible.role}`)}</span>
            </>
          )}
        </Fact>
        {grid.level === 3 && (
          <Fact name={text('properties.outlet')}>
            {outlet === undefined ? (
              <span className="secondary">{text('properties.noOutlet')}</span>
            ) : (
              <RowLink table="outlet" id={outlet.id}>
                {outlet.name}
              </RowLink>
            )}
          </Fact>
        )}
      </Facts>
      {grid.parent !== null && (
        <section className="fact-group">
          <h3 className="group-title">{text('properties.parents')}</h3>
          <ParentChain table="grid" id={id} />
        </section>
      )}
      <LockFacts table="grid" ids={[id]} />
      <section className="fact-group">
        <h3 className="group-title">
          {text('properties.children')} {text.number(grid.level === 3 ? cells : children.length)}
        </h3>
        {children.slice(0, 100).map((child) => (
          <div className="parent-row" key={child.id}>
            <span className="level-mark">{child.level}</span>
            <RowLink table="grid" id={child.id}>
              {child.name}
            </RowLink>
            <span className="mono secondary">{child.code}</span>
          </div>
        ))}
      </section>
    </>
  );
}
