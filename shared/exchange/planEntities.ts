import { present } from '../base/invariant';
import { GRANULARITY_TABLE } from '../document/granularity';
import { rowOf, type PlanView } from '../document/view';
import { createPlanGround, type PlanGround } from '../topology/read/planGround';
import type { PlanEntities } from './entities';

/**
 * The entities of a plan, in no particular order. Cheap: one pass over the tables; the polygons of a cell
 * are walked only when asked for. The result reads the view lazily, so the view must not change meanwhile.
 */
export function planEntities(view: PlanView, ground: PlanGround = createPlanGround(view)): PlanEntities {
  const plan = rowOf(view, 'plan', 1);
  const gridCode = (id: number | null): string | null =>
    id === null ? null : (view.get('grid', id)?.code ?? null);
  const cellCode = (id: number): string | null => view.get('cell', id)?.code ?? null;
  const boxCode = (id: number | null): string | null =>
    id === null ? null : (view.get('box', id)?.code ?? null);
  const staffNo = (id: number | null): string | null =>
    id === null ? null : (view.get('staff', id)?.staffNo ?? null);
  const exchangeCode = (id: number | null): string | null =>
    id === null ? null : (view.get('exchange', id)?.code ?? null);
  return {
    plan: {
      lan: plan.lan,
      crs: { name: plan.crs.name, epsg: plan.crs.epsg, proj4: plan.crs.proj4 },
      granularityTable: GRANULARITY_TABLE,
    },
    grids: [...view.all('grid')].map((grid) => ({
      level: grid.level,
      code: grid.code,
      name: grid.name,
      parent: gridCode(grid.parent),
      unitType: grid.unitType,
      unitGroup: grid.unitGroup,
      responsible: staffNo(grid.responsible),
    })),
    cells: [...view.all('cell')].map((cell) => ({
      code: cell.code,
      name: cell.name,
      parent: gridCode(cell.parent),
      granularity: cell.granularity,
      households: cell.households,
      adminCode: cell.adminCode,
      status: cell.status,
    })),
    lineage: [...view.all('lineage')].map(({ op, from, to, areaShare, reason }) => ({
      op,
      from,
      to,
      areaShare,
      reason,
    })),
    staff: [...view.all('staff')].map((person) => ({
      staffNo: person.staffNo,
      name: person.name,
      role: person.role,
      unit: gridCode(person.unit),
      active: person.active,
    })),
    claims: [...view.all('claim')].map((claim) => ({
      subjectType: claim.subjectType,
      subject: claim.subjectType === 'CELL' ? cellCode(claim.subject) : gridCode(claim.subject),
      staff: staffNo(claim.staff),
      kind: claim.kind,
      share: claim.share,
      from: claim.from,
      to: claim.to,
      status: claim.status,
    })),
    outlets: [...view.all('outlet')].map((outlet) => ({
      code: outlet.code,
      name: outlet.name,
      kind: outlet.kind,
      x: outlet.x,
      y: outlet.y,
      address: outlet.address,
      active: outlet.active,
      coordinator: staffNo(outlet.coordinator),
    })),
    supports: [...view.all('support')].map((support) => ({
      grid: gridCode(support.grid),
      outlet: view.get('outlet', support.outlet)?.code ?? null,
    })),
    exchanges: [...view.all('exchange')].map(({ code, name, kind, x, y }) => ({ code, name, kind, x, y })),
    coverage: [...view.all('coverage')].map((area) => ({
      exchange: exchangeCode(area.exchange),
      medium: area.medium,
      polygons: area.polygons,
      surveyDate: area.surveyDate,
    })),
    boxes: [...view.all('box')].map((box) => ({
      code: box.code,
      type: box.type,
      medium: box.medium,
      exchange: exchangeCode(box.exchange),
      parent: boxCode(box.parent),
      x: box.x,
      y: box.y,
      address: box.address,
      capacity: box.capacity,
      used: box.used,
      status: box.status,
      unresolved: box.unresolved,
    })),
    bindings: [...view.all('binding')].map((binding) => ({
      box: boxCode(binding.box),
      cell: cellCode(binding.cell),
      basis: binding.basis,
      confidence: binding.confidence,
      status: binding.status,
      reviewedBy: binding.reviewedBy,
    })),
    cellPolygons: (cell) => ground.ofFace(present(view.cellByCode(cell.code), cell.code)),
  };
}
