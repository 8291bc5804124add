import type { PlanView } from '../../shared/document/view';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { Fact, Facts } from '../ui/Facts';
import { RowLink } from './RowLink';
import { gridsAbove } from './treeRows';

/** Who claimed the cell and which outlet supports its level-3 grid. */
export function CellResponsibility({ id }: { readonly id: number }) {
  const text = useText();
  const claims = usePlan((view) => claimsOf(view, 'CELL', id), [id]);
  const outlet = usePlan((view) => outletOf(view, gridsAbove(view, 'cell', id).at(-1) ?? 0), [id]);
  return (
    <Facts title={text('properties.responsibility')}>
      <Fact name={text('properties.claim')}>
        {claims.length === 0 && <span className="secondary">{text('properties.unclaimed')}</span>}
        {claims.map(({ claim, staff }) => (
          <div key={claim.id}>
            {staff?.name ?? claim.staff}{' '}
            <span className="secondary">
              {staff === undefined ? '' : text(`staffRole.${staff.role}`)} · {text(`claimKind.${claim.kind}`)}
            </span>
          </div>
        ))}
      </Fact>
      <Fact name={text('properties.outlet')}>
        {outlet === undefined ? (
          <span className="secondary">{text('properties.noOutlet')}</span>
        ) : (
          <RowLink table="outlet" id={outlet.id}>
            {outlet.name}
          </RowLink>
        )}
      </Fact>
    </Facts>
  );
}

/** Claims on a cell or grid that have not ended. Costs the claims of the plan. */
export function claimsOf(view: PlanView, subjectType: 'CELL' | 'GRID', id: number) {
  const found = [];
  for (const claim of view.all('claim')) {
    if (claim.subject !== id || claim.subjectType !== subjectType || claim.to !== null) continue;
    found.push({ claim, staff: view.get('staff', claim.staff) });
  }
  return found;
}

/** The outlet that supports a grid. Costs the support links of the plan. */
export function outletOf(view: PlanView, grid: number) {
  for (const support of view.all('support')) {
    if (support.grid === grid) return view.get('outlet', support.outlet);
  }
  return undefined;
}
