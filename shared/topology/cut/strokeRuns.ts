import type { CellId, FaceId } from '../../base/ids';
import type { Chain } from './chains';

/** Consecutive pieces of a stroke that together cut ground off for one cell. */
export interface StrokeRun {
  /** The cell that the ground joins. */
  readonly gainer: CellId;
  /** Faces at which the ground ends where the stroke does not bound it. */
  readonly walls: ReadonlySet<FaceId>;
  /** Places of the pieces in the list of all pieces of the stroke. */
  readonly chains: readonly number[];
}

/** The faces that meet at an end of a piece. */
export type FacesAt = (x: number, y: number) => ReadonlySet<FaceId>;

/**
 * Says which cell gains at which pieces of a stroke. The subject is the first cell that the stroke leaves and
 * comes back to; it gains what the stroke encloses outside it. Where the stroke then runs through the subject, the
 * neighbour that it comes from and returns to gains. A single piece that cuts a corner off a cell gives it to the
 * cell that the stroke came from.
 *
 * @param from the cell in which the stroke starts, when it does not start on a boundary
 * @param subject decides in place of the stroke
 */
export function strokeRuns(
  chains: readonly Chain[],
  facesAt: FacesAt,
  from?: FaceId,
  subject?: CellId,
): readonly StrokeRun[] | undefined {
  const ends = chains.map((chain) => endsOf(chain, facesAt));
  const first = chains[0];
  if (first === undefined) return undefined;
  const candidates = subject === undefined ? subjectsAt(chains, ends, from) : [subject];
  for (const candidate of candidates) {
    const runs = runsOf(chains, ends, candidate);
    if (runs !== undefined) return runs;
  }
  return subject === undefined || subject === first.face ? cornerRun(chains, ends, from) : undefined;
}

interface Ends {
  readonly start: ReadonlySet<FaceId>;
  readonly end: ReadonlySet<FaceId>;
}

function endsOf({ line }: Chain, facesAt: FacesAt): Ends {
  return {
    start: facesAt(line[0] as number, line[1] as number),
    end: facesAt(line.at(-2) as number, line.at(-1) as number),
  };
}

/** Cells that the stroke leaves with its first piece and comes back to, likeliest first. */
function subjectsAt(chains: readonly Chain[], ends: readonly Ends[], from?: FaceId): CellId[] {
  const found: { cell: CellId; end: number }[] = [];
  for (const cell of ends[0]?.start ?? []) {
    const end = cell > 0 ? endOfRun(chains, ends, 0, cell) : -1;
    if (end >= 0) found.push({ cell, end });
  }
  const rank = (cell: CellId): number => (cell === from ? 0 : 1);
  found.sort((a, b) => rank(a.cell) - rank(b.cell) || a.end - b.end || a.cell - b.cell);
  return found.map(({ cell }) => cell);
}

/** The piece after those with which the stroke, from a piece on, leaves a cell and comes back to it; or -1. */
function endOfRun(chains: readonly Chain[], ends: readonly Ends[], at: number, cell: CellId): number {
  if (ends[at]?.start.has(cell) !== true) return -1;
  for (let end = at; end < chains.length && chains[end]?.face !== cell; end++) {
    if (ends[end]?.end.has(cell) === true) return end + 1;
  }
  return -1;
}

/** All pieces, parted by the cell that gains; undefined when one of them belongs to nobody. */
function runsOf(
  chains: readonly Chain[],
  ends: readonly Ends[],
  subject: CellId,
): readonly StrokeRun[] | undefined {
  const runs: StrokeRun[] = [];
  for (let at = 0; at < chains.length;) {
    const inside = chains[at]?.face === subject;
    const gainer = inside ? neighbourBeside(chains, ends, at) : subject;
    const end = inside ? at + 1 : endOfRun(chains, ends, at, subject);
    if (gainer === undefined || end < 0) return undefined;
    runs.push({ gainer, walls: new Set([gainer]), chains: range(at, end) });
    at = end;
  }
  return runs;
}

/** The cell that meets a piece at both of its ends: the one that the stroke comes from or goes to, if it may be. */
function neighbourBeside(chains: readonly Chain[], ends: readonly Ends[], at: number): CellId | undefined {
  const { start, end } = ends[at] ?? { start: new Set<FaceId>(), end: new Set<FaceId>() };
  const common = [...start].filter((face) => face > 0 && face !== chains[at]?.face && end.has(face));
  return (
    [chains[at - 1]?.face, chains[at + 1]?.face].find(
      (face) => face !== undefined && common.includes(face),
    ) ?? common.sort((a, b) => a - b)[0]
  );
}

function cornerRun(
  chains: readonly Chain[],
  ends: readonly Ends[],
  from?: FaceId,
): readonly StrokeRun[] | undefined {
  const [chain, beside] = [chains[0], ends[0]];
  if (chains.length !== 1 || chain === undefined || beside === undefined) return undefined;
  const met = [...beside.start, ...beside.end].filter((face) => face !== chain.face);
  const cells = met.filter((face) => face > 0);
  const gainer = from !== undefined && cells.includes(from) ? from : cells[0];
  return gainer === undefined ? undefined : [{ gainer, walls: new Set(met), chains: [0] }];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
