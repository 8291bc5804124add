import { PlanDocument } from '../document/planDocument';
import type { PlanEntities } from './entities';

/**
 * A document of all that entities hold but the ground of cells: hierarchy with its lineage, people, outlets,
 * exchanges with their coverage, boxes and bindings, without nodes and edges. Rows that refer to something missing
 * are left out, because a document cannot hold them. Row ids are given anew, in the order of the entities.
 */
export function documentFromEntities(entities: PlanEntities): PlanDocument {
  const document = new PlanDocument();
  let nextId = 1;
  const numbered = <E>(rows: readonly E[], keyOf: (row: E) => string): Map<string, number> =>
    new Map(rows.map((row) => [keyOf(row), nextId++]));
  const grids = numbered(entities.grids, (row) => row.code);
  const cells = numbered(entities.cells, (row) => row.code);
  const staff = numbered(entities.staff, (row) => row.staffNo);
  const outlets = numbered(entities.outlets, (row) => row.code);
  const exchanges = numbered(entities.exchanges, (row) => row.code);
  const boxes = numbered(entities.boxes, (row) => row.code);
  const idOf = (ids: ReadonlyMap<string, number>, key: string | null): number | null =>
    key === null ? null : (ids.get(key) ?? null);

  document.load(
    'grid',
    entities.grids.map((row) => ({
      ...row,
      id: idOf(grids, row.code) ?? 0,
      parent: idOf(grids, row.parent),
      responsible: idOf(staff, row.responsible),
    })),
  );
  document.load(
    'cell',
    entities.cells.flatMap((row) => {
      const parent = idOf(grids, row.parent);
      return parent === null ? [] : [{ ...row, id: idOf(cells, row.code) ?? 0, parent }];
    }),
  );
  document.load(
    'lineage',
    entities.lineage.map((row) => ({ ...row, id: nextId++ })),
  );
  document.load(
    'staff',
    entities.staff.map((row) => ({ ...row, id: idOf(staff, row.staffNo) ?? 0, unit: idOf(grids, row.unit) })),
  );
  document.load(
    'claim',
    entities.claims.flatMap((row) => {
      const subject = idOf(row.subjectType === 'CELL' ? cells : grids, row.subject);
      const person = idOf(staff, row.staff);
      return subject === null || person === null ? [] : [{ ...row, id: nextId++, subject, staff: person }];
    }),
  );
  document.load(
    'outlet',
    entities.outlets.map((row) => ({
      ...row,
      id: idOf(outlets, row.code) ?? 0,
      coordinator: idOf(staff, row.coordinator),
    })),
  );
  document.load(
    'support',
    entities.supports.flatMap((row) => {
      const grid = idOf(grids, row.grid);
      const outlet = idOf(outlets, row.outlet);
      return grid === null || outlet === null ? [] : [{ id: nextId++, grid, outlet }];
    }),
  );
  document.load(
    'exchange',
    entities.exchanges.map((row) => ({ ...row, id: idOf(exchanges, row.code) ?? 0 })),
  );
  document.load(
    'coverage',
    entities.coverage.flatMap((row) => {
      const exchange = idOf(exchanges, row.exchange);
      return exchange === null ? [] : [{ ...row, id: nextId++, exchange }];
    }),
  );
  document.load(
    'box',
    entities.boxes.map((row) => ({
      ...row,
      id: idOf(boxes, row.code) ?? 0,
      exchange: idOf(exchanges, row.exchange),
      parent: idOf(boxes, row.parent),
    })),
  );
  document.load(
    'binding',
    entities.bindings.flatMap((row) => {
      const box = idOf(boxes, row.box);
      const cell = idOf(cells, row.cell);
      return box === null || cell === null ? [] : [{ ...row, id: nextId++, box, cell }];
    }),
  );
  return document;
}
