import type { Refusal } from '../base/result';
import type { Language } from './sentences';
import { translate } from './translate';

/** Params that name a field, a kind or a table, and the sentences that call it. */
const NAMES: Readonly<Record<string, string>> = {
  field: 'import.field',
  kind: 'kind',
  table: 'table',
  by: 'table',
};

/** A sentence about an import; fields, kinds and tables are called by their names. */
export function reasonSentence(language: Language, { code, params }: Refusal): string {
  const named = Object.entries(params).map(([name, value]) => {
    const area = NAMES[name];
    return [name, area === undefined ? value : translate(language, `${area}.${value}`)] as const;
  });
  const fields = String(params.fields ?? '')
    .split(',')
    .map((field) => translate(language, `import.field.${field}`));
  return translate(language, code, {
    ...Object.fromEntries(named),
    ...(params.fields === undefined ? {} : { fields: fields.join('、') }),
  });
}
