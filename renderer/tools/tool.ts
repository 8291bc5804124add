import type { Refusal, Result } from '../../shared/base/result';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { Geodesy } from '../../shared/crs/geodesy';
import type { BuildingRecord, CoverageRecord, LineRecord } from '../../shared/document/records/network';
import type { Box2D, PlanView } from '../../shared/document/view';
import type { Label } from '../../shared/ipc/contract';
import type { Sketch, SnapMark } from '../../shared/portrayal/drawSketch';
import type { Selectable, SelectionState } from '../state/selectionSlice';
import type { Level } from '../state/viewSlice';

export interface Modifiers {
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** Something done with the pointer, in lattice millimetres (not rounded); `resolution` is millimetres per pixel. */
export interface PointerInput {
  readonly kind: 'down' | 'move' | 'up' | 'click' | 'doubleClick' | 'contextMenu' | 'leave';
  readonly x: number;
  readonly y: number;
  readonly resolution: number;
  readonly modifiers: Modifiers;
}

export interface KeyInput {
  readonly kind: 'key';
  /** `KeyboardEvent.key`, letters in upper case. */
  readonly key: string;
  readonly modifiers: Modifiers;
}

export type ToolInput = PointerInput | KeyInput;

/** What a tool may know; nothing here changes anything. */
export interface ToolContext {
  readonly view: PlanView;
  readonly level: Level;
  readonly selection: SelectionState;
  /** Whether the pointer is caught by corners and boundaries. */
  readonly snap: boolean;
  /** Whether a sketch follows boundaries, roads and rivers between two places on them. */
  readonly trace: boolean;
  /** True distances and bearings, whatever the plan's CRS. */
  readonly geodesy: Geodesy;
  readonly seen: Seen;
  /** What a document command would do, with throw-away ids. */
  readonly preview: (command: string, args: unknown) => Result<ChangeSet>;
}

/** What the map shows beside the cells, in a rectangle: what is hidden, or too small to be drawn, is not there. */
export interface Seen {
  readonly lines: (ground: Box2D) => readonly LineRecord[];
  readonly coverages: (ground: Box2D) => readonly CoverageRecord[];
  readonly buildings: (ground: Box2D) => readonly BuildingRecord[];
  readonly boxes: boolean;
}

export interface CommandCall {
  readonly command: string;
  readonly args: unknown;
}

/** The edit that the person asks for now, or why it is not possible. */
export function attempt(
  call: CommandCall,
  { preview }: ToolContext,
): Pick<Step<unknown>, 'commit' | 'refused'> {
  const result = preview(call.command, call.args);
  return result.ok ? { commit: call } : { refused: result.refusal };
}

export interface SelectCall {
  readonly table: Selectable;
  readonly ids: readonly number[];
  /** Adds what is not selected and removes what is, instead of starting afresh. */
  readonly toggle: boolean;
}

export interface Step<S> {
  readonly state: S;
  /** The edit to make now. */
  readonly commit?: CommandCall;
  /** The person wanted an edit that is not possible: said aloud, with what would clear the way. */
  readonly refused?: Refusal;
  readonly select?: SelectCall;
  /** Brings what is selected then into view. */
  readonly zoom?: boolean;
  /** The input was meant for the tool: it goes no farther (no pan, no shortcut, no menu). */
  readonly used?: boolean;
}

/** What the map shows of a tool's state. */
export interface Shown {
  readonly preview?: ChangeSet;
  readonly sketch?: Sketch;
  readonly snap?: SnapMark;
  /** Cells under the pointer that a click would concern. */
  readonly hover?: readonly number[];
  /** Rectangle being pulled: two corners on the lattice. */
  readonly pulled?: { readonly from: readonly [number, number]; readonly to: readonly [number, number] };
  /** Corners that can be taken, or are chosen. */
  readonly handles?: readonly { readonly x: number; readonly y: number; readonly chosen: boolean }[];
  /** The brush under the pointer; its radius in pixels. */
  readonly brush?: { readonly x: number; readonly y: number; readonly radius: number };
  /** The head-up line: what this tool does now, what is under the pointer, which key comes next. */
  readonly hint: readonly Label[];
  readonly refusal?: Label;
  readonly cursor: string;
}

/**
 * A map tool: a pure state machine. `step` says what an input does to the state; `show` turns a state into a
 * picture and words, and is asked again whenever the plan changes under it.
 */
export interface Tool<S> {
  readonly id: string;
  readonly start: S;
  step(state: S, input: ToolInput, context: ToolContext): Step<S>;
  show(state: S, context: ToolContext): Shown;
}

/** A tool with its state. */
export interface RunningTool {
  readonly id: string;
  input(input: ToolInput, context: ToolContext): Omit<Step<unknown>, 'state'>;
  show(context: ToolContext): Shown;
  reset(): void;
  /** The state when it holds unfinished work, else null. */
  unfinished(): unknown;
  /** Goes on with a state that `unfinished` gave. */
  takeUp(state: unknown): void;
}

export function runTool<S>(tool: Tool<S>): RunningTool {
  let state = tool.start;
  return {
    id: tool.id,
    input: (input, context) => {
      const { state: next, ...effects } = tool.step(state, input, context);
      state = next;
      return effects;
    },
    show: (context) => tool.show(state, context),
    reset: () => {
      state = tool.start;
    },
    unfinished: () => (holdsSketch(state) ? state : null),
    takeUp: (kept) => {
      state = kept as S;
    },
  };
}

/** Tools that draw keep their sketch under this name; their states are plain values. */
function holdsSketch(state: unknown): boolean {
  if (typeof state !== 'object' || state === null || !('sketch' in state)) return false;
  const { sketch } = state;
  return typeof sketch === 'object' && sketch !== null && 'kind' in sketch && sketch.kind === 'drawing';
}

export const NO_MODIFIERS: Modifiers = { shift: false, ctrl: false, alt: false };
