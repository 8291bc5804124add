import { present } from '../base/invariant';
import { rowOf, type PlanView } from '../document/view';
import { mergeBounds } from '../document/mergeBounds';
import type { ChangeKind, PlanDifference } from './change';
import type { GroundChanges, GroundFlow } from './groundFlow';

/** A cell that takes at least this share of another's ground is its successor, not a neighbour that gained a strip. */
const MOST = 0.5;
/** A new cell with less of its ground from elsewhere than this was made of one cell. */
const ELSEWHERE = 0.001;

/**
 * Names what happened to cells from where their ground went. A code that goes on keeps its meaning: a cell that lost a
 * part to a new code was split, or had it cut out when it lies around it; a code that went with most of its ground to
 * one successor was merged; ground between two codes that both live is a boundary move, once per pair. Costs the flows.
 */
export function cellEvents(before: PlanView, after: PlanView, ground: GroundChanges): PlanDifference[] {
  const lives = (code: string): boolean =>
    before.cellByCode(code) !== undefined && after.cellByCode(code) !== undefined;
  const to = grouped(ground.flows, ({ to }) => to);
  const from = grouped(ground.flows, ({ from }) => from);
  const events: PlanDifference[] = [];
  const told = new Set<GroundFlow>();
  const tell = (
    kind: ChangeKind,
    flows: readonly GroundFlow[],
    was: Iterable<string>,
    is: Iterable<string>,
  ) => {
    for (const flow of flows) told.add(flow);
    const [olds, news] = [[...new Set(was)].sort(), [...new Set(is)].sort()];
    const boxes = [
      ...olds.map((code) => ground.before.get(code)?.box),
      ...news.map((code) => ground.after.get(code)?.box),
    ];
    const moved = flows.filter((flow) => flow.from !== flow.to);
    events.push({
      kind,
      before: olds,
      after: news,
      area: moved.reduce((sum, { area }) => sum + area, 0),
      place: mergeBounds(boxes),
      params: {
        name: nameOf(before, olds[0]) ?? nameOf(after, news[0]) ?? '',
        other:
          nameOf(
            after,
            news.find((code) => !olds.includes(code)),
          ) ??
          nameOf(before, olds[1]) ??
          '',
        parts: news.length,
        cells: olds.length,
      },
    });
  };
  const arrivals = [...ground.after.keys()].filter((code) => before.cellByCode(code) === undefined);
  const gone = [...ground.before.keys()].filter((code) => after.cellByCode(code) === undefined);

  const parts = new Map<string, string[]>();
  for (const code of arrivals) {
    const flows = to.get(code) ?? [];
    const donors = flows.flatMap(({ from }) => from ?? []);
    const main = [...flows].sort((a, b) => b.area - a.area)[0];
    if (main?.from === null || main === undefined) {
      tell('CELL_ADDED', flows, [], [code]);
      continue;
    }
    const whole = flows.reduce((sum, { area }) => sum + area, 0);
    const host = main.from;
    if (whole - main.area <= whole * ELSEWHERE) {
      if (!lives(host) && main.share >= 1 - ELSEWHERE) tell('RECODED', flows, [host], [code]);
      else if (lives(host) && isEnclosed(after, code, host)) tell('CUT_OUT', flows, [host], [host, code]);
      else parts.set(host, [...(parts.get(host) ?? []), code]);
      continue;
    }
    const absorbed = flows.filter((flow) => flow.from !== null && !lives(flow.from) && flow.share > MOST);
    if (absorbed.length > 1)
      tell(
        'MERGE',
        flows,
        absorbed.flatMap(({ from }) => from ?? []),
        [code],
      );
    else if (donors.every(lives)) tell('CUT_OUT', flows, donors, [...donors, code]);
    else tell('REDRAWN', flows, donors, [code]);
  }
  for (const [host, made] of parts) {
    const flows = made.flatMap((code) => to.get(code) ?? []);
    tell('SPLIT', flows, [host], lives(host) ? [host, ...made] : made);
  }

  const takenIn = new Map<string, GroundFlow[]>();
  for (const code of gone) {
    const flows = (from.get(code) ?? []).filter((flow) => flow.to !== null);
    if (flows.some((flow) => told.has(flow))) continue;
    const main = [...flows].sort((a, b) => b.area - a.area)[0];
    if (main?.to === undefined || main.to === null) tell('CELL_RETIRED', from.get(code) ?? [], [code], []);
    else takenIn.set(main.to, [...(takenIn.get(main.to) ?? []), ...flows]);
  }
  for (const [code, flows] of takenIn) {
    tell('MERGE', flows, [code, ...flows.flatMap(({ from }) => from ?? [])], [code]);
  }

  const pairs = new Map<string, GroundFlow[]>();
  for (const flow of ground.flows) {
    if (told.has(flow) || flow.from === flow.to) continue;
    const key = [flow.from ?? '', flow.to ?? ''].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), flow]);
  }
  for (const flows of pairs.values()) {
    const codes = flows.flatMap((flow) => [flow.from ?? [], flow.to ?? []].flat());
    const kind =
      flows[0]?.from === null ? 'GROUND_GAINED' : flows[0]?.to === null ? 'GROUND_LOST' : 'BOUNDARY';
    const [was, is] = [
      codes.filter((code) => before.cellByCode(code) !== undefined),
      codes.filter((code) => after.cellByCode(code) !== undefined),
    ];
    tell(kind, flows, was, is);
  }

  const named = new Set(events.flatMap(({ before: olds, after: news }) => [...olds, ...news]));
  for (const code of ground.before.keys())
    if (!named.has(code) && ground.after.has(code)) tell('VERTICES', [], [code], [code]);
  return events;
}

/** Whether a cell has no other neighbour than its host. Costs its edges. */
function isEnclosed(view: PlanView, code: string, host: string): boolean {
  const cell = present(view.cellByCode(code), code);
  const around = view.cellByCode(host);
  return view.edgesOfFace(cell).every((id) => {
    const { left, right } = rowOf(view, 'edge', id);
    return (left === cell ? right : left) === around || left === right;
  });
}

function nameOf(view: PlanView, code: string | undefined): string | undefined {
  return code === undefined ? undefined : view.get('cell', view.cellByCode(code) ?? -1)?.name;
}

function grouped(
  flows: readonly GroundFlow[],
  key: (flow: GroundFlow) => string | null,
): Map<string, GroundFlow[]> {
  const groups = new Map<string, GroundFlow[]>();
  for (const flow of flows) {
    const code = key(flow);
    if (code === null) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [flow]);
    else group.push(flow);
  }
  return groups;
}
