import type { Sentences } from '../sentences';

/** Why rows of a file are not taken, or what a person should know about those that are. */
export const importSentences = {
  'import.value.tooLong': {
    zh: '“{{field}}”超过 {{longest}} 个字：{{text}}。请缩短。',
    en: '“{{field}}” is longer than {{longest}} characters: {{text}}. Shorten it.',
  },
  'import.value.pattern': {
    zh: '“{{field}}”的写法不对：{{text}}。请核对位数。',
    en: '“{{field}}” is not written as it should be: {{text}}. Check the number of digits.',
  },
  'import.value.number': {
    zh: '“{{field}}”应为整数，实为“{{text}}”。',
    en: '“{{field}}” should be a whole number, not “{{text}}”.',
  },
  'import.value.percentage': {
    zh: '“{{field}}”应为 0 至 100，实为“{{text}}”。',
    en: '“{{field}}” should be 0 to 100, not “{{text}}”.',
  },
  'import.value.date': {
    zh: '“{{field}}”应为日期（如 2011-11-11），实为“{{text}}”。',
    en: '“{{field}}” should be a date such as 2011-11-11, not “{{text}}”.',
  },
  'import.value.yesNo': {
    zh: '“{{field}}”应为“是”或“否”，实为“{{text}}”。',
    en: '“{{field}}” should be yes or no, not “{{text}}”.',
  },
  'import.value.code': {
    zh: '“{{field}}”的值“{{text}}”不在代码表内。请改为代码表中的写法。',
    en: '“{{text}}” is not in the list for “{{field}}”. Use a value of the list.',
  },
  'import.row.noPlace': {
    zh: '没有坐标或图形。请补上。',
    en: 'It has neither coordinates nor a shape. Add them.',
  },
  'import.row.wrongShape.POINT': {
    zh: '图形是点，这类内容不能是点。请核对所选的类别。',
    en: 'Its shape is a point, which this kind cannot be. Check the chosen kind.',
  },
  'import.row.wrongShape.LINE': {
    zh: '图形是线，这类内容不能是线。请核对所选的类别。',
    en: 'Its shape is a line, which this kind cannot be. Check the chosen kind.',
  },
  'import.row.wrongShape.POLYGON': {
    zh: '图形是面，这类内容不能是面。请核对所选的类别。',
    en: 'Its shape is a polygon, which this kind cannot be. Check the chosen kind.',
  },
  'import.row.missing': { zh: '缺少“{{field}}”。请补上。', en: '“{{field}}” is missing. Add it.' },
  'import.row.personalKey': {
    zh: '“{{field}}”是身份证号或手机号，不予保存。请改用业务编码。',
    en: '“{{field}}” is an identity or mobile number, which is never stored. Use a business code.',
  },
  'import.row.duplicate': {
    zh: '与第 {{line}} 行重复，以先出现的为准。',
    en: 'It repeats line {{line}}; the first one counts.',
  },
  'import.row.outside': {
    zh: '坐标超出方案坐标系的范围。请核对坐标系。',
    en: 'Its coordinates lie outside the coordinate system of the plan. Check the coordinate system.',
  },
  'import.row.collapsed': {
    zh: '图形在 1 毫米精度下没有面积或长度。请重新绘制。',
    en: 'Its shape has no area or length at a precision of 1 mm. Draw it again.',
  },
  'import.row.noGround': {
    zh: '图形全部归了其他网元，没有剩下地面。请核对是否重复绘制。',
    en: 'All of its ground went to other cells. Check whether it was drawn twice.',
  },
  'import.row.unknownExchange': {
    zh: '方案中没有端局“{{text}}”，已留空。请先导入端局。',
    en: 'The plan has no exchange “{{text}}”; left empty. Import the exchanges first.',
  },
  'import.row.noExchange': {
    zh: '方案中没有端局“{{text}}”。请先导入端局。',
    en: 'The plan has no exchange “{{text}}”. Import the exchanges first.',
  },
  'import.row.unknownParent': {
    zh: '方案和文件中都没有上级箱盒“{{text}}”，已留空。',
    en: 'Neither plan nor file has the parent box “{{text}}”; left empty.',
  },
  'import.row.unknownStaff': {
    zh: '方案中没有人员“{{text}}”（或有多人同名），已留空。请先导入人员，并用工号。',
    en: 'The plan has no person “{{text}}”, or several of that name; left empty. Import the staff first and use staff numbers.',
  },
  'import.row.noStaff': {
    zh: '方案中没有人员“{{text}}”（或有多人同名）。请先导入人员，并用工号。',
    en: 'The plan has no person “{{text}}”, or several of that name. Import the staff first and use staff numbers.',
  },
  'import.row.unknownGrid': {
    zh: '方案中没有网格“{{text}}”（或有多个同名），已留空。',
    en: 'The plan has no grid “{{text}}”, or several of that name; left empty.',
  },
  'import.row.noGrid': {
    zh: '方案中没有网格“{{text}}”（或有多个同名）。请用 12 位编码。',
    en: 'The plan has no grid “{{text}}”, or several of that name. Use its 12-digit code.',
  },
  'import.row.noOutlet': {
    zh: '方案中没有网点“{{text}}”。请先导入网点。',
    en: 'The plan has no outlet “{{text}}”. Import the outlets first.',
  },
  'import.row.noCell': {
    zh: '方案中没有网元“{{text}}”（或有多个同名）。请用 12 位编码。',
    en: 'The plan has no cell “{{text}}”, or several of that name. Use its 12-digit code.',
  },
  'import.row.noCellOrGrid': {
    zh: '方案中没有网元或网格“{{text}}”（或有多个同名）。请用 12 位编码。',
    en: 'The plan has no cell or grid “{{text}}”, or several of that name. Use its 12-digit code.',
  },
  'import.row.noCellOrBuilding': {
    zh: '方案中没有网元或楼宇“{{text}}”（或有多个同名）。请用编码。',
    en: 'The plan has no cell or building “{{text}}”, or several of that name. Use its code.',
  },
  'import.boxes.circle': {
    zh: '上级箱盒一圈又指回自己。请核对上级。',
    en: 'The chain of its parents leads back to it. Check the parents.',
  },
  'import.grids.lineUnit': {
    zh: 'H07：单位类型“{{text}}”是维护线或产品线，不属于网格。请从清单中去掉。',
    en: 'H07: the unit type “{{text}}” is a maintenance or product line, which is no grid. Take it off the list.',
  },
  'import.grids.suggestsLine': {
    zh: 'H08：名称“{{text}}”像是维护线、产品线或客户群线。请确认它是地面上的网格。',
    en: 'H08: the name “{{text}}” suggests a line by maintenance, product or customer segment. Make sure that it is a grid on the ground.',
  },
  'import.grids.device': {
    zh: 'H09：“{{text}}”是设备或产品，不是网格。请到箱盒或产品中导入。',
    en: 'H09: “{{text}}” is a device or product, not a grid. Import it with the boxes or products.',
  },
  'import.grids.noParent': {
    zh: '找不到它的 {{level}} 级上级“{{text}}”。请补上这一级，或核对名称。',
    en: 'Its level-{{level}} parent “{{text}}” is not found. Add it, or check the name.',
  },
  'import.grids.levelSkipped': {
    zh: '级别写的是 {{level}} 级，但上级是“{{path}}”。请核对。',
    en: 'It claims level {{level}}, but stands under “{{path}}”. Check both.',
  },
  'import.surveys.moreThanAll': {
    zh: '完成数 {{done}} 大于总数 {{total}}。请核对。',
    en: '{{done}} are done of {{total}}. Check both numbers.',
  },
  'import.addresses.none': {
    zh: '读不出任何一级地址：{{text}}。',
    en: 'No level of an address is found in: {{text}}.',
  },

  'import.takeBack.removed': {
    zh: '无法撤回：导入的{{table}} {{called}} 已被删除。',
    en: 'It cannot be taken back: {{called}} ({{table}}) of this import was deleted since.',
  },
  'import.takeBack.edited': {
    zh: '无法撤回：导入的{{table}} {{called}} 之后被修改过。请先撤销那次修改。',
    en: 'It cannot be taken back: {{called}} ({{table}}) of this import was edited since. Undo that edit first.',
  },
  'import.takeBack.referred': {
    zh: '无法撤回：{{by}} {{other}} 用到了导入的{{table}} {{called}}。请先改掉它。',
    en: 'It cannot be taken back: {{other}} ({{by}}) refers to {{called}} ({{table}}) of this import. Change that first.',
  },
  'import.takeBack.notLive': {
    zh: '第 {{batch}} 批导入已经撤回或撤销。',
    en: 'Import {{batch}} was taken back or undone already.',
  },
  'import.takeBack.replaced': {
    zh: '无法撤回：其中 {{rows}} 行已被第 {{later}} 批导入更新。请先撤回那一批。',
    en: 'It cannot be taken back: import {{later}} has updated {{rows}} of its rows since. Take that one back first.',
  },
  'import.takeBack.unsound': {
    zh: '无法撤回：撤回第 {{batch}} 批会破坏网元的无缝覆盖。',
    en: 'It cannot be taken back: without import {{batch}} the coverage would not be sound.',
  },
  'import.nothingPrepared': {
    zh: '没有待写入的导入。请重新检查文件。',
    en: 'Nothing waits to be imported. Check the file again.',
  },
  'import.noBatch': { zh: '没有第 {{batch}} 批导入。', en: 'There is no import {{batch}}.' },
  'import.noLayer': {
    zh: '“{{path}}”中没有图层或工作表“{{layer}}”。现有：{{known}}。',
    en: '“{{path}}” has no layer or sheet “{{layer}}”. It has: {{known}}.',
  },
  'import.kindUnclear': {
    zh: '看不出“{{path}}”是哪类内容。请指定类别。',
    en: 'What “{{path}}” holds is not clear. Choose the kind.',
  },
  'import.columnsMissing': {
    zh: '“{{path}}”缺少必需的列：{{fields}}。现有的列：{{columns}}。请指定各字段用哪一列。',
    en: '“{{path}}” lacks required columns: {{fields}}. It has: {{columns}}. Say which column stands for each.',
  },
  'import.tooManyRows': {
    zh: '超过 {{most}} 行，不像是这类内容。请核对类别。',
    en: 'There are more than {{most}} rows, which this kind never has. Check the kind.',
  },
  'import.report.kind': { zh: '类别：{{kind}}，图层“{{layer}}”。', en: 'Kind: {{kind}}, layer “{{layer}}”.' },
  'import.report.crs': { zh: '坐标系：{{crs}}。', en: 'Coordinate system: {{crs}}.' },
  'import.report.crsDoubtful': {
    zh: '文件没有说清坐标系，按 {{crs}} 读取。请在地图上核对，必要时另行指定。',
    en: 'The file does not say its coordinate system clearly; read as {{crs}}. Check it on the map, and choose another where needed.',
  },
  'import.report.shifted': {
    zh: '坐标按 {{crs}} 读取，偏移已还原。',
    en: 'Coordinates were read as {{crs}}; the shift was undone.',
  },
  'import.report.suspected': {
    zh: '疑似 {{crs}}：文件出自会偏移坐标的地图，已按 {{crs}} 读取并还原偏移。若坐标没有偏移，请另行指定坐标系（如 EPSG:4490）。',
    en: '{{crs}} suspected: the file comes from a map maker that shifts coordinates. It was read as {{crs}} and the shift undone; where they are not shifted, name another coordinate system such as EPSG:4490.',
  },
  'import.report.counts': {
    zh: '共 {{rowsIn}} 行：接受 {{accepted}}（新增 {{added}}，更新 {{changed}}，未变 {{same}}），重复 {{duplicate}}，退回 {{rejected}}。',
    en: '{{rowsIn}} rows: {{accepted}} accepted ({{added}} new, {{changed}} changed, {{same}} the same), {{duplicate}} repeated, {{rejected}} rejected.',
  },
  'import.report.personal': {
    zh: '个人信息列“{{column}}”未保存，共 {{count}} 个值。',
    en: 'The personal column “{{column}}” was dropped: {{count}} values.',
  },
  'import.report.masked': {
    zh: '其他文字中的身份证号和手机号已遮盖，共 {{count}} 处。',
    en: 'Identity and mobile numbers inside other texts were masked: {{count}} values.',
  },
  'import.report.levels': {
    zh: '地址级数：五级 {{five}}，四级 {{four}}，三级 {{three}}，二级 {{two}}，一级 {{one}}，无 {{none}}。',
    en: 'Levels of addresses: five {{five}}, four {{four}}, three {{three}}, two {{two}}, one {{one}}, none {{none}}.',
  },
  'import.report.gone': {
    zh: '方案中有 {{count}} 行不在文件中，保持不变：{{called}}…',
    en: '{{count}} rows of the plan are not in the file and stay as they are: {{called}} …',
  },
  'import.report.already': {
    zh: '这个文件已在 {{at}} 作为第 {{batch}} 批导入，方案没有变化。',
    en: 'This file is in already, as import {{batch}} of {{at}}; the plan is unchanged.',
  },
  'import.report.nothing': { zh: '方案没有变化。', en: 'The plan is unchanged.' },
  'import.report.dryRun': { zh: '试运行：没有写入。', en: 'Dry run: nothing was written.' },
  'import.report.done': {
    zh: '已作为第 {{batch}} 批导入，一步可撤销。',
    en: 'Done as import {{batch}}; one step to undo.',
  },
  'import.report.rejects': { zh: '未接受的行写入 {{path}}。', en: 'Rows that were not taken: {{path}}.' },
  'import.report.reason': {
    zh: '{{count}} 行（第 {{lines}} 行）：{{sentence}}',
    en: '{{count}} rows (lines {{lines}}): {{sentence}}',
  },
  'import.batchLine': {
    zh: '{{id}}　{{at}}　{{kind}}　{{file}}　新增 {{added}}，更新 {{changed}}，重复 {{duplicate}}，退回 {{rejected}}　{{state}}',
    en: '{{id}}  {{at}}  {{kind}}  {{file}}  {{added}} new, {{changed}} changed, {{duplicate}} repeated, {{rejected}} rejected  {{state}}',
  },
  'import.noBatches': { zh: '还没有导入。', en: 'Nothing was imported yet.' },
  'import.state.LIVE': { zh: '有效', en: 'in the plan' },
  'import.state.UNDONE': { zh: '已撤销', en: 'undone' },
  'import.state.TAKEN_BACK': { zh: '已撤回', en: 'taken back' },
  'cli.productsCsv': {
    zh: '已写入 {{path}}：{{rows}} 行，{{bytes}} 字节。',
    en: 'Wrote {{path}}: {{rows}} rows, {{bytes}} bytes.',
  },
  'cli.samplePath': { zh: '请给出要新建的方案文件。', en: 'Name the plan file to create.' },
  'cli.tookBack': {
    zh: '已撤回第 {{batch}} 批导入，修订号 {{revision}}。',
    en: 'Took import {{batch}} back, revision {{revision}}.',
  },
  'import.phase.recognise': { zh: '识别文件', en: 'Recognising the file' },
  'import.phase.read': { zh: '读取各行', en: 'Reading rows' },
  'import.phase.compare': { zh: '与方案比对', en: 'Comparing with the plan' },
  'import.phase.build': { zh: '构建网元', en: 'Building cells' },
  'job.lookAtFile': { zh: '查看文件', en: 'Looking at the file' },
  'job.prepareImport': { zh: '导入', en: 'Import' },
  'job.commitImport': { zh: '写入导入', en: 'Writing the import' },

  'step.takeBack': { zh: '撤回第 {{batch}} 批导入（{{file}}）', en: 'Take back import {{batch}} ({{file}})' },
  ...steps({
    areas: ['行政区划', 'areas'],
    grids: ['网格', 'grids'],
    exchanges: ['端局', 'exchanges'],
    coverage: ['端局覆盖', 'coverage areas'],
    boxes: ['箱盒', 'boxes'],
    outlets: ['网点', 'outlets'],
    staff: ['人员', 'staff'],
    claims: ['认领', 'claims'],
    supports: ['支撑', 'supports'],
    addresses: ['标准地址', 'addresses'],
    products: ['产品', 'products'],
    buildings: ['楼宇', 'buildings'],
    parties: ['第三方', 'third parties'],
    competitors: ['竞争信息', 'competitors'],
    lines: ['道路与河流', 'lines'],
    surveys: ['资源清查', 'surveys'],
  }),
} as const satisfies Sentences;

/** Name of the edit that an import of a kind is. */
function steps(kinds: Readonly<Record<string, readonly [zh: string, en: string]>>): Sentences {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, [zh, en]]) => [
      `step.import.${kind}`,
      {
        zh: `导入${zh}：新增 {{added}}，更新 {{changed}}（{{file}}）`,
        en: `Import ${en}: {{added}} new, {{changed}} changed ({{file}})`,
      },
    ]),
  );
}
