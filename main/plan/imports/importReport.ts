import type { Refusal } from '../../../shared/base/result';
import type { PreparedImport } from './importRequest';

/** What an import did or would do, as sentences: for a terminal, and for the last step of the window. */
export function importReport(prepared: PreparedImport, batch: number | null, isDryRun: boolean): Refusal[] {
  const { counts, gone, personal, already, crs, isCrsDoubtful, addressLevels, commit } = prepared;
  const sentences: Refusal[] = [
    { code: `import.report.kind`, params: { kind: prepared.kind, layer: prepared.layer } },
  ];
  const tell = (code: string, params: Refusal['params'] = {}): void => void sentences.push({ code, params });
  if (crs !== null && crs.shift !== 'NONE')
    tell(isCrsDoubtful ? 'import.report.suspected' : 'import.report.shifted', { crs: crs.name });
  else if (crs !== null)
    tell(isCrsDoubtful ? 'import.report.crsDoubtful' : 'import.report.crs', { crs: crs.name });
  tell('import.report.counts', { ...counts, accepted: counts.added + counts.changed + counts.same });
  for (const [column, count] of Object.entries(personal.columns))
    tell('import.report.personal', { column, count });
  if (personal.masked > 0) tell('import.report.masked', { count: personal.masked });
  if (addressLevels !== null) {
    const [none = 0, one = 0, two = 0, three = 0, four = 0, five = 0] = addressLevels;
    tell('import.report.levels', { none, one, two, three, four, five });
  }
  if (gone.count > 0)
    tell('import.report.gone', { count: gone.count, called: gone.called.slice(0, 10).join('、') });
  if (already !== null) tell('import.report.already', { batch: already.id, at: already.at.slice(0, 10) });
  else if (commit === null) tell('import.report.nothing');
  else if (isDryRun) tell('import.report.dryRun');
  else if (batch !== null) tell('import.report.done', { batch });
  return sentences;
}
