import type { PlanDifference } from '../compare/change';
import { CHANGE_KINDS } from '../compare/change';
import type { ComparisonTotals } from '../compare/comparePlans';
import type { UnitDifference } from '../compare/unitCounts';
import type { Language } from './sentences';
import { translate } from './translate';

/** Codes named in a sentence before the rest is only counted. */
const NAMED = 3;

/** One difference as a sentence: what became of what, with names and hectares. */
export function differenceText(language: Language, difference: PlanDifference): string {
  const { kind, before, after, area, params } = difference;
  const granularities: PlanDifference['params'] =
    kind === 'RECLASSIFIED'
      ? {
          from: translate(language, `granularity.${params.from}`),
          to: translate(language, `granularity.${params.to}`),
        }
      : {};
  return translate(language, `compare.${kind}`, {
    ...params,
    ...granularities,
    ...fieldNames(language, params.fields),
    first: before[0] ?? '–',
    second: before[1] ?? '–',
    before: codes(language, before),
    after: codes(language, after),
    made: codes(
      language,
      after.filter((code) => !before.includes(code)),
    ),
    hectares: hectares(language, area),
  });
}

/** All of it in one line: `3 splits, 2 merges, 5 boundary moves of 12.4 ha, 84 boxes change cell`. */
export function totalsText(language: Language, totals: ComparisonTotals): string {
  const counted = (what: string, count: number): string[] =>
    count === 0
      ? []
      : [
          translate(language, `compareTotal.${what}`, {
            count,
            hectares: hectares(language, totals.movedArea),
          }).replace(String(count), count.toLocaleString(language)),
        ];
  const parts = [
    ...CHANGE_KINDS.flatMap((kind) => counted(kind, totals.kinds[kind])),
    ...counted('productsCell', totals.productsChangingCell),
    ...counted('productsManager', totals.productsChangingManager),
  ];
  return parts.length === 0
    ? translate(language, 'compareTotal.none')
    : parts.join(translate(language, 'compareTotal.and'));
}

/** What happened below a grid, with its cells before and after. */
export function unitText(language: Language, unit: UnitDifference): string {
  const { level, code, name, cellsBefore, cellsAfter } = unit;
  const what = unitKindsText(language, unit);
  return translate(language, 'compare.unit', { level, code, name, cellsBefore, cellsAfter, what });
}

/** What happened below a grid: `3 splits, 5 boundary moves of 12.4 ha`. */
export function unitKindsText(language: Language, { kinds, gained }: UnitDifference): string {
  return CHANGE_KINDS.flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    const area = hectares(language, gained);
    return count === 0 ? [] : [translate(language, `compareTotal.${kind}`, { count, hectares: area })];
  }).join(translate(language, 'compareTotal.and'));
}

/** One decimal from a hectare on; below it as many as show something. */
function hectares(language: Language, area: number): string {
  const value = area / 10_000;
  const digits = value >= 1 ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 2 };
  return value.toLocaleString(language, digits);
}

/** Fields as the trade calls them; a comparison names them as records do. */
function fieldNames(language: Language, fields: string | number | undefined): { fields?: string } {
  if (typeof fields !== 'string') return {};
  const names = fields.split(', ').map((field) => translate(language, `import.field.${field}`));
  return { fields: names.join(language === 'en' ? ', ' : '、') };
}

function codes(language: Language, list: readonly string[]): string {
  const [first = '–'] = list;
  return list.length <= NAMED
    ? list.join(' + ') || first
    : translate(language, 'compare.codes', { first, count: list.length - 1 });
}
