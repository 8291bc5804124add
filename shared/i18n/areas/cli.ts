import type { Sentences } from '../sentences';

/** The command line and its scripts. */
export const cliSentences = {
  'cli.internal': {
    zh: '程序内部错误：{{detail}}。文件没有被这一步改动。请把命令和文件报告给开发者。',
    en: 'Internal error: {{detail}}. This step changed no file. Please report the command and the file.',
  },
  'cli.badOption': {
    zh: '选项 {{option}} 的值不合要求：{{detail}}。用 --help 查看用法。',
    en: 'The value of {{option}} does not fit: {{detail}}. See --help.',
  },
  'cli.created': { zh: '已新建 {{path}}，坐标系 {{crs}}。', en: 'Created {{path}} in {{crs}}.' },
  'cli.sampled': {
    zh: '已生成示例城市 {{path}}：{{cells}} 个网元，{{boxes}} 个箱盒，用时 {{seconds}} 秒。',
    en: 'Made the sample city {{path}}: {{cells}} cells, {{boxes}} boxes, in {{seconds}} s.',
  },
  'cli.undo': {
    zh: '第 {{revision}} 次修改：撤销“{{label}}”',
    en: 'revision {{revision}}: undid “{{label}}”',
  },
  'cli.redo': {
    zh: '第 {{revision}} 次修改：重做“{{label}}”',
    en: 'revision {{revision}}: redid “{{label}}”',
  },
  'cli.validated': {
    zh: '错误 {{errors}}，警告 {{warnings}}，提示 {{infos}}；缝隙 {{gaps}}，重叠 {{overlaps}}。',
    en: '{{errors}} errors, {{warnings}} warnings, {{infos}} notes; {{gaps}} gaps, {{overlaps}} overlaps.',
  },
  'cli.hasErrors': {
    zh: '方案有 {{count}} 个错误，改正后才能提交。',
    en: 'The plan has {{count}} errors that must be fixed before it can be submitted.',
  },
  'cli.version': {
    zh: '第 {{no}} 版“{{name}}”：{{status}}，内容哈希 {{hash}}',
    en: 'version {{no}} “{{name}}”: {{status}}, content hash {{hash}}',
  },
  'cli.effectiveFrom.past': {
    zh: '提示：生效日期 {{day}} 已经过去。',
    en: 'Note: {{day}}, from which it is to hold, is over.',
  },
  'cli.effectiveFrom.notFirst': {
    zh: '提示：生效日期 {{day}} 不是月初，结算按月进行。',
    en: 'Note: {{day}} is not the first of a month, and settlement goes by months.',
  },
  'cli.exported': {
    zh: '已导出到 {{folder}}：{{files}} 个文件，{{bytes}} 字节，用时 {{seconds}} 秒。',
    en: 'Exported to {{folder}}: {{files}} files, {{bytes}} bytes, in {{seconds}} s.',
  },
  'cli.verified': {
    zh: '{{folder}} 完好：{{checks}} 项检查全部通过，内容哈希 {{hash}}。',
    en: '{{folder}} is sound: all {{checks}} checks passed, content hash {{hash}}.',
  },
  'cli.verifyFailed': { zh: '{{folder}} 有问题：{{sentence}}', en: '{{folder}} is not sound: {{sentence}}' },
  'step.import': { zh: '导入 {{file}}（{{cells}} 个网元）', en: 'Import {{file}} ({{cells}} cells)' },
  'sample.ground': { zh: '示例城市：生成地面与边界', en: 'Sample city: ground and boundaries' },
  'sample.hierarchy': { zh: '示例城市：生成各级网格', en: 'Sample city: grids of all levels' },
  'sample.network': { zh: '示例城市：生成端局与箱盒', en: 'Sample city: exchanges and boxes' },
  'sample.people': { zh: '示例城市：生成人员与网点', en: 'Sample city: staff and outlets' },
  'sample.rows': { zh: '示例城市：整理数据', en: 'Sample city: putting rows in order' },
  'sample.write': { zh: '示例城市：写入方案文件', en: 'Sample city: writing the plan file' },
  'sample.tooSmall': {
    zh: '示例城市至少需要 {{smallest}} 个网元，不能是 {{cells}} 个。请用更大的 --cells。',
    en: 'A sample city needs at least {{smallest}} cells, not {{cells}}. Choose more with --cells.',
  },
  'script.line': { zh: '第 {{line}} 行：{{sentence}}', en: 'Line {{line}}: {{sentence}}' },
  'script.stopped': {
    zh: '第 {{line}} 行：{{sentence}}（脚本在此停止，此前 {{done}} 步已完成）',
    en: 'Line {{line}}: {{sentence}} (The script stops here; {{done}} steps before it are done.)',
  },
  'script.notJson': {
    zh: '不是有效的 JSON（{{detail}}）。每行应为一个 {"command": …} 对象。',
    en: 'This is not JSON ({{detail}}). Each line is one {"command": …} object.',
  },
  'script.noCommand': {
    zh: '缺少 command。每行应为 {"command": 命令，…参数}。',
    en: 'There is no command. Each line is {"command": id, …arguments}.',
  },
  'script.unknownCommand': {
    zh: '没有命令 {{command}}。用 commands 查看全部命令。',
    en: 'There is no command {{command}}. Run “commands” for the list.',
  },
  'script.wrongRole': {
    zh: '角色 {{role}} 不能执行 {{command}}（需要 {{roles}}）。请用 --role 指定角色。',
    en: 'Role {{role}} may not run {{command}}; it takes {{roles}}. Choose it with --role.',
  },
  'script.badArguments': {
    zh: '{{command}} 的参数 {{field}} 不合要求：{{detail}}。用 commands --json 查看参数说明。',
    en: 'Argument {{field}} of {{command}} does not fit: {{detail}}. See “commands --json”.',
  },
  'script.noChange': { zh: '{{command}} 没有改变任何内容。', en: '{{command}} would change nothing.' },
  'script.dryRunTurn': {
    zh: '试运行中没有可供 {{command}} 的步骤：试运行只能撤销和重做本次脚本的步骤。',
    en: 'The dry run has no step for {{command}}: it can only undo and redo steps of its own script.',
  },
  'script.committed': {
    zh: '已提交，第 {{revision}} 次修改：{{label}}',
    en: 'committed revision {{revision}}: {{label}}',
  },
  'script.fits': { zh: '第 {{line}} 行可行：{{label}}', en: 'line {{line}} fits: {{label}}' },
  'script.summary': { zh: '完成 {{done}} 步。', en: '{{done}} steps done.' },
  'script.summaryDry': {
    zh: '{{done}} 步均可行，没有写入任何内容。',
    en: '{{done}} steps fit; nothing was written.',
  },
  'script.summaryRefused': {
    zh: '{{refused}} 行被拒绝（首个为第 {{line}} 行），其余 {{done}} 步已完成。',
    en: '{{refused}} lines were refused (the first is line {{line}}); {{done}} other steps are done.',
  },
} as const satisfies Sentences;
