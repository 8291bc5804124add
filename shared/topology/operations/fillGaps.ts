import { GAP, type CellId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { Millimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import type { Component } from '../cut/components';
import { finish, type KernelRefusal } from '../proof/finish';
import { bordersOf, gapOwner, perimeterOf, type GapPolicy } from '../edit/gapOwner';
import { groundPieces } from '../read/groundPieces';
import { rehomeBindings } from '../edit/rehomeBindings';
import { giveGround, noteGrowth } from '../edit/unownedGround';

export interface FillGapsArgs {
  readonly policy: GapPolicy;
  /** Only gaps at most this wide (twice the area by the perimeter); all without it. */
  readonly widest?: Millimetres;
  readonly ids: IdSource;
}

export type FillGapsRefusal = 'fillGaps.none' | 'fillGaps.noneNarrow' | 'fillGap.noNeighbour' | KernelRefusal;

/**
 * Gives all ground that nobody owns, or all narrow pieces of it, to neighbours by one rule, in one step. Each piece
 * goes to a neighbour that it had before the step, so that the order does not matter. Every cell that grows keeps
 * its attributes and gets one RESHAPE lineage row; bindings made by geometry follow their boxes.
 *
 * Refuses a plan without such gaps, and a gap that borders on no cell, which needs a cell of its own. Costs the
 * vertices of all gaps, and the boundaries and bindings of the cells that grow.
 */
export function fillGaps(view: PlanView, args: FillGapsArgs): Result<ChangeSet, FillGapsRefusal> {
  const draft = createDraft(view);
  const gaps = groundPieces(draft, GAP);
  if (gaps.length === 0) return refuse('fillGaps.none');
  const { widest } = args;
  const chosen = gaps.filter((gap) => widest === undefined || widthOf(draft, gap) <= widest);
  if (chosen.length === 0) return refuse('fillGaps.noneNarrow', { count: gaps.length, ...placeOf(gaps[0]) });
  const touched = new Set<CellId>();
  const takers: [Component, CellId][] = [];
  for (const gap of chosen) {
    const borders = bordersOf(draft, gap);
    const taker = gapOwner(draft, borders, args.policy);
    if (taker === undefined) return refuse('fillGap.noNeighbour', placeOf(gap));
    takers.push([gap, taker]);
    for (const cell of borders.keys()) touched.add(cell);
  }
  giveGround(draft, takers);
  for (const taker of new Set(takers.map(([, cell]) => cell))) noteGrowth(draft, taker, args.ids);
  rehomeBindings(draft, touched);
  return finish(view, draft);
}

function widthOf(draft: Draft, gap: Component): Millimetres {
  return gap.doubleArea / perimeterOf(draft, gap);
}

function placeOf(gap: Component | undefined): { x: number; y: number } {
  return { x: gap?.outer[0] ?? 0, y: gap?.outer[1] ?? 0 };
}
