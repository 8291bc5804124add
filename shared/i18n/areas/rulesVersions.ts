import type { Sentences } from '../sentences';

/** Rules that look back at the latest approved version. */
export const versionRuleSentences = {
  'ruleTitle.C09': { zh: '改粒度有记录', en: 'Reclassification is noted' },
  'rule.C09': {
    zh: '网元“{{name}}”（{{code}}）的粒度与基准版不同，沿革中却没有记录。',
    en: 'The granularity of “{{name}}” ({{code}}) differs from the base version, but the lineage says nothing.',
  },
  'ruleAdvice.C09': {
    zh: '请用“修改网元”重新设定粒度，程序会写入沿革。',
    en: 'Set the granularity again with the cell card or cell.update, which notes it.',
  },
  'ruleTitle.V07': { zh: '沿革完整', en: 'Lineage is complete' },
  'rule.V07': {
    zh: '撤销的网元 {{code}} 有 {{missing}}% 的地面没有去向。',
    en: 'Of the cell {{code}}, which is gone, {{missing}} % of the ground has no successor.',
  },
  'ruleAdvice.V07': {
    zh: '请撤销使它消失的步骤，改用拆分或合并。',
    en: 'Take back the step by which it went, and split or merge instead.',
  },
  'ruleTitle.V11': { zh: '改动范围大', en: 'Large change' },
  'rule.V11': {
    zh: '与基准版相比，{{cells}} 个网元中有 {{changed}} 个受影响（{{percent}}%，超过 {{LARGE}}%）。',
    en: 'Since the base version {{changed}} of {{cells}} cells are concerned ({{percent}} %, more than {{LARGE}} %).',
  },
  'ruleAdvice.V11': {
    zh: '请在“对比”中逐项查看，并请第二人复核。',
    en: 'Go through the comparison, and have a second person look at it.',
  },
} as const satisfies Sentences;
