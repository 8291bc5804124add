import { cornerAt } from '../../shared/topology/read/vertexAt';
import { inMetres, REACH_PIXELS, snapHint, spotOf, type Spot } from './behaviors/snapping';
import type { Tool, ToolContext } from './tool';
import type { Label } from '../../shared/ipc/contract';

interface Corner {
  readonly kind: 'node' | 'vertex';
  readonly x: number;
  readonly y: number;
}

type NodesState =
  | { readonly kind: 'idle'; readonly hover: Corner | null }
  | {
      readonly kind: 'dragging';
      readonly from: Corner;
      /** Where the pointer is. */
      readonly at: Spot;
      /** The last place where the corner may stand. */
      readonly legal: Spot | null;
      readonly refusal: Label | null;
    };

/** Drags a shared node or a vertex: all boundaries that meet there follow. It stops where the ground ends. */
export const nodesTool: Tool<NodesState> = {
  id: 'nodes',
  start: { kind: 'idle', hover: null },
  step: (state, input, context) => {
    if (input.kind === 'key') {
      if (input.key !== 'Escape' || state.kind === 'idle') return { state };
      return { state: { kind: 'idle', hover: null }, used: true };
    }
    if (state.kind === 'idle') {
      if (input.kind === 'leave') return { state: { kind: 'idle', hover: null } };
      const corner = cornerAt(context.view, input.x, input.y, REACH_PIXELS * input.resolution) ?? null;
      if (input.kind !== 'down' || corner === null) return { state: { kind: 'idle', hover: corner } };
      return {
        state: {
          kind: 'dragging',
          from: corner,
          at: { ...place(corner), snap: null },
          legal: null,
          refusal: null,
        },
        used: true,
      };
    }
    if (input.kind === 'move') {
      // The corner in the hand would catch itself, as long as the pointer is near its old place.
      const caught = spotOf(input, context);
      const own =
        Math.hypot(caught.x - state.from.x, caught.y - state.from.y) <= REACH_PIXELS * input.resolution;
      const free: Spot = { x: Math.round(input.x), y: Math.round(input.y), snap: null };
      const at = caught.snap === null || own || ownBoundary(caught) ? free : caught;
      if (at.x === state.from.x && at.y === state.from.y)
        return { state: { ...state, at, legal: null, refusal: null }, used: true };
      const result = context.preview('vertex.move', argsOf(state.from, at));
      return {
        state: result.ok
          ? { ...state, at, legal: at, refusal: null }
          : { ...state, at, refusal: { code: result.refusal.code, params: { ...result.refusal.params } } },
        used: true,
      };
    }
    if (input.kind !== 'up') return { state, used: true };
    const idle: NodesState = { kind: 'idle', hover: null };
    if (state.legal === null) return { state: idle, used: true };
    return {
      state: idle,
      used: true,
      commit: { command: 'vertex.move', args: argsOf(state.from, state.legal) },
    };
  },
  show: (state, context) => {
    if (state.kind === 'idle') {
      return {
        ...(state.hover === null ? {} : { snap: { kind: state.hover.kind, ...place(state.hover) } }),
        hint: [
          {
            code: state.hover === null ? 'tool.nodes.idle' : `tool.nodes.${state.hover.kind}`,
            params: meeting(state.hover, context),
          },
        ],
        cursor: state.hover === null ? 'default' : 'move',
      };
    }
    const change =
      state.legal === null ? null : context.preview('vertex.move', argsOf(state.from, state.legal));
    const away = Math.hypot(state.at.x - state.from.x, state.at.y - state.from.y) / 1000;
    return {
      ...(change?.ok === true ? { preview: change.value } : {}),
      snap: { kind: state.from.kind, ...(state.legal ?? place(state.from)) },
      ...(state.refusal === null
        ? {}
        : {
            refusal: state.refusal,
            sketch: {
              line: [state.legal?.x ?? state.from.x, state.legal?.y ?? state.from.y, state.at.x, state.at.y],
              closed: false,
              refused: true,
            },
          }),
      hint: [{ code: 'tool.nodes.dragging', params: { distance: away.toFixed(2) } }, ...snapHint(state.at)],
      cursor: 'grabbing',
    };
  },
};

function argsOf(from: Corner, to: Spot) {
  return { from: inMetres(from), to: inMetres(to), reach: 0 };
}

/** A corner cannot come to lie on another boundary: only boxes and lines of the ground catch it. */
function ownBoundary({ snap }: Spot): boolean {
  return snap !== null && snap.kind !== 'box' && snap.kind !== 'line';
}

function place({ x, y }: Corner): { x: number; y: number } {
  return { x, y };
}

/** How many boundaries meet in the corner under the pointer. */
function meeting(corner: Corner | null, { view }: ToolContext): Record<string, number> {
  if (corner?.kind !== 'node') return {};
  const found = cornerAt(view, corner.x, corner.y, 1);
  return found?.kind === 'node' ? { count: view.edgesAtNode(found.node).length } : {};
}
