import { ok, refuse } from '../../base/result';
import { keyText } from '../cellText';
import { coded, count, text, yesNo } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

const fields = {
  code: text(
    '编码|楼宇编码|建筑编码|楼编号|楼栋编码|code|building code|buildingid|osm_id|gml_id|id',
    80,
    'key',
  ),
  name: text('名称|楼宇名称|建筑名称|楼栋名称|楼名|name|building name', 120),
  kind: coded('类型|楼宇类型|建筑类型|用途|kind|type|building', {
    RESIDENTIAL: '住宅|住宅楼|居民楼|小区|residential|house|apartments',
    OFFICE: '商务楼宇|写字楼|办公楼|办公|商务楼|office|commercial',
    MARKET: '商场|市场|专业市场|商铺|临街店铺|临街门店|沿街商铺|retail',
    INDUSTRIAL: '厂房|工业|工业园|仓库|industrial|warehouse',
    PUBLIC: '公共建筑|公建|学校|医院|政府|public|school|hospital',
    OTHER: '其他|yes',
  }),
  floors: count('层数|楼层|总层数|楼层数|floors|levels|building:levels'),
  address: text('地址|楼宇地址|标准地址|address', 300),
  technology: coded('接入方式|接入技术|技术|technology|tech|access technology', {
    COPPER: '铜缆|铜线|ADSL|copper',
    FTTN: 'FTTN|VDSL',
    FTTC: 'FTTC|光纤到路边',
    FTTB: 'FTTB|光纤到楼',
    FTTH: 'FTTH|FTTP|光纤到户|光纤|fibre to the premises',
    HFC: 'HFC|同轴|广电',
    WIRELESS: '无线|fixed wireless|wireless',
    SATELLITE: '卫星|satellite',
  }),
  households: count('户数|住户数|总户数|households|units'),
  shops: count('商铺数|门店数|shops'),
  ports: count('端口数|端口|宽带端口|ports'),
  fibreReady: yesNo('光纤到位|是否光纤|光网覆盖|fibre ready|fiber ready'),
} as const;

/** 楼宇: footprints, or premises of which only the place is known. */
export const buildings = recordKind({
  id: 'buildings',
  table: 'building',
  fields,
  shape: { kinds: ['POLYGON', 'POINT'], required: false },
  hints: ['楼', '建筑', '房屋', 'building', 'premises', 'footprint'],
  key: ({ code, name = '' }) => {
    // Premises of one place share the number of the place: without a code of its own, its name names a building.
    const key = keyText(code ?? name);
    return key === '' ? refuse('import.row.missing', { field: 'code' }) : ok(key);
  },
  keyOf: ({ code }) => keyText(code),
  make: (values, place, before, { id }) => {
    const ground = place === null && before !== undefined ? before : groundOf(place);
    return ok({
      id,
      code: before?.code ?? values.code ?? (values.name ?? '').slice(0, 80),
      name: values.name ?? before?.name ?? '',
      kind: values.kind ?? before?.kind ?? 'OTHER',
      floors: values.floors ?? before?.floors ?? 0,
      polygons: ground.polygons,
      x: ground.x,
      y: ground.y,
      address: values.address ?? before?.address ?? '',
      technology: values.technology ?? before?.technology ?? null,
      households: values.households ?? before?.households ?? null,
      shops: values.shops ?? before?.shops ?? null,
      ports: values.ports ?? before?.ports ?? null,
      fibreReady: values.fibreReady ?? before?.fibreReady ?? null,
    });
  },
});
