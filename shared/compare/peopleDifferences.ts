import type { PlanEntities } from '../exchange/entities';
import type { Noting } from './comparing';
import { differing, listed, matched } from './matchRows';

/** Who answers for what: responsible people, claims, supporting outlets, staff. Costs the rows of both plans. */
export function peopleDifferences(was: PlanEntities, is: PlanEntities, note: Noting): void {
  const names = new Map([...was.staff, ...is.staff].map(({ staffNo, name }) => [staffNo, name]));
  const person = (staffNo: string | null): string => names.get(staffNo ?? '') ?? staffNo ?? '–';
  const unitNames = new Map(
    [...was.grids, ...was.cells, ...is.grids, ...is.cells].map(({ code, name }) => [code, name]),
  );

  for (const [old, now] of matched(was.grids, is.grids, ({ code }) => code)) {
    if (old === undefined || now === undefined || old.responsible === now.responsible) continue;
    const { code, name } = now;
    note('RESPONSIBLE', code, code, { name, from: person(old.responsible), to: person(now.responsible) });
  }

  const whole = (claims: PlanEntities['claims']) =>
    listed(claims, subjectOf, ({ kind, staff, share, status, from, to }) =>
      [kind, staff, share, status, from, to].join(' '),
    );
  const people = (claims: PlanEntities['claims']) =>
    listed(claims, subjectOf, ({ staff, status }) => (status === 'ACTIVE' ? person(staff) : ''));
  const [before, after] = [people(was.claims), people(is.claims)];
  for (const [code, old, now] of differing(whole(was.claims), whole(is.claims))) {
    note('CLAIM', old === undefined ? null : code, now === undefined ? null : code, {
      name: unitNames.get(code) ?? '',
      from: before.get(code) ?? '–',
      to: after.get(code) ?? '–',
    });
  }

  const supports = ({ supports: rows }: PlanEntities) =>
    listed(
      rows,
      ({ grid }) => grid ?? '',
      ({ outlet }) => outlet ?? '',
    );
  for (const [code, from = '–', to = '–'] of differing(supports(was), supports(is)))
    note('SUPPORT', code, code, { name: unitNames.get(code) ?? '', from, to });

  const staff = (entities: PlanEntities) =>
    listed(
      entities.staff,
      ({ staffNo }) => staffNo,
      (row) => JSON.stringify(row),
    );
  for (const [code, old, now] of differing(staff(was), staff(is)))
    note('STAFF', old === undefined ? null : code, now === undefined ? null : code, { name: person(code) });
}

function subjectOf({ subject }: PlanEntities['claims'][number]): string {
  return subject ?? '';
}
