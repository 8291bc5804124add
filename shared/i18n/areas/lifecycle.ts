import type { Sentences } from '../sentences';

/** Submit, withdraw, approve, reject, export. */
export const lifecycleSentences = {
  'plan.frozen': {
    zh: '第 {{version}} 版“{{name}}”正在等待审批，方案已冻结，不能修改。请先撤回，或由主管退回。',
    en: 'Version {{version}} “{{name}}” is waiting for approval, so the plan is frozen. Withdraw it, or have the manager reject it, before editing.',
  },
  'plan.alreadySubmitted': {
    zh: '第 {{version}} 版已经提交，正在等待审批。要重新提交，请先撤回。',
    en: 'Version {{version}} is already waiting for approval. Withdraw it before submitting again.',
  },
  'plan.nothingNew': {
    zh: '内容与已批准的第 {{version}} 版完全相同，没有需要提交的修改。',
    en: 'The content is the same as that of approved version {{version}}; there is nothing to submit.',
  },
  'plan.submitBlocked': {
    zh: '检查发现 {{count}} 个错误（规则 {{rules}}，首个涉及 {{first}}），不能提交。请在“检查结果”中逐项改正后再提交。',
    en: 'Validation found {{count}} errors (rules {{rules}}, the first at {{first}}), so the plan cannot be submitted. Fix them in the findings list, then submit again.',
  },
  'plan.approveBlocked': {
    zh: '检查发现 {{count}} 个阻止审批的错误（规则 {{rules}}，首个涉及 {{first}}），不能批准。请退回并说明原因。',
    en: 'Validation found {{count}} errors that stop approval (rules {{rules}}, the first at {{first}}). Reject the version and say why.',
  },
  'plan.nothingWaiting': {
    zh: '没有等待审批的版本。请先提交方案。',
    en: 'No version is waiting for approval. Submit the plan first.',
  },
  'plan.notWaiting': {
    zh: '第 {{version}} 版不在等待审批。请刷新版本列表后再操作。',
    en: 'Version {{version}} is not waiting for approval. Look at the list of versions again.',
  },
  'plan.withdrawOthers': {
    zh: '只有提交人 {{submitter}} 或主管可以撤回。',
    en: 'Only the submitter, {{submitter}}, or a manager may withdraw it.',
  },
  'plan.managerOnly': {
    zh: '只有主管可以审批，{{name}} 当前不是主管。请由主管登录后操作。',
    en: 'Only a manager may approve or reject, and {{name}} is not at the desk as one. Ask a manager.',
  },
  'plan.approveOwn': {
    zh: '提交人 {{name}} 不能批准自己提交的版本。请由另一位主管审批。',
    en: '{{name}} submitted this version and may not approve it. Ask another manager.',
  },
  'plan.changedSinceSubmit': {
    zh: '方案内容与提交第 {{version}} 版时不同（文件可能被其他程序改动），不能批准。请退回后重新提交。',
    en: 'The content differs from what was submitted as version {{version}}; another program may have changed the file. Reject it and submit again.',
  },
  'plan.exportNotSubmitted': {
    zh: '方案从未提交，不能导出。请先提交，并由主管批准。',
    en: 'The plan was never submitted, so it cannot be exported. Submit it and have a manager approve it.',
  },
  'plan.exportWaiting': {
    zh: '第 {{version}} 版“{{name}}”还在等待审批，不能导出。请由主管批准后再导出。',
    en: 'Version {{version}} “{{name}}” is still waiting for approval, so it cannot be exported. Have a manager approve it.',
  },
  'plan.exportNotApproved': {
    zh: '最新的第 {{version}} 版没有获得批准（状态 {{status}}），不能导出。请修改后重新提交，并由主管批准。',
    en: 'The latest version, {{version}}, was not approved (it is {{status}}), so nothing can be exported. Submit again and have a manager approve it.',
  },
  'plan.exportChanged': {
    zh: '第 {{version}} 版批准之后方案又有修改，不能导出。请撤销这些修改，或重新提交并由主管批准。',
    en: 'The plan has changed since version {{version}} was approved, so it cannot be exported. Undo the changes, or submit again and have a manager approve.',
  },
  'plan.exportOldVersion': {
    zh: '只能导出最新版本，最新的是第 {{version}} 版。',
    en: 'Only the latest version can be exported, and that is version {{version}}.',
  },
} as const satisfies Sentences;
