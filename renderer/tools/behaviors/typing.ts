import type { Label } from '../../../shared/ipc/contract';
import type { ToolContext } from '../tool';
import type { Spot } from './snapping';

/** What can be typed for the next vertex: metres, degrees clockwise from north, plan coordinates in metres. */
export type TypedField = 'distance' | 'bearing' | 'x' | 'y';

export interface Typing {
  /** The value being typed, and its text so far. */
  readonly open: { readonly field: TypedField; readonly text: string } | null;
  readonly limits: Readonly<Partial<Record<TypedField, number>>>;
  /** Limits that hold for every vertex, not only for the next. */
  readonly locked: readonly TypedField[];
  /** Direction that the next leg keeps to, and to what it is perpendicular or parallel. */
  readonly along: {
    readonly kind: 'perpendicular' | 'parallel';
    readonly dx: number;
    readonly dy: number;
  } | null;
}

export const NOTHING_TYPED: Typing = { open: null, limits: {}, locked: [], along: null };

const FIELD_OF_KEY: Readonly<Record<string, TypedField>> = { D: 'distance', A: 'bearing', X: 'x', Y: 'y' };
const NEXT: Readonly<Record<TypedField, TypedField>> = {
  distance: 'bearing',
  bearing: 'distance',
  x: 'y',
  y: 'x',
};

export interface TypedStep {
  readonly typing: Typing;
  /** Distance and bearing, or x and y, are complete: the vertex can be set without the pointer. */
  readonly complete: boolean;
}

/**
 * D, A, X and Y open a value, digits fill it, Enter takes it, Tab goes on to its partner, Esc drops it; Ctrl with
 * the letter locks the value (or what the leg measures now) for all vertices to come. Null: the key is not meant.
 */
export function typingStep(
  typing: Typing,
  key: string,
  ctrl: boolean,
  measured: (field: TypedField) => number | null,
): TypedStep | null {
  const still = (next: Typing): TypedStep => ({ typing: next, complete: false });
  const field = FIELD_OF_KEY[key];
  if (field !== undefined && ctrl) return still(lock(typing, field, measured(field)));
  const { open } = typing;
  if (open === null)
    return field === undefined || ctrl ? null : still({ ...typing, open: { field, text: '' } });
  if (ctrl) return null;
  if (/^[0-9.-]$/.test(key)) return still({ ...typing, open: { ...open, text: open.text + key } });
  if (key === 'Backspace') {
    const text = open.text.slice(0, -1);
    return still({ ...typing, open: open.text === '' ? null : { ...open, text } });
  }
  if (key === 'Escape') return still({ ...typing, open: null });
  if (key === 'Enter') return taken(typing, null);
  if (key === 'Tab') return taken(typing, NEXT[open.field]);
  if (field !== undefined) return taken(typing, field);
  return still(typing);
}

/** Takes the text of the open value as a limit, and opens another. */
function taken(typing: Typing, next: TypedField | null): TypedStep {
  const { open } = typing;
  if (open === null) return { typing, complete: false };
  const { [open.field]: _, ...others } = typing.limits;
  const value = Number(open.text);
  const limits = open.text === '' || !Number.isFinite(value) ? others : { ...others, [open.field]: value };
  const result: Typing = { ...typing, limits, open: next === null ? null : { field: next, text: '' } };
  const complete = next === null && isComplete(limits);
  return { typing: result, complete };
}

function isComplete({ distance, bearing, x, y }: Typing['limits']): boolean {
  return (distance !== undefined && bearing !== undefined) || (x !== undefined && y !== undefined);
}

function lock(typing: Typing, field: TypedField, measured: number | null): Typing {
  if (typing.locked.includes(field)) {
    const { [field]: _, ...limits } = typing.limits;
    return { ...typing, limits, locked: typing.locked.filter((other) => other !== field) };
  }
  const value = typing.limits[field] ?? measured;
  if (value === null) return typing;
  return { ...typing, limits: { ...typing.limits, [field]: value }, locked: [...typing.locked, field] };
}

/** What stays after a vertex was set: the locks. */
export function afterVertex(typing: Typing): Typing {
  const limits = Object.fromEntries(typing.locked.map((field) => [field, typing.limits[field]]));
  return { open: null, limits, locked: typing.locked, along: null };
}

/**
 * The pointer's spot held to what was typed: true distance and bearing on the ellipsoid from the vertex before,
 * coordinates in the plan's CRS. A spot that has to give way is caught by nothing.
 */
export function held(spot: Spot, from: Spot, { limits, along }: Typing, { geodesy }: ToolContext): Spot {
  const place = (x: number, y: number): Spot => (x === spot.x && y === spot.y ? spot : { x, y, snap: null });
  const { distance, bearing, x, y } = limits;
  if (x !== undefined || y !== undefined) {
    return place(
      x === undefined ? spot.x : Math.round(x * 1000),
      y === undefined ? spot.y : Math.round(y * 1000),
    );
  }
  let aim: readonly [number, number] = [spot.x, spot.y];
  if (along !== null) {
    const length = (spot.x - from.x) * along.dx + (spot.y - from.y) * along.dy;
    aim = [Math.round(from.x + along.dx * length), Math.round(from.y + along.dy * length)];
  }
  if (distance === undefined && bearing === undefined) return place(...aim);
  const start = [from.x, from.y] as const;
  const now = geodesy.between(start, aim);
  const towards = bearing ?? now.bearing;
  const turned = ((now.bearing - towards) * Math.PI) / 180;
  return place(
    ...geodesy.destination(start, distance ?? Math.max(0, now.distance * Math.cos(turned)), towards),
  );
}

/** Perpendicular to a direction, then parallel to it, then free again. */
export function turnAlong(typing: Typing, direction: readonly [number, number] | null): Typing {
  const { along } = typing;
  if (along?.kind === 'parallel') return { ...typing, along: null };
  if (along !== null) return { ...typing, along: { kind: 'parallel', dx: along.dy, dy: -along.dx } };
  if (direction === null) return typing;
  const length = Math.hypot(...direction);
  return {
    ...typing,
    along: { kind: 'perpendicular', dx: -direction[1] / length, dy: direction[0] / length },
  };
}

/** The limits in words, the value being typed first. */
export function typingHint({ open, limits, locked, along }: Typing): Label[] {
  const of = (field: TypedField, text: string): Label => ({
    code: `tool.typed.${field}${locked.includes(field) ? '.locked' : ''}`,
    params: { value: text },
  });
  const fields = ['distance', 'bearing', 'x', 'y'] as const;
  return [
    ...(open === null ? [] : [of(open.field, `${open.text}▏`)]),
    ...fields.flatMap((field) => {
      const value = limits[field];
      return value === undefined || open?.field === field
        ? []
        : [of(field, String(Number(value.toFixed(3))))];
    }),
    ...(along === null ? [] : [{ code: `tool.typed.${along.kind}`, params: {} }]),
  ];
}
