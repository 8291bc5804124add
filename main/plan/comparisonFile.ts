import { extname } from 'node:path';
import type { PlanComparison } from '../../shared/compare/comparePlans';
import { writeCsv } from '../../shared/exchange/csv';
import { differenceText } from '../../shared/i18n/comparisonText';
import type { Language } from '../../shared/i18n/sentences';
import type { ComparedStates } from './compareStates';

/** A comparison as a file of the kind that the name asks for: JSON with everything, else CSV with a row a difference. */
export function comparisonFile(to: string, compared: ComparedStates, language: Language): string {
  return extname(to).toLowerCase() === '.json'
    ? `${JSON.stringify(comparisonJson(compared, language), null, 2)}\n`
    : comparisonCsv(compared.comparison, language);
}

/** Everything that a comparison tells, with the sentence of each difference. */
export function comparisonJson({ before, after, comparison }: ComparedStates, language: Language) {
  const differences = comparison.differences.map((difference) => ({
    ...difference,
    sentence: differenceText(language, difference),
  }));
  return {
    before: { revision: before.revision, state: before.name },
    after: { revision: after.revision, state: after.name },
    ...comparison,
    differences,
  };
}

/** Every difference as a row; places in metres. */
export function comparisonCsv({ differences }: PlanComparison, language: Language): string {
  const columns = ['kind', 'before', 'after', 'area_m2', 'min_x', 'min_y', 'max_x', 'max_y', 'sentence'];
  const metres = (millimetres: number | undefined): number | null =>
    millimetres === undefined ? null : millimetres / 1000;
  return writeCsv(
    columns,
    differences.map((difference) => {
      const { kind, before, after, area, place } = difference;
      return [
        kind,
        before.join(' '),
        after.join(' '),
        Math.round(area * 100) / 100,
        ...[place?.minX, place?.minY, place?.maxX, place?.maxY].map(metres),
        differenceText(language, difference),
      ];
    }),
  );
}
