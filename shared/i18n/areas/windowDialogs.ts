import type { Sentences } from '../sentences';

/** Dialogs of the window. */
export const windowDialogSentences = {
  'dialog.cancel': { zh: '取消', en: 'Cancel' },
  'dialog.close': { zh: '关闭', en: 'Close' },
  'dialog.browse': { zh: '浏览…', en: 'Browse…' },

  'newPlan.title': { zh: '新建方案', en: 'New plan' },
  'newPlan.name': { zh: '方案名称', en: 'Plan name' },
  'newPlan.crs': { zh: '坐标系', en: 'Coordinate system' },
  'newPlan.crsHint': {
    zh: '任何以米为单位的投影坐标系：EPSG 代码（如 4546）、proj 字符串或 WKT',
    en: 'Any metric projected CRS: EPSG code (such as 4546), proj string or WKT',
  },
  'newPlan.needsName': { zh: '请填写方案名称。', en: 'Give the plan a name.' },
  'newPlan.needsCrs': { zh: '请填写坐标系。', en: 'Name a coordinate system.' },
  'newPlan.create': { zh: '选择位置并创建', en: 'Choose a place and create' },

  'person.title': { zh: '切换人员与角色', en: 'Switch person and role' },
  'person.text': {
    zh: '此后的每一步都以新的姓名和角色记录。方案会重新打开，已有编辑不受影响。',
    en: 'Every step from now on is recorded with this name and role. The plan is opened again; nothing is lost.',
  },
  'person.switch': { zh: '切换', en: 'Switch' },

  'submit.title': { zh: '提交审批', en: 'Submit for approval' },
  'submit.checking': { zh: '正在检查整个方案…', en: 'Checking the whole plan…' },
  'submit.errors': { zh: '{{count}} 个错误', en: '{{count}} errors' },
  'submit.warnings': { zh: '{{count}} 个警告', en: '{{count}} warnings' },
  'submit.infos': { zh: '{{count}} 条提示', en: '{{count}} notes' },
  'submit.blocked': {
    zh: '有错误的方案不能提交。请在“检查结果”面板逐条处理。',
    en: 'A plan with errors cannot be submitted. Work through them in the Findings panel.',
  },
  'submit.needsCheck': { zh: '检查还没有完成。', en: 'The check is not finished yet.' },
  'submit.needsAcknowledging': {
    zh: '请先勾选“我已知悉”。',
    en: 'Tick that you are aware of the warnings first.',
  },
  'submit.needsName': { zh: '请填写版本名称。', en: 'Give the version a name.' },
  'submit.showFindings': { zh: '查看检查结果', en: 'Show findings' },
  'submit.acknowledge': { zh: '我已知悉以上 {{count}} 个警告', en: 'I am aware of these {{count}} warnings' },
  'submit.name': { zh: '版本名称', en: 'Version name' },
  'submit.defaultName': { zh: '{{plan}} {{date}}', en: '{{plan}} {{date}}' },
  'submit.effectiveFrom': { zh: '生效日期', en: 'Holds from' },
  'submit.effectiveFrom.past': {
    zh: '这一天已经过去；通常填下月 1 日。',
    en: 'That day is over; usually it is the first of next month.',
  },
  'submit.effectiveFrom.notFirst': {
    zh: '不是月初；结算按月进行，通常填下月 1 日。',
    en: 'Not the first of a month; settlement goes by months.',
  },
  'submit.needsDay': { zh: '请填生效日期。', en: 'Say from which day it holds.' },
  'versions.effectiveFrom': { zh: '{{day}} 起生效', en: 'holds from {{day}}' },
  'submit.comment': { zh: '说明', en: 'Comment' },
  'submit.commentHint': { zh: '改了什么、为什么（给审批人看）', en: 'What changed and why, for the manager' },
  'submit.freeze': {
    zh: '提交后内容和指纹被冻结，直到批准、驳回或撤回。',
    en: 'Content and fingerprint are frozen until approval, rejection or withdrawal.',
  },
  'submit.submit': { zh: '提交', en: 'Submit' },
  'submit.coverage': { zh: '覆盖率', en: 'Coverage' },
  'submit.gaps': { zh: '空隙', en: 'Gaps' },
  'submit.overlaps': { zh: '重叠', en: 'Overlaps' },
  'submit.hash': { zh: '内容指纹', en: 'Content hash' },

  'decide.title': { zh: '审批第 {{no}} 版', en: 'Decide on version {{no}}' },
  'decide.submittedBy': { zh: '提交人', en: 'Submitted by' },
  'decide.submittedAt': { zh: '提交时间', en: 'Submitted at' },
  'decide.comment': { zh: '审批意见', en: 'Comment' },
  'decide.commentHint': { zh: '驳回时请说明原因', en: 'Say why when rejecting' },
  'decide.approve': { zh: '批准', en: 'Approve' },
  'decide.reject': { zh: '驳回', en: 'Reject' },
  'decide.needsReason': { zh: '驳回前请填写原因。', en: 'Give a reason before rejecting.' },
  'decide.theirComment': { zh: '提交说明', en: 'Their comment' },

  'export.needsFolder': { zh: '请选择导出目录。', en: 'Choose a folder.' },
  'export.title': { zh: '导出数据包', en: 'Export bundle' },
  'export.text': {
    zh: '将第 {{no}} 版“{{name}}”写成可独立验证的数据包（层级表、GeoPackage、GeoJSON、统计、检查报告、指纹清单）。',
    en: 'Writes version {{no}} “{{name}}” as a bundle that can be verified on its own: hierarchy, GeoPackage, GeoJSON, statistics, validation report, checksums.',
  },
  'export.folder': { zh: '目标文件夹', en: 'Folder' },
  'export.folderHint': { zh: '数据包会成为其中的一个新文件夹', en: 'The bundle becomes a new folder in it' },
  'export.export': { zh: '导出', en: 'Export' },
  'export.working': { zh: '正在写数据包…', en: 'Writing the bundle…' },
  'export.done': { zh: '数据包已写好', en: 'The bundle is written' },
  'export.where': { zh: '位置', en: 'Place' },
  'export.files': { zh: '文件', en: 'Files' },
  'export.size': { zh: '大小', en: 'Size' },
  'export.counts': { zh: '内容', en: 'Content' },
  'export.hash': { zh: '内容指纹', en: 'Content hash' },
  'export.approvedBy': { zh: '批准人', en: 'Approved by' },
  'export.copyPath': { zh: '复制位置', en: 'Copy place' },

  'about.version': { zh: '版本 {{version}}', en: 'Version {{version}}' },
  'about.text': {
    zh: '在一张平面图上编辑四级网格：相邻网元共用同一条边界，移动一次，四级同时跟随。',
    en: 'One planar graph for four levels: neighbouring cells share one boundary; move it once and all four levels follow.',
  },
  'about.licence': {
    zh: 'MIT 许可证。第三方声明随程序附带。',
    en: 'MIT licence. Third-party notices ship with the program.',
  },

  'shortcuts.title': { zh: '快捷键一览', en: 'Keyboard shortcuts' },
  'palette.placeholder': {
    zh: '命令、名称、编码、地址、人员、拼音首字母或坐标',
    en: 'Command, name, code, address, person, pinyin initials or coordinates',
  },
  'palette.found': { zh: '找到的命令和对象', en: 'Commands and things found' },
  'palette.nothing': { zh: '没有找到', en: 'Nothing found' },
  'palette.busy': { zh: '正在建立索引…', en: 'Indexing the plan…' },
  'palette.spot': { zh: '此坐标位于网元“{{cell}}”', en: 'These coordinates lie in the cell “{{cell}}”' },
  'palette.spotOutside': { zh: '此坐标不在任何网元内', en: 'These coordinates lie in no cell' },
  'palette.likely': {
    zh: '此地址可能位于网元“{{cell}}”（{{share}} %：{{reason}}）',
    en: 'This address probably lies in “{{cell}}” ({{share}} %: {{reason}})',
  },
  'palette.noCells': { zh: '{{name}}没有负责的网元。', en: '{{name}} answers for no cell.' },
} as const satisfies Sentences;
