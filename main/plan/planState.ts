import { AppError } from '../../shared/base/appError';
import { draftWith } from '../../shared/document/draftWith';
import type { VersionRecord } from '../../shared/document/records/plan';
import type { PlanView } from '../../shared/document/view';
import type { PlanFile } from '../project/planFile';

/** A moment of a plan: its revision, and the version that was frozen there if one was named. */
export interface Moment {
  readonly revision: number;
  readonly version: VersionRecord | null;
  /** `V2`, `r17`, or `draft`: how people and files name it. */
  readonly name: string;
}

/**
 * The moment that a text names: nothing or `draft` is the stored state, a number or `V2` the version of that number, any
 * other text the version of that name, `r17` the state after revision 17. @throws AppError plan.noVersion
 */
export async function momentOf(plan: PlanFile, at: string | undefined): Promise<Moment> {
  const { revision, versions } = await plan.info(0);
  if (at === undefined || at === '' || at === 'draft') return { revision, version: null, name: 'draft' };
  const asked = /^r(\d+)$/.exec(at)?.[1];
  if (asked !== undefined) return { revision: Number(asked), version: null, name: at };
  const no = Number(/^[vV]?(\d+)$/.exec(at)?.[1] ?? NaN);
  const version = versions.find((one) => one.no === no) ?? versions.findLast(({ name }) => name === at);
  if (version === undefined) {
    const known = versions.map((one) => `V${one.no}`).join(', ');
    throw new AppError('plan.noVersion', { at, known: known === '' ? '–' : known });
  }
  return { revision: version.revision, version, name: `V${version.no}` };
}

/** Several moments of one plan over one reading of it. */
export async function viewsAt(plan: PlanFile, moments: readonly Moment[]): Promise<PlanView[]> {
  const document = await plan.loadDocument();
  const views: PlanView[] = [];
  for (const { revision } of moments) views.push(draftWith(document, await plan.changeBackTo(revision)));
  return views;
}
