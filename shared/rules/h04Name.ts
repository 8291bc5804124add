import { comparableName } from '../hierarchy/siblingNames';
import type { FindingSubject, Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/** Longest name in characters (domain H04). */
const LONGEST = 60;

/** H04 (S-40): a name is there, not too long, and differs from its siblings' beyond width and spaces. */
export const uniqueName: Rule = { id: 'H04', level: 'ERROR', gate: 'SUBMIT', check };

interface Named {
  readonly subject: FindingSubject;
  readonly name: string;
  readonly parent: number | null;
}

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  const siblings = new Map<string, number>();
  const key = ({ name, parent, subject }: Named): string =>
    `${subject.table}/${parent ?? ''}/${comparableName(name)}`;
  if (scope.whole) {
    for (const row of named(view.all('grid'), view.all('cell'))) {
      siblings.set(key(row), (siblings.get(key(row)) ?? 0) + 1);
    }
  }
  for (const row of named(scope.rows('grid'), scope.rows('cell'))) {
    const { name, subject } = row;
    const variant =
      comparableName(name) === ''
        ? 'empty'
        : [...name].length > LONGEST
          ? 'long'
          : (siblings.get(key(row)) ?? 0) > 1
            ? 'twice'
            : undefined;
    if (variant === undefined) continue;
    yield {
      key: `${subject.code}:${variant}`,
      subjects: [subject],
      place: subject.table === 'cell' ? places.ofCell(subject.id) : places.ofGrid(subject.id),
      params: { variant, name, code: subject.code, longest: LONGEST },
    };
  }
}

function* named(
  grids: Iterable<Parameters<typeof gridSubject>[0]>,
  cells: Iterable<Parameters<typeof cellSubject>[0]>,
): Generator<Named> {
  for (const grid of grids) yield { subject: gridSubject(grid), name: grid.name, parent: grid.parent };
  for (const cell of cells) yield { subject: cellSubject(cell), name: cell.name, parent: cell.parent };
}
