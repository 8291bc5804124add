import type {
  Label,
  LookedAtFile,
  PreparedReply,
  RequestInput,
  RequestOutput,
} from '../../../shared/ipc/contract';

export const STEPS = ['file', 'columns', 'place', 'check', 'report'] as const;
export type StepId = (typeof STEPS)[number];

type Look = RequestInput<'import.look'>;
export type Wish = Omit<Look, 'path'>;
export type Ground = NonNullable<RequestInput<'import.prepare'>['ground']>;

/** One import on its way through the dialog. */
export interface ImportState {
  readonly step: StepId;
  /** What the person has decided so far; what is absent is found. */
  readonly wish: Wish;
  readonly looked: LookedAtFile | null;
  /** Field → column, as shown; columns that were taken away are empty. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Id of the reading of coordinates that counts; null: the likeliest. */
  readonly reading: string | null;
  readonly ground: Ground;
  readonly prepared: PreparedReply | null;
  readonly done: RequestOutput<'import.commit'> | null;
  readonly busy: 'look' | 'prepare' | 'commit' | null;
  readonly error: Label | null;
}

export const START: ImportState = {
  step: 'file',
  wish: { choices: {} },
  looked: null,
  mapping: {},
  reading: null,
  ground: {},
  prepared: null,
  done: null,
  busy: null,
  error: null,
};

/** Required fields that no column stands for; cells need none, for their build understands columns by itself. */
export function missingColumns({ looked, mapping }: ImportState): string[] {
  if (looked === null || looked.kind === 'cells') return [];
  return looked.fields.flatMap(({ field, required }) => (required && !mapping[field] ? [field] : []));
}

/** Whether the coordinates, where there are any, can be read. */
export function hasReading({ looked }: ImportState): boolean {
  return looked !== null && (looked.readings.length > 0 || looked.crsProblem === null);
}

/** Steps of this file: without coordinates there is nothing to place. */
export function stepsOf({ looked }: ImportState): StepId[] {
  return STEPS.filter(
    (step) =>
      step !== 'place' ||
      (looked?.readings.length ?? 0) > 0 ||
      (looked !== null && looked.crsProblem !== null),
  );
}

/** What is asked of the file when all decisions are made. */
export function decidedWish({ wish, looked, mapping, reading }: ImportState): Wish {
  if (looked === null) return wish;
  const crs = reading ?? looked.readings[0]?.id ?? wish.choices.crs;
  return {
    choices: { ...wish.choices, ...(crs === undefined ? {} : { crs }) },
    layer: looked.layer,
    kind: looked.kind,
    mapping,
  };
}

/** The mapping as it was found, with an empty column for every field that has none. */
export function mappingOf({ fields }: LookedAtFile): Record<string, string> {
  return Object.fromEntries(fields.map(({ field, column }) => [field, column ?? '']));
}
