import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import type { Language } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';

/** Documented in README: 0 done, 1 refused or found wrong, 2 wrong usage, 3 file or world failed. */
export const EXIT = { done: 0, refused: 1, usage: 2, world: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What was asked is impossible: one sentence, exit 1. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** The command line was used wrongly: one sentence, exit 2. */
export class Misused extends Refused {}

/** What a command writes to: a stream of the process, or a test's own. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

/** Where a command speaks to: results on standard output, progress and errors on standard error. */
export class Terminal {
  constructor(
    readonly language: Language,
    private readonly stdout: TextSink,
    private readonly stderr: TextSink,
  ) {}

  /** A result line. Written before the next statement runs, also into a pipe. */
  say(text: string): void {
    this.stdout.write(`${text}\n`);
  }

  json(value: unknown): void {
    this.say(JSON.stringify(value));
  }

  sentence({ code, params }: Refusal): string {
    return translate(this.language, code, params);
  }

  text(code: string, params: Refusal['params'] = {}): string {
    return translate(this.language, code, params);
  }

  complain(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /** Progress of long work: one line on standard error, only where a person watches. */
  progress(text: string, done: number, total: number): void {
    if (this.stderr.isTTY !== true) return;
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    this.stderr.write(`\r\u001b[K${text}${share}${done >= total && total > 0 ? '\n' : ''}`);
  }

  /** One sentence for a failure, and the exit code that belongs to it. */
  fail(error: unknown): ExitCode {
    if (error instanceof Refused) {
      this.complain(this.sentence(error.refusal));
      return error instanceof Misused ? EXIT.usage : EXIT.refused;
    }
    if (error instanceof AppError) {
      this.complain(this.sentence(error));
      return isRefusal(error.code) ? EXIT.refused : EXIT.world;
    }
    const detail = error instanceof Error ? error.message : String(error);
    this.complain(this.text('cli.internal', { detail: detail.split('\n')[0] ?? '' }));
    return EXIT.world;
  }
}

/** Errors that say «not allowed now» and not «the world failed». */
function isRefusal(code: string): boolean {
  return (
    /^(plan|lineage|bundle|lock|part|merge|import\.takeBack)\./.test(code) ||
    code === 'project.nothingToUndo' ||
    code === 'project.nothingToRedo'
  );
}

/** Chinese on a Chinese system, English elsewhere; the usual variables decide. */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
