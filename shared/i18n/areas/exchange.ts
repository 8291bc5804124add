import type { Sentences } from '../sentences';

/** Import, export, bundles and their verification. */
export const exchangeSentences = {
  'exchange.notApproved': {
    zh: '版本 {{version}} 尚未审批，不能导出。请先由主管审批。',
    en: 'Version {{version}} is not approved and cannot be exported. Have a manager approve it first.',
  },
  'exchange.errorsOpen': {
    zh: '版本 {{version}} 仍有 {{count}} 个错误，不能导出。请处理后重新提交。',
    en: 'Version {{version}} still has {{count}} errors and cannot be exported. Settle them and submit again.',
  },
  'exchange.hashDiffers': {
    zh: '当前方案与已审批的版本 {{version}} 内容不一致，不能导出。请重新提交并审批。',
    en: 'The plan differs from the approved version {{version}} and cannot be exported. Submit and approve it again.',
  },
  'exchange.bundleExists': {
    zh: '“{{folder}}”已经是一个导出包。导出包不会被覆盖，请另选文件夹。',
    en: '“{{folder}}” is already a bundle. Bundles are never overwritten; choose another folder.',
  },
  'exchange.folderNotEmpty': {
    zh: '“{{folder}}”不是空文件夹。请选择一个空文件夹，或输入新的文件夹名。',
    en: '“{{folder}}” is not an empty folder. Choose an empty one, or type a new name.',
  },
  'exchange.phaseHash': { zh: '核对方案内容', en: 'Checking the content' },
  'exchange.phaseTables': { zh: '整理数据与各级边界', en: 'Collecting tables and outlines' },
  'exchange.phaseGeoPackage': { zh: '写入 GeoPackage', en: 'Writing the GeoPackage' },
  'exchange.phaseGeoJson': { zh: '写入 GeoJSON', en: 'Writing GeoJSON' },
  'exchange.phaseTexts': { zh: '写入表格与报告', en: 'Writing tables and reports' },
  'exchange.phaseManifest': { zh: '写入清单与校验和', en: 'Writing manifest and checksums' },

  'verify.passed.checksums': { zh: '文件齐全，校验和一致', en: 'All files are there with their checksums' },
  'verify.passed.manifest': { zh: '清单完整', en: 'The manifest is complete' },
  'verify.passed.geoPackage': { zh: 'GeoPackage 可读', en: 'The GeoPackage is sound' },
  'verify.passed.hierarchy': { zh: '数量、编码与层级正确', en: 'Counts, codes and tree are right' },
  'verify.passed.coverage': {
    zh: '无缝、无重叠，上级等于下级之和',
    en: 'No gap, no overlap; parents equal the union of their children',
  },
  'verify.passed.geoJson': {
    zh: 'GeoJSON 与 GeoPackage 逐条一致',
    en: 'GeoJSON equals the GeoPackage row by row',
  },
  'verify.passed.tables': { zh: '表格与统计逐行一致', en: 'Tables and statistics agree row by row' },
  'verify.passed.privacy': { zh: '不含个人信息', en: 'No personal data' },
  'verify.passed.contentHash': { zh: '内容哈希一致', en: 'The content hash is right' },
  'verify.passed.authority': { zh: '已由他人审批且无错误', en: 'Approved by another person, without errors' },
  'verify.sound': { zh: '导出包完好：{{folder}}', en: 'The bundle is sound: {{folder}}' },
  'verify.noFolder': {
    zh: '找不到导出包文件夹“{{folder}}”。',
    en: 'There is no bundle folder “{{folder}}”.',
  },
  'verify.fileMissing': { zh: '缺少文件 {{file}}。', en: 'The file {{file}} is missing.' },
  'verify.fileExtra': {
    zh: '多出文件 {{file}}，清单中没有它。',
    en: 'The file {{file}} is not listed in the bundle.',
  },
  'verify.fileChanged': {
    zh: '文件 {{file}} 已被改动，与校验和不符。',
    en: 'The file {{file}} was changed; it does not match its checksum.',
  },
  'verify.lineUnreadable': {
    zh: '{{file}} 第 {{row}} 行无法识别。',
    en: 'Line {{row}} of {{file}} cannot be read.',
  },
  'verify.notJson': {
    zh: '{{file}} 的内容不是应有的 JSON。',
    en: '{{file}} does not hold the JSON that belongs there.',
  },
  'verify.manifestField': {
    zh: '{{file}} 的字段“{{field}}”缺失或不合规。',
    en: 'The field “{{field}}” of {{file}} is missing or wrong.',
  },
  'verify.manifestFile': {
    zh: '{{file}} 中 {{what}} 的校验和与文件不符。',
    en: '{{file}} states another checksum for {{what}} than the file has.',
  },
  'verify.hashField': {
    zh: '{{file}} 所载内容哈希与清单不一致。',
    en: '{{file}} names another content hash than the manifest.',
  },
  'verify.errorsOpen': { zh: '{{file}} 中仍有错误级校验结果。', en: '{{file}} still lists errors.' },
  'verify.notApproved': { zh: '{{file}} 中没有审批记录。', en: '{{file}} holds no approval.' },
  'verify.approvedOwn': {
    zh: '{{file}}：{{name}} 审批了自己提交的版本。',
    en: '{{file}}: {{name}} approved their own submission.',
  },
  'verify.geoPackage': {
    zh: '{{file}} 不是完好的 GeoPackage({{what}})。',
    en: '{{file}} is no sound GeoPackage ({{what}}).',
  },
  'verify.value': {
    zh: '{{file}} 表 {{table}} 第 {{row}} 行的值类型不对。',
    en: '{{file}}, table {{table}}, row {{row}}: a value has the wrong type.',
  },
  'verify.geometry': {
    zh: '{{file}} 表 {{table}} 第 {{row}} 行的几何无法读取。',
    en: '{{file}}, table {{table}}, row {{row}}: the geometry cannot be read.',
  },
  'verify.count': {
    zh: '{{file}} 称 {{what}} 有 {{stated}} 个，实际为 {{found}} 个。',
    en: '{{file}} states {{stated}} of {{what}}, but there are {{found}}.',
  },
  'verify.code': {
    zh: '{{file}}:编码 {{code}} 不是第 {{level}} 级的有效编码。',
    en: '{{file}}: {{code}} is no valid code of level {{level}}.',
  },
  'verify.codeTwice': {
    zh: '{{file}}:编码 {{code}} 重复。',
    en: '{{file}}: the code {{code}} occurs twice.',
  },
  'verify.parent': {
    zh: '{{file}}：{{code}} 的上级 {{parent}} 不存在或级别不对。',
    en: '{{file}}: the parent {{parent}} of {{code}} is missing or of the wrong level.',
  },
  'verify.empty': {
    zh: '{{file}}:网格 {{code}} 没有下级。',
    en: '{{file}}: the grid {{code}} has nothing below it.',
  },
  'verify.classification': {
    zh: '{{file}}:网元 {{code}} 的粒度、类别与五大类不一致。',
    en: '{{file}}: granularity, category and class of the cell {{code}} do not agree.',
  },
  'verify.reference': {
    zh: '{{file}} 表 {{table}} 引用了不存在的 {{code}}。',
    en: '{{file}}, table {{table}}: {{code}} does not exist.',
  },
  'verify.twice': {
    zh: '{{file}} 表 {{table}} 中 {{code}} 重复。',
    en: '{{file}}, table {{table}}: {{code}} occurs twice.',
  },
  'verify.ground.ring': {
    zh: '{{file}}：{{codes}} 的边界方向不对或不闭合。',
    en: '{{file}}: a boundary of {{codes}} is turned or does not close.',
  },
  'verify.ground.overlap': { zh: '{{file}}：{{codes}} 相互重叠。', en: '{{file}}: {{codes}} overlap.' },
  'verify.ground.crossing': {
    zh: '{{file}}：{{codes}} 的边界相互交叉。',
    en: '{{file}}: boundaries of {{codes}} cross.',
  },
  'verify.ground.parent': {
    zh: '{{file}}:网格 {{codes}} 的边界不等于其网元之和。',
    en: '{{file}}: the outline of the grid {{codes}} is not the union of its cells.',
  },
  'verify.gaps': {
    zh: '{{file}} 称有 {{count}} 处空隙或重叠。',
    en: '{{file}} states {{count}} gaps or overlaps.',
  },
  'verify.area': {
    zh: '{{file}}：{{code}} 标注面积 {{stated}} 平方米，实际 {{found}} 平方米。',
    en: '{{file}}: {{code}} states {{stated}} m², but has {{found}} m².',
  },
  'verify.statedArea': {
    zh: '{{file}}：{{what}} 标注 {{stated}}，实际 {{found}}。',
    en: '{{file}}: {{what}} is stated as {{stated}}, found {{found}}.',
  },
  'verify.differs': {
    zh: '{{file}} 第 {{row}} 行与 GeoPackage 不一致：{{what}}。',
    en: '{{file}}, row {{row}} differs from the GeoPackage: {{what}}.',
  },
  'verify.rows': {
    zh: '{{file}} 应有 {{stated}} 行，实际 {{found}} 行。',
    en: '{{file}} should have {{stated}} rows, but has {{found}}.',
  },
  'verify.personalData': {
    zh: '{{file}} 表 {{table}} 第 {{row}} 行“{{what}}”疑似含有个人信息。',
    en: '{{file}}, table {{table}}, row {{row}}: “{{what}}” seems to hold personal data.',
  },
  'verify.contentHash': {
    zh: '{{file}} 的内容哈希与导出内容不符。',
    en: 'The content hash in {{file}} is not that of the content.',
  },

  'import.noPolygons': {
    zh: '“{{path}}”中没有面要素。网格需要面。',
    en: '“{{path}}” holds no polygons. Grids need polygons.',
  },
  'import.noCells': {
    zh: '“{{path}}”中没有可以成为网元的面。请检查级别列和几何。',
    en: '“{{path}}” has no polygon that can become a cell. Check its level column and its geometry.',
  },
  'import.planHasCells': {
    zh: '方案中已有 {{count}} 个网元。目前只能导入到空方案，请新建方案后再导入。',
    en: 'The plan already has {{count}} cells. Polygons can only be imported into an empty plan for now; make a new plan first.',
  },
  'import.crsMissing': {
    zh: '“{{path}}”没有注明坐标系，从坐标的大小也看不出来。请指定坐标系。',
    en: '“{{path}}” names no coordinate system, and its coordinates do not tell it. Name it.',
  },
  'ruleTitle.IMPORT': { zh: '导入记录', en: 'Import' },
  'ruleAdvice.IMPORT': { zh: '请在地图上核对。', en: 'Check it on the map.' },
  'rule.IMPORT.overlap': {
    zh: '第 {{rows}} 行的面重叠 {{area}} 平方米（最宽 {{width}} 米），已划给第 {{owner}} 行。',
    en: 'Rows {{rows}} overlap by {{area}} m² (up to {{width}} m wide); row {{owner}} got the ground.',
  },
  'rule.IMPORT.overlapAsked': {
    zh: '第 {{rows}} 行的面重叠 {{area}} 平方米（最宽 {{width}} 米），留作空隙，请用“填补空隙”决定归属。',
    en: 'Rows {{rows}} overlap by {{area}} m² (up to {{width}} m wide), which stays a gap. Decide whose it is by filling the gap.',
  },
  'rule.IMPORT.gap': {
    zh: '有 {{area}} 平方米土地（最宽 {{width}} 米）不属于任何面，留作空隙，请用“填补空隙”决定归属（相邻的是第 {{rows}} 行）。',
    en: '{{area}} m² (up to {{width}} m wide) belong to no polygon and stay a gap beside rows {{rows}}. Decide whose it is by filling the gap.',
  },
  'rule.IMPORT.gapFilled': {
    zh: '{{area}} 平方米的窄缝（最宽 {{width}} 米）已划给第 {{owner}} 行（相邻的是第 {{rows}} 行）。',
    en: 'A narrow gap of {{area}} m² (up to {{width}} m wide) beside rows {{rows}} went to row {{owner}}.',
  },
  'rule.IMPORT.hole': {
    zh: '有 {{area}} 平方米土地（最宽 {{width}} 米）不属于任何面，比空隙宽，作为网络之外的土地保留。',
    en: '{{area}} m² (up to {{width}} m wide) belong to no polygon and are too wide for a gap; they stay outside the network.',
  },
  'rule.IMPORT.invalid.coordinate': {
    zh: '第 {{rows}} 行有坐标不是可用的数字，已略去该处。',
    en: 'Row {{rows}} has coordinates that cannot be used; that ring was left out.',
  },
  'rule.IMPORT.invalid.collapsed': {
    zh: '第 {{rows}} 行有一个环不足三个顶点，已略去。',
    en: 'Row {{rows}} has a ring of fewer than three vertices, which was left out.',
  },
  'rule.IMPORT.invalid.noArea': {
    zh: '第 {{rows}} 行有一个环没有面积，已略去。',
    en: 'Row {{rows}} has a ring without area, which was left out.',
  },
  'rule.IMPORT.invalid.selfCrossing': {
    zh: '第 {{rows}} 行的边界自相交叉，请核对其范围。',
    en: 'The boundary of row {{rows}} crosses itself; check its ground.',
  },
  'rule.IMPORT.invalid.holeOutside': {
    zh: '第 {{rows}} 行有一个洞不在其面内，请核对其范围。',
    en: 'Row {{rows}} has a hole that does not lie inside it; check its ground.',
  },
  'rule.IMPORT.invalid.partsOverlap': {
    zh: '第 {{rows}} 行的各部分相互重叠，请核对其范围。',
    en: 'Parts of row {{rows}} overlap each other; check its ground.',
  },
  'rule.IMPORT.invalid.holesOverlap': {
    zh: '第 {{rows}} 行有洞相互重叠或洞中有洞，任一洞内的土地都不算在内，请核对其范围。',
    en: 'Holes of row {{rows}} overlap or lie in each other; what lies in any of them was left out. Check its ground.',
  },
  'rule.IMPORT.invalid.sharedBorder': {
    zh: '第 {{rows}} 行的几个部分或洞共用一段边界，该段已去除，请核对其范围。',
    en: 'Parts or holes of row {{rows}} share a stretch of border, which fell away; check its ground.',
  },
  'rule.IMPORT.invalid.runsBack': {
    zh: '第 {{rows}} 行的边界有一段沿原路折返（尖刺），该段已去除，请核对该处。',
    en: 'The boundary of row {{rows}} runs back along itself (a spike); that stretch fell away. Check the place.',
  },
  'rule.IMPORT.invalid.touchesItself': {
    zh: '第 {{rows}} 行的边界在一点与自身相接，范围按原样保留，请核对该处。',
    en: 'The boundary of row {{rows}} touches itself at a point; its ground stays as it is drawn. Check the place.',
  },
  'rule.IMPORT.invalid.fallsApart': {
    zh: '第 {{rows}} 行的洞与边界或彼此多处相接，土地因此分成互不相连的几块，范围按原样保留，请核对该处。',
    en: 'Holes of row {{rows}} touch its boundary or each other so often that its ground falls apart; it stays as it is drawn. Check the place.',
  },
  'rule.IMPORT.vertexJoined': {
    zh: '{{count}} 个相距不足 {{millimetres}} 毫米的顶点已合并。',
    en: '{{count}} vertices nearer than {{millimetres}} mm to others were joined.',
  },
  'rule.IMPORT.spike': {
    zh: '第 {{owner}} 行在划定归属后留有不足一度的尖角（相邻的是第 {{rows}} 行），请查看该处，必要时移动顶点。',
    en: 'Row {{owner}} keeps a corner of less than a degree beside ground that was decided (rows {{rows}}). Look at the place and move a vertex where needed.',
  },
  'rule.IMPORT.polygonLost': {
    zh: '第 {{rows}} 行的面没有自己的地面（面为空，或完全被其他面占用），未成为网元。',
    en: 'The polygon of row {{rows}} has no ground of its own (it is empty, or lies wholly under others) and became no cell.',
  },
  'rule.IMPORT.skipped': {
    zh: '{{count}} 个要素不是面，已跳过（第 {{rows}} 行）。',
    en: '{{count}} features are no polygons and were skipped (rows {{rows}}).',
  },
  'rule.IMPORT.unknownGranularity': {
    zh: '第 {{rows}} 行的粒度“{{text}}”无法识别，记为“其他”。',
    en: 'The granularity “{{text}}” of row {{rows}} is not known; it became “Other”.',
  },
  'rule.IMPORT.upperLevel': {
    zh: '{{count}} 行是一至三级网格：其边界由网元推得，并与文件中的面作了比较（第 {{rows}} 行）。',
    en: '{{count}} rows are grids of levels 1–3: their outlines follow from cells and were compared with the file (rows {{rows}}).',
  },
  'rule.IMPORT.codeReplaced': {
    zh: '{{count}} 行的编码不是本方案的永久编码，已另行分配，原编码记在沿革中（第 {{rows}} 行）。',
    en: '{{count}} rows had codes that are no permanent codes of this plan; new ones were given, the old ones are in the lineage (rows {{rows}}).',
  },
} as const satisfies Sentences;
