import { ok } from '../../base/result';
import { keyText } from '../cellText';
import { coded, text, yesNo } from '../field';
import { recordKind } from '../planRecords';

const fields = {
  staffNo: text('工号|员工编号|人员编号|人员工号|编号|staffno|staff no|staff number', 40, 'required', 'key'),
  name: text('姓名|员工姓名|人员姓名|名称|name', 120, 'required'),
  role: coded('角色|岗位|职务|岗位名称|role|post', {
    PLANNER: '规划员|规划',
    NETWORK_OPS: '网络运维|运维|网运',
    MANAGER: '主管|经理|经营部负责人|负责人|总经理',
    REVIEWER: '审核|复核|市场拓展部',
    GRID_MANAGER: '网格经理|网格长|grid manager',
    COMMUNITY_MANAGER: '社区经理|community manager',
    RURAL_CONTRACTOR: '农村统包|农村统保|统包人|农村承包|rural contractor',
    ENTERPRISE_AM: '政企客户经理|客户经理|政企经理|account manager',
    COORDINATOR: '管理经理|coordinator',
    COLLECTOR: '采集员|collector',
    UNIT_LIAISON: '网格接应人员|接应人员|接应人|liaison',
  }),
  unit: text('单位|所属单位|部门|所属网格|网格|unit|grid', 120),
  active: yesNo('在岗|是否在岗|在职|状态|active'),
} as const;

/** 人员: people who answer for grids; number and name only (P08). */
export const staff = recordKind({
  id: 'staff',
  table: 'staff',
  fields,
  shape: { kinds: [], required: false },
  hints: ['人员', '员工', '花名册', 'staff'],
  key: ({ staffNo = '' }) => ok(keyText(staffNo)),
  keyOf: ({ staffNo }) => keyText(staffNo),
  make: (values, _place, before, { id, finder, note }) => {
    const unit = values.unit === undefined ? undefined : finder.find('grid', values.unit);
    if (values.unit !== undefined && unit === undefined)
      note('import.row.unknownGrid', { text: values.unit });
    return ok({
      id,
      staffNo: before?.staffNo ?? values.staffNo ?? '',
      name: values.name ?? before?.name ?? '',
      role: values.role ?? before?.role ?? 'GRID_MANAGER',
      unit: unit ?? before?.unit ?? null,
      active: values.active ?? before?.active ?? true,
    });
  },
});
