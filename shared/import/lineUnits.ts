/** H07: types of unit that belong to no grid tree (S-73). */
const LINE_UNIT = /维护线|产品线|装维线|maintenance\s*line|product\s*line|^(?:maintenance|product)$/i;
/** H08: names that suggest a line by maintenance, product or segment of customers (S-73, S-85). */
const LINE_NAME = /维护|运维|装维|产品|公众线|政企线/;
/** H09: names and codes of devices and products (S-83). */
const DEVICE_NAME = /交接箱|分线盒|光交|分纤箱|分光器|OLT|ONU|套餐|宽带端口|(?:固话|宽带|IPTV|专线)产品/i;
const DEVICE_CODE = /(?:^|[/-])(?:J|FX|GJ|GF|OBD)[-_]?\d{2,}/i;

/** Whether the type of a unit is a maintenance or product line (H07). */
export function isLineUnit(unitType: string): boolean {
  return LINE_UNIT.test(unitType.trim());
}

/** Whether the name of a unit suggests a maintenance, product or customer-segment line (H08). */
export function suggestsLine(name: string): boolean {
  return LINE_NAME.test(name);
}

/** Whether a row that claims to be a grid is a device or a product (H09). */
export function isDevice(name: string, code: string): boolean {
  return DEVICE_NAME.test(name) || DEVICE_CODE.test(code) || DEVICE_CODE.test(name);
}
