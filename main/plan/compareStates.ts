import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparePlans, type PlanComparison } from '../../shared/compare/comparePlans';
import { loadGeos } from '../../shared/geometry/geos';
import type { PlanView } from '../../shared/document/view';
import { openPlan } from '../project/openPlan';
import { momentOf, viewsAt, type Moment } from './planState';

/** A plan file, and which of its states: `city.gpkg@2`. */
export interface StateName {
  readonly path: string;
  readonly at?: string | undefined;
}

export interface ComparedStates {
  readonly before: Moment & { readonly path: string };
  readonly after: Moment & { readonly path: string };
  readonly comparison: PlanComparison;
}

/** Takes `plan.gpkg@2` apart. A file that has an `@` in its own name is found first. */
export function parseStateName(text: string): StateName {
  const cut = text.lastIndexOf('@');
  if (cut <= 0 || existsSync(text)) return { path: text };
  return { path: text.slice(0, cut), at: text.slice(cut + 1) };
}

/**
 * Compares two states of one plan or of two. Both files are only read. Products are those of the plan before: a plan
 * file keeps them as they are now, not per version. Costs reading the plans, and what changed.
 * @throws AppError plan.noVersion, project.*
 */
export async function compareStates(before: StateName, after: StateName): Promise<ComparedStates> {
  const sameFile = resolve(before.path) === resolve(after.path);
  const first = await openPlan(before.path, { readOnly: true });
  try {
    const second = sameFile ? first : await openPlan(after.path, { readOnly: true });
    try {
      const [was, is] = [await momentOf(first, before.at), await momentOf(second, after.at)];
      const [old, now] = sameFile
        ? await viewsAt(first, [was, is])
        : (await Promise.all([viewsAt(first, [was]), viewsAt(second, [is])])).flat();
      const geos = await loadGeos();
      const comparison = await comparePlans(old as PlanView, now as PlanView, {
        sharedAreas: (one, other, pairs) => geos.sharedAreas(one, other, pairs),
        productsOf: (cells) => first.productGroups(cells),
      });
      return {
        before: { ...was, path: before.path },
        after: { ...is, path: after.path },
        comparison,
      };
    } finally {
      if (!sameFile) await second.close();
    }
  } finally {
    await first.close();
  }
}
