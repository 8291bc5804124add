import { findingSentence } from '../../shared/rules/findingSentence';
import { importReport } from '../plan/imports/importReport';
import type { PreparedImport } from '../plan/imports/importRequest';
import { reasonSentence } from '../../shared/i18n/reasonSentence';
import type { Terminal } from './terminal';

/** Reasons and findings printed for people; `--json` has all of them. */
const SHOWN = 20;

/** Tells what an import did, or would do. */
export function sayImport(
  terminal: Terminal,
  prepared: PreparedImport,
  done: { readonly batch: number; readonly revision: number } | null,
  options: {
    readonly dryRun?: boolean;
    readonly rejects?: string;
    readonly json?: boolean;
    readonly seconds: number;
  },
): void {
  const sentence = (told: Parameters<typeof reasonSentence>[1]): string =>
    reasonSentence(terminal.language, told);
  const reasons = prepared.reasons.map((reason) => ({ ...reason, sentence: sentence(reason) }));
  const findings = prepared.findings.map((finding) => ({
    ...finding,
    sentence: terminal.sentence(findingSentence(finding)),
  }));
  const { kind, layer, mapping, crs, counts, gone, personal, already, addressLevels } = prepared;
  if (options.json) {
    const { dryRun = false, seconds } = options;
    const batch = done?.batch ?? null;
    return terminal.json({
      ...{
        kind,
        layer,
        mapping,
        crs: crs?.id ?? null,
        crsDoubtful: prepared.isCrsDoubtful,
        report: importReport(prepared, done?.batch ?? null, options.dryRun === true).map(sentence),
        counts,
        gone,
        personal,
        addressLevels,
        reasons,
        findings,
      },
      ...{ batch, revision: done?.revision ?? null, already: already?.id ?? null, dryRun },
      unchanged: prepared.commit === null,
      rejects: prepared.rejects === null ? null : (options.rejects ?? null),
      cells: kind === 'cells' ? (prepared.commit?.rows.length ?? 0) : undefined,
      seconds: Number(seconds.toFixed(1)),
    });
  }
  const [first, ...others] = importReport(prepared, done?.batch ?? null, options.dryRun === true);
  if (first !== undefined) terminal.say(sentence(first));
  for (const { count, lines, sentence: why } of reasons.slice(0, SHOWN)) {
    const shown = lines.slice(0, 10).join(', ') + (count > 10 ? ' …' : '');
    terminal.say(terminal.text('import.report.reason', { count, lines: shown, sentence: why }));
  }
  const toLookAt = findings.filter(({ level }) => level === 'WARNING');
  const only = findings.filter(({ level }) => level !== 'WARNING');
  for (const { sentence: told } of [...toLookAt, ...only].slice(0, SHOWN)) terminal.say(told);
  for (const told of others) terminal.say(sentence(told));
  if (prepared.rejects !== null && options.rejects !== undefined)
    terminal.say(terminal.text('import.report.rejects', { path: options.rejects }));
}
