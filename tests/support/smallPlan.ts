import { PLAIN_BUILDING } from '../../shared/document/records/network';
import type { PlanContent } from '../../main/project/createPlanFile';
import { makeCode } from '../../shared/hierarchy/codes';

export const CGCS2000_111E = {
  name: 'EPSG:4546',
  epsg: 4546,
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
};

/** South-western corner of the small plan: real Shiyan coordinates, because small numbers hide rounding. */
export const CORNER = { x: 482_000_000, y: 3_612_000_000 };

const at = (x: number, y: number) => ({ x: CORNER.x + x * 1000, y: CORNER.y + y * 1000 });

/**
 * Two cells side by side, 100 m × 100 m each (ids 31 west, 32 east), under one grid of every level, with one row
 * in every other table. Nodes 11–14 and 16–17 are the outer corners and the ends of the shared boundary.
 */
export function smallPlan(): PlanContent {
  const lan = '0719';
  const ring = [at(-10, -10), at(60, -10), at(60, 60), at(-10, 60)].flatMap(({ x, y }) => [x, y]);
  return {
    nextId: 1000,
    nextSerial: [0, 2, 2, 2, 3],
    tables: {
      plan: [{ id: 1, name: '小方案', lan, crs: CGCS2000_111E, dataDate: '2011-11-11' }],
      node: [
        { id: 11, ...at(100, 0), inserted: false },
        { id: 12, ...at(100, 100), inserted: false },
      ],
      edge: [
        { id: 21, start: 11, end: 12, left: 31, right: 32, points: [] },
        {
          id: 22,
          start: 12,
          end: 11,
          left: 31,
          right: 0,
          points: [at(0, 100), at(0, 0)].flatMap(({ x, y }) => [x, y]),
        },
        {
          id: 23,
          start: 11,
          end: 12,
          left: 32,
          right: 0,
          points: [at(200, 0), at(200, 100)].flatMap(({ x, y }) => [x, y]),
        },
      ],
      grid: [
        {
          id: 41,
          level: 1,
          code: makeCode(lan, 1, 1),
          name: '茅箭',
          parent: null,
          unitType: 'CITY_DEPT',
          unitGroup: 'CITY',
          responsible: 61,
        },
        {
          id: 42,
          level: 2,
          code: makeCode(lan, 2, 1),
          name: '五堰片区',
          parent: 41,
          unitType: 'DISTRICT',
          unitGroup: null,
          responsible: 61,
        },
        {
          id: 43,
          level: 3,
          code: makeCode(lan, 3, 1),
          name: '五堰北',
          parent: 42,
          unitType: 'OUTLET_AREA',
          unitGroup: null,
          responsible: null,
        },
      ],
      cell: [
        {
          id: 31,
          code: makeCode(lan, 4, 1),
          name: '阳光花园',
          parent: 43,
          granularity: 'ESTATE',
          households: 120,
          adminCode: '420302001001',
          status: 'ACTIVE',
        },
        {
          id: 32,
          code: makeCode(lan, 4, 2),
          name: '空地一号',
          parent: 43,
          granularity: 'VACANT_LAND',
          households: null,
          adminCode: null,
          status: 'ACTIVE',
        },
      ],
      lineage: [
        { id: 51, op: 'CREATE', from: null, to: makeCode(lan, 4, 1), areaShare: 1, reason: '首次划分' },
      ],
      staff: [{ id: 61, staffNo: 'S001', name: '张三', role: 'GRID_MANAGER', unit: 43, active: true }],
      claim: [
        {
          id: 62,
          subjectType: 'CELL',
          subject: 31,
          staff: 61,
          kind: 'PRIMARY',
          share: 100,
          from: '2011-03-01',
          to: null,
          status: 'ACTIVE',
        },
      ],
      outlet: [
        {
          id: 63,
          code: 'YT01',
          name: '五堰营业厅',
          kind: 'OWN_HALL',
          ...at(20, 20),
          address: '人民路1号',
          active: true,
          coordinator: 61,
        },
        {
          id: 64,
          code: 'YT02',
          name: '代理点',
          kind: 'AGENT',
          x: null,
          y: null,
          address: '',
          active: false,
          coordinator: null,
        },
      ],
      support: [{ id: 65, grid: 43, outlet: 63 }],
      exchange: [{ id: 71, code: 'WY', name: '五堰端局', kind: 'EXCHANGE', ...at(50, 50) }],
      coverage: [{ id: 72, exchange: 71, medium: 'FIBRE', polygons: [[ring]], surveyDate: '2011-07-31' }],
      box: [
        {
          id: 81,
          code: 'WY/GJ001',
          type: 'GJ',
          medium: 'FIBRE',
          exchange: 71,
          parent: null,
          ...at(30, 30),
          address: '茅箭区 五堰街道 人民路 1号 院内',
          capacity: 288,
          used: 100,
          status: 'IN_SERVICE',
          unresolved: null,
        },
        {
          id: 82,
          code: 'WY/GF001',
          type: 'GF',
          medium: 'FIBRE',
          exchange: 71,
          parent: 81,
          x: null,
          y: null,
          address: '',
          capacity: 24,
          used: 3,
          status: 'IN_SERVICE',
          unresolved: 'NO_ADDRESS',
        },
      ],
      binding: [
        {
          id: 83,
          box: 81,
          cell: 31,
          basis: 'GEOM',
          confidence: 0.9,
          status: 'CONFIRMED',
          reviewedBy: '王工',
        },
      ],
      line: [
        {
          id: 91,
          kind: 'ROAD',
          name: '人民路',
          points: [at(0, 0), at(200, 5)].flatMap(({ x, y }) => [x, y]),
        },
      ],
      lock: [
        {
          id: 93,
          kind: 'REOPENED',
          subjectType: 'GRID',
          subject: 42,
          points: [],
          reason: '新增小区',
          by: '王工',
          version: 1,
        },
      ],
      area: [
        {
          id: 94,
          code: '420302001001',
          name: '五堰社区',
          level: 5,
          parent: '420302001000',
          urbanRural: '111',
          x: null,
          y: null,
          polygons: [[ring]],
          address: '茅箭区 五堰街道 五堰社区',
        },
      ],
      party: [
        {
          id: 95,
          role: 'PROPERTY',
          name: '阳光物业公司',
          subjectType: 'CELL',
          subject: 31,
          influence: 'HIGH',
          relation: '合作',
          attitude: '支持',
        },
      ],
      competitor: [
        {
          id: 96,
          cell: 31,
          operator: 'MOBILE',
          business: '宽带',
          enteredOn: '2011-03-01',
          users: 12,
          tariff: '每月 50 元',
          strength: 'LOW',
          recordedOn: null,
        },
      ],
      survey: [
        {
          id: 97,
          unit: 41,
          kind: 'TRUNK',
          total: 100,
          done: 62,
          plannedFrom: '2011-04-01',
          plannedTo: '2011-07-31',
          asOf: null,
        },
      ],
      building: [
        {
          ...PLAIN_BUILDING,
          id: 92,
          code: 'B1',
          name: '1栋',
          kind: 'RESIDENTIAL',
          floors: 6,
          polygons: [[ring]],
        },
      ],
    },
    products: [
      {
        productId: 'P1',
        kind: 'FIBRE',
        state: 'IN_SERVICE',
        addressText: '',
        boxCode: 'WY/GJ001',
        cellCode: makeCode(lan, 4, 1),
        method: 'BOX',
        confidence: 1,
        unresolvedReason: null,
      },
      {
        productId: 'P2',
        kind: 'MOBILE',
        state: 'IN_SERVICE',
        addressText: '',
        boxCode: null,
        cellCode: null,
        method: null,
        confidence: null,
        unresolvedReason: 'MOBILE_ONLY',
      },
    ],
  };
}
