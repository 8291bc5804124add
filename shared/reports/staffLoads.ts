import type { PlanView } from '../document/view';
import type { Report, ReportTable, ReportValue } from './report';

/** R3, load per person (S-14, S-88): grids a person is responsible for and cells claimed, by kind of claim. */
export const staffLoads: Report = { id: 'r3_staff_loads', build };

interface Load {
  grids: number;
  PRIMARY: number;
  CO: number;
  MENTOR: number;
}

function build(view: PlanView): ReportTable {
  const loads = new Map<number, Load>();
  const loadOf = (staff: number): Load => {
    let load = loads.get(staff);
    if (load === undefined) loads.set(staff, (load = { grids: 0, PRIMARY: 0, CO: 0, MENTOR: 0 }));
    return load;
  };
  for (const grid of view.all('grid')) if (grid.responsible !== null) loadOf(grid.responsible).grids++;
  for (const claim of view.all('claim')) {
    if (claim.subjectType === 'CELL' && claim.status === 'ACTIVE') loadOf(claim.staff)[claim.kind]++;
  }
  const rows: ReportValue[][] = [...view.all('staff')]
    .sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    .map((person) => {
      const load = loadOf(person.id);
      return [person.staffNo, person.name, person.role, load.grids, load.PRIMARY, load.CO, load.MENTOR];
    });
  return { columns: ['staffNo', 'name', 'role', 'grids', 'PRIMARY', 'CO', 'MENTOR'], rows };
}
