import { copyFile } from 'node:fs/promises';
import { AppError } from '../../shared/base/appError';
import {
  readDatumParameters,
  type CompanyParameters,
  type DatumParameters,
} from '../../shared/crs/datumParameters';
import { OLD_DATUMS, type OldDatum } from '../../shared/crs/oldDatum';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { Language } from '../../shared/i18n/sentences';
import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { commitImport, importLabel } from '../plan/imports/commitImport';
import { importReport } from '../plan/imports/importReport';
import type { ImportRequest, PreparedImport } from '../plan/imports/importRequest';
import { isPlanFile, mainFile } from '../plan/imports/mainFile';
import { takeBackBatch } from '../plan/imports/takeBackBatch';
import { writeTemplate } from '../plan/imports/templateFile';
import type { PlanFile } from '../project/planFile';
import { withProjectErrors } from '../project/projectError';
import type { SettingsFile } from '../shell/settings';
import type { Handlers, ParsedInput } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import { findingReply } from './findingReply';
import { ImportSessions } from './importSessions';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;

/** Findings and reasons that a window is sent. */
const SHOWN = 500;
/** Rows of a change that a window applies by itself; above that it reads the plan anew. */
const MOST_ROWS = 20_000;

/** Importing in the window: look, prepare in a thread of its own, commit as one step, take back. */
export function importHandlers(
  plans: OpenPlans,
  backups: BackupSchedule,
  settings: SettingsFile,
): ImportHandlers {
  const sessions = new ImportSessions();
  const language = (): Language => settings.current.language ?? 'zh-CN';
  return {
    'import.recognise': async ({ paths }) => {
      const path = mainFile(paths);
      return { path, isPlan: await isPlanFile(path) };
    },
    'import.look': async (input, caller) => {
      const { file } = plans.of(caller.window);
      const { cancel } = await sessions.begin(caller.window);
      const input1 = { path: file.path, request: requestOf(input, settings) };
      return runJob('lookAtFile', input1, progressTo(caller, 'lookAtFile'), cancel.signal);
    },
    'import.prepare': async (input, caller) => {
      const { file } = plans.of(caller.window);
      const session = await sessions.begin(caller.window);
      const { folder, cancel } = session;
      const prepared = await runJob(
        'prepareImport',
        { path: file.path, request: requestOf(input, settings), folder, language: language() },
        progressTo(caller, 'prepareImport'),
        cancel.signal,
      );
      cancel.signal.throwIfAborted();
      session.prepared = prepared;
      return preparedReply(prepared);
    },
    'import.commit': async (_input, caller) => {
      const { file, actor } = plans.of(caller.window);
      const prepared = sessions.prepared(caller.window);
      const { commit } = prepared;
      if (commit === null) throw new AppError('import.nothingPrepared', {});
      if (commit.bulk !== null || prepared.kind === 'cells') await backups.make(file, 'import');
      const { batch, revision, at } = await commitImport(file, commit, actor);
      sessions.committed(caller.window);
      backups.changed(file, tellingOf(caller));
      const report = importReport(prepared, batch, false).map(plain);
      return {
        batch,
        report,
        ...(await writtenReply(file, { revision, at, label: importLabel(commit) }, commit.change)),
      };
    },
    'import.cancel': async (_input, { window }) => {
      await sessions.end(window);
      return {};
    },
    'import.saveRejects': async ({ to }, { window }) => {
      const { rejects } = sessions.prepared(window);
      if (rejects === null) throw new AppError('import.nothingPrepared', {});
      await withProjectErrors(to, () => copyFile(rejects, to));
      return { path: to };
    },
    'import.template': async ({ kind, to }) => {
      await writeTemplate(kind, to, language());
      return { path: to };
    },
    'import.datum': ({ datum, text }) => {
      const read = readDatumParameters(text);
      if (!read.ok) throw new AppError(read.refusal.code, read.refusal.params);
      settings.change({ datum: { ...settings.current.datum, [datum]: text } });
      return {};
    },
    'import.batches': async (_input, { window }) => ({
      batches: (await plans.of(window).file.imports.batches()).map(
        ({
          revision: _revision,
          signature: _signature,
          mapping: _mapping,
          personal: _personal,
          ...batch
        }) => {
          const { shift: _shift, gone: _gone, ...shown } = batch;
          return shown;
        },
      ),
    }),
    'import.takeBack': async ({ batch }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const { revision, at, change, label } = await takeBackBatch(file, batch, actor);
      backups.changed(file, tellingOf(caller));
      return writtenReply(file, { revision, at, label }, change);
    },
  };
}

/** With the company's parameters; what the contract lets be absent is absent here, not undefined. */
function requestOf(
  input: ParsedInput<'import.look'> | ParsedInput<'import.prepare'>,
  settings: SettingsFile,
): ImportRequest {
  const request = JSON.parse(JSON.stringify(input)) as ImportRequest;
  return { ...request, choices: { ...request.choices, parameters: companyParameters(settings) } };
}

function companyParameters({ current }: SettingsFile): CompanyParameters {
  const saved: { [D in OldDatum]?: DatumParameters } = {};
  for (const datum of OLD_DATUMS) {
    const read = readDatumParameters(current.datum[datum] ?? '');
    if (read.ok) saved[datum] = read.value;
  }
  return saved;
}

const plain = ({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}) => ({
  code,
  params: { ...params },
});

function preparedReply(prepared: PreparedImport): RequestOutput<'import.prepare'> {
  const { counts, reasons, findings, rejects, commit } = prepared;
  return {
    report: importReport(prepared, null, false).map(plain),
    counts,
    reasons: reasons.slice(0, SHOWN).map(({ outcome, count, lines, ...why }) => ({
      ...plain(why),
      ...{ outcome, count, lines: [...lines] },
    })),
    findings: findings.slice(0, SHOWN).map(findingReply),
    hasRejects: rejects !== null,
    changes: commit !== null,
  };
}

async function writtenReply(
  file: PlanFile,
  step: Pick<RequestOutput<'import.takeBack'>, 'revision' | 'at' | 'label'>,
  change: ChangeSet,
): Promise<RequestOutput<'import.takeBack'>> {
  const { nextSerial, nextId } = await file.info(0);
  const rows = Object.values(change).reduce(
    (sum, { added, updated, removed }) => sum + added.length + updated.length + removed.length,
    0,
  );
  return {
    ...step,
    change: rows > MOST_ROWS ? null : change,
    nextSerial: [...nextSerial],
    nextId,
  };
}
