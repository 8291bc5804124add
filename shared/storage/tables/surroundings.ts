import type {
  AreaRecord,
  CompetitorRecord,
  PartyRecord,
  SurveyRecord,
} from '../../document/records/surroundings';
import { decodePlace, encodePlace } from '../geometryBlob';
import {
  blobOrNull,
  coded,
  codedOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  type RowMap,
} from './rowMap';

export const areaMap: RowMap<AreaRecord> = {
  columns: ['id', 'geom', 'code', 'name', 'level', 'parent', 'urban_rural', 'address'],
  toRow: (area, { srsId, extent }) => [
    area.id,
    encodePlace(srsId, area, extent),
    area.code,
    area.name,
    area.level,
    area.parent,
    area.urbanRural,
    area.address,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    code: text(row, 'code'),
    name: text(row, 'name'),
    level: integer(row, 'level'),
    parent: textOrNull(row, 'parent'),
    urbanRural: textOrNull(row, 'urban_rural'),
    ...decodePlace(blobOrNull(row, 'geom')),
    address: text(row, 'address'),
  }),
};

export const partyMap: RowMap<PartyRecord> = {
  columns: ['id', 'role', 'name', 'subject_type', 'subject', 'influence', 'relation', 'attitude'],
  toRow: (party) => [
    party.id,
    party.role,
    party.name,
    party.subjectType,
    party.subject,
    party.influence,
    party.relation,
    party.attitude,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    role: coded<PartyRecord['role']>(row, 'role'),
    name: text(row, 'name'),
    subjectType: coded<PartyRecord['subjectType']>(row, 'subject_type'),
    subject: integer(row, 'subject'),
    influence: codedOrNull<NonNullable<PartyRecord['influence']>>(row, 'influence'),
    relation: text(row, 'relation'),
    attitude: text(row, 'attitude'),
  }),
};

export const competitorMap: RowMap<CompetitorRecord> = {
  columns: [
    ...['id', 'cell', 'operator', 'business', 'entered_on', 'users', 'tariff', 'strength', 'recorded_on'],
  ],
  toRow: (competitor) => [
    competitor.id,
    competitor.cell,
    competitor.operator,
    competitor.business,
    competitor.enteredOn,
    competitor.users,
    competitor.tariff,
    competitor.strength,
    competitor.recordedOn,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    cell: integer(row, 'cell'),
    operator: coded<CompetitorRecord['operator']>(row, 'operator'),
    business: text(row, 'business'),
    enteredOn: textOrNull(row, 'entered_on'),
    users: integerOrNull(row, 'users'),
    tariff: text(row, 'tariff'),
    strength: codedOrNull<NonNullable<CompetitorRecord['strength']>>(row, 'strength'),
    recordedOn: textOrNull(row, 'recorded_on'),
  }),
};

export const surveyMap: RowMap<SurveyRecord> = {
  columns: ['id', 'unit', 'kind', 'total', 'done', 'planned_from', 'planned_to', 'as_of'],
  toRow: (survey) => [
    survey.id,
    survey.unit,
    survey.kind,
    survey.total,
    survey.done,
    survey.plannedFrom,
    survey.plannedTo,
    survey.asOf,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    unit: integer(row, 'unit'),
    kind: coded<SurveyRecord['kind']>(row, 'kind'),
    total: integer(row, 'total'),
    done: integer(row, 'done'),
    plannedFrom: textOrNull(row, 'planned_from'),
    plannedTo: textOrNull(row, 'planned_to'),
    asOf: textOrNull(row, 'as_of'),
  }),
};
