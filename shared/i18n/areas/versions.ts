import type { Sentences } from '../sentences';

/** States of a plan: versions by number, revisions, going back to one, receipts, lineage. */
export const versionSentences = {
  'plan.noVersion': {
    zh: '方案没有版本“{{at}}”。可用：{{known}}；“r修改号”为某次修改后的状态，“draft”为当前草稿。',
    en: 'The plan has no version “{{at}}”. There are: {{known}}; “r” and a number is a revision, “draft” the present state.',
  },
  'plan.restoreSame': {
    zh: '当前草稿与“{{at}}”的内容相同，没有可恢复的。',
    en: 'The draft is the same as “{{at}}”; there is nothing to restore.',
  },
  'plan.receiptUnknown': {
    zh: '回执 {{file}} 说的是内容哈希 {{hash}}，本方案没有已导出的这一版。请核对回执是否属于本方案。',
    en: 'The receipt {{file}} is about content hash {{hash}}, which no exported version of this plan has. Check that it belongs to this plan.',
  },
  'plan.receiptBad': {
    zh: '{{file}} 不是回执（{{field}}：{{detail}}）。应为中心系统写出的 receipt.json。',
    en: '{{file}} is no receipt ({{field}}: {{detail}}). It should be the receipt.json of the central system.',
  },
  'step.restore': { zh: '恢复到 {{at}}', en: 'Restore {{at}}' },
  'cli.versionLine': {
    zh: '{{no}}\t{{status}}\t{{name}}\t修改 {{revision}}\t{{by}}\t{{at}}\t{{hash}}',
    en: '{{no}}\t{{status}}\t{{name}}\trevision {{revision}}\t{{by}}\t{{at}}\t{{hash}}',
  },
  'cli.noVersions': {
    zh: '还没有版本：提交后才有。',
    en: 'There are no versions yet: submitting makes one.',
  },
  'cli.restored': {
    zh: '已恢复到 {{at}}，成为第 {{revision}} 次修改。可撤销。',
    en: 'Restored {{at}} as revision {{revision}}. It can be undone.',
  },
  'cli.receipt': {
    zh: '第 {{no}} 版：{{status}}，{{problems}} 个问题。',
    en: 'version {{no}}: {{status}}, {{problems}} problems.',
  },
  'cli.fromBundle': {
    zh: '已由导出包新建 {{path}}：{{cells}} 个网元，内容哈希 {{hash}}。',
    en: 'Created {{path}} from the bundle: {{cells}} cells, content hash {{hash}}.',
  },
  'lineage.noCell': {
    zh: '{{at}} 及以后没有网元 {{code}}。路径编码每版重排，请用 --from 或 --to 指明它所属的版本。',
    en: 'There is no cell {{code}} in {{at}} or after. Path codes are given anew per version: name the version with --from or --to.',
  },
  'lineage.head': {
    zh: '{{code}}“{{name}}”，从 {{from}} 到 {{to}}：',
    en: '{{code}} “{{name}}”, from {{from}} to {{to}}:',
  },
  'lineage.unchanged': { zh: '地面没有变化', en: 'its ground has not changed' },
  'lineage.row': {
    zh: '{{op}}：{{from}} → {{to}}，面积 {{area}}',
    en: '{{op}}: {{from}} → {{to}}, {{area}} of the ground',
  },
  'lineage.rowProducts': {
    zh: '{{op}}：{{from}} → {{to}}，面积 {{area}}，产品 {{products}} 个（{{share}}）',
    en: '{{op}}: {{from}} → {{to}}, {{area}} of the ground, {{products}} products ({{share}})',
  },
  'lineage.steps': { zh: '经过的步骤：', en: 'step by step:' },
  'lineage.node': { zh: '{{op}} → {{code}}，{{share}}', en: '{{op}} → {{code}}, {{share}}' },
  'lineageOp.CREATE': { zh: '新建', en: 'created' },
  'lineageOp.RETIRE': { zh: '撤销', en: 'retired' },
  'lineageOp.SPLIT': { zh: '拆分', en: 'split' },
  'lineageOp.MERGE': { zh: '合并', en: 'merged' },
  'lineageOp.RESHAPE': { zh: '移界', en: 'boundary moved' },
  'lineageOp.REPARENT': { zh: '改上级', en: 'moved to another grid' },
  'lineageOp.RECLASSIFY': { zh: '改粒度', en: 'reclassified' },
  'lineage.title': { zh: '沿革', en: 'Lineage' },
  'lineage.madeOf': { zh: '来自', en: 'Made of' },
  'lineage.became': { zh: '变成', en: 'Gave ground to' },

  'panel.versions': { zh: '版本', en: 'Versions' },
  'panel.comparison': { zh: '对比', en: 'Comparison' },
  'command.panel.versions': { zh: '版本', en: 'Versions' },
  'command.panel.comparison': { zh: '对比', en: 'Comparison' },
  'command.version.backToDraft': { zh: '回到草稿', en: 'Back to the draft' },
  'job.compare': { zh: '正在对比', en: 'Comparing' },
  'job.look': { zh: '正在读取早先的状态', en: 'Reading the earlier state' },
  'window.looking': {
    zh: '正在查看 {{at}}，只能看不能改。请先回到草稿。',
    en: 'You are looking at {{at}}, which cannot be changed. Go back to the draft first.',
  },
  'window.notLooking': { zh: '显示的就是草稿。', en: 'The draft is what is shown.' },
  'versions.lookingOther': {
    zh: '正在查看另一个文件 {{name}}：只读。',
    en: 'You are looking at another file, {{name}}: read-only.',
  },
  'versions.chooseFirst': { zh: '请先在下面选择一个版本。', en: 'Choose a version below first.' },
  'versions.compareOther': { zh: '对比其他…', en: 'Compare others…' },
  'command.version.compare': { zh: '对比两个状态…', en: 'Compare two states…' },
  'compareDialog.title': { zh: '对比两个状态', en: 'Compare two states' },
  'compareDialog.text': {
    zh: '任选两个：草稿、某个版本，或另一个方案文件（分包、副本、备份）。',
    en: 'Any two: the draft, a version, or another plan file such as a part, a copy or a backup.',
  },
  'compareDialog.own': { zh: '本方案 {{name}}', en: 'This plan, {{name}}' },
  'compareDialog.present': { zh: '当前内容', en: 'Present content' },
  'compareDialog.before': { zh: '较早', en: 'Before' },
  'compareDialog.after': { zh: '较晚', en: 'After' },
  'compareDialog.choose': { zh: '选择版本或文件', en: 'Choose a version or a file' },
  'compareDialog.file': { zh: '另一个文件…', en: 'Another file…' },
  'compareDialog.run': { zh: '对比', en: 'Compare' },
  'compareDialog.needsBefore': { zh: '请先选择较早的状态。', en: 'Choose the state before first.' },
  'compareDialog.same': { zh: '两个状态是同一个。', en: 'Both are the same state.' },
  'compare.strangers': {
    zh: '{{file}} 与本方案没有多少共同的行，不能叠在地图上。',
    en: '{{file}} has too little in common with this plan to be laid over its map.',
  },
  'compare.inWords': {
    zh: '两个方案没有多少共同之处：只列出差异，地图上不叠加。',
    en: 'The two plans have little in common: the list tells the differences, the map shows this plan only.',
  },
  'command.plan.receipt': { zh: '导入回执…', en: 'Import receipt…' },
  'receipt.nothingExported': {
    zh: '还没有导出的版本，不会有回执。',
    en: 'No version was exported yet, so there can be no receipt.',
  },
  'receipt.ACK': {
    zh: '中心系统已确认第 {{no}} 版，{{count}} 个问题',
    en: 'Version {{no}} was acknowledged, {{count}} problems',
  },
  'receipt.REFUSED': {
    zh: '中心系统拒收第 {{no}} 版，{{count}} 个问题',
    en: 'Version {{no}} was refused, {{count}} problems',
  },
  'versions.none.title': { zh: '还没有版本', en: 'No versions yet' },
  'versions.none.text': {
    zh: '提交方案会冻结一个版本。之后可在这里查看它、与草稿对比，或恢复为草稿。',
    en: 'Submitting the plan freezes a version. You can then look at it here, compare it with the draft, or restore it.',
  },
  'versions.look': { zh: '查看', en: 'Look' },
  'versions.compare': { zh: '与草稿对比', en: 'Compare with draft' },
  'versions.restore': { zh: '恢复为草稿', en: 'Restore as draft' },
  'versions.back': { zh: '回到草稿', en: 'Back to the draft' },
  'versions.shown': { zh: '正在显示', en: 'shown' },
  'versions.name': { zh: '第 {{no}} 版 {{name}}', en: 'Version {{no}} {{name}}' },
  'versions.draftNote': { zh: '当前内容，可以修改', en: 'The present content, which can be changed' },
  'versions.looking': {
    zh: '正在查看第 {{no}} 版“{{name}}”（{{status}}）：只读，地图、网格树和统计都是当时的内容。',
    en: 'You are looking at version {{no}} “{{name}}” ({{status}}): read-only; map, tree and statistics show what it was.',
  },
  'versions.lookingRevision': {
    zh: '正在查看第 {{revision}} 次修改后的状态：只读。',
    en: 'You are looking at the state after revision {{revision}}: read-only.',
  },
  'comparison.none.title': { zh: '没有对比', en: 'Nothing is compared' },
  'comparison.none.text': {
    zh: '在“版本”面板中选一个版本，再点“与草稿对比”。',
    en: 'Choose a version in the panel Versions, then Compare with draft.',
  },
  'comparison.title': { zh: '{{before}} → {{after}}', en: '{{before}} → {{after}}' },
  'comparison.mode.swipe': { zh: '卷帘', en: 'Swipe' },
  'comparison.mode.blink': { zh: '闪烁', en: 'Blink' },
  'comparison.mode.off': { zh: '只看新', en: 'New only' },
  'comparison.allKinds': { zh: '全部变化', en: 'All kinds' },
  'comparison.close': { zh: '结束对比', en: 'Close' },
  'comparison.same': { zh: '两者相同。', en: 'There is no difference.' },
  'comparison.divider': { zh: '卷帘分界', en: 'Divider' },
  'bundle.notSound': {
    zh: '导出包 {{folder}} 有问题，没有新建方案：{{problem}}',
    en: 'The bundle {{folder}} is not sound, so no plan was made of it: {{problem}}',
  },
  'bundle.differs': {
    zh: '由导出包得到的方案内容哈希为 {{found}}，而清单写的是 {{stated}}；没有新建方案。',
    en: 'The plan made of the bundle has content hash {{found}}, but its manifest states {{stated}}; no plan was made.',
  },
} as const satisfies Sentences;
