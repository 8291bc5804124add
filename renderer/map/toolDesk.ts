import { sketchChanged, type KeptSketch } from '../state/deskSlice';
import { refusalMessage, tell } from '../state/messagesSlice';
import type { Services } from '../state/services';
import { activateTool, type ToolId } from '../state/toolSlice';
import { clearSelection, select, toggle } from '../state/selectionSlice';
import { createGeodesy, type Geodesy } from '../../shared/crs/geodesy';
import type { PlanScene } from '../../shared/portrayal/scene';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { TOOLS } from '../tools/registry';
import type { RunningTool, Shown, ToolContext, ToolInput } from '../tools/tool';
import { seenAt } from './seen';

/** Tools may be asked for a picture before a plan is there. */
const NO_PLAN = { proj4: '+proj=longlat +ellps=GRS80' };

/** Holds the tools of a map with their states, hands inputs to the active one and carries out what it says. */
export class ToolDesk {
  private readonly tools = new Map<ToolId, RunningTool>();
  private active: ToolId = 'select';
  /** Of the plan's CRS, made once. */
  private measure: { readonly proj4: string; readonly geodesy: Geodesy } | null = null;

  constructor(
    private readonly services: Services,
    private readonly scene: () => PlanScene,
    private readonly changed: (shown: Shown) => void,
  ) {}

  /** Another tool was chosen: the one before drops what it had in the hand. */
  activate(id: ToolId): void {
    if (id !== this.active) this.tool().reset();
    this.active = id;
    this.refresh();
    this.keepSketch();
  }

  /** Hands an input to the active tool; true when it was meant for it. */
  input(input: ToolInput): boolean {
    const effects = this.tool().input(input, this.context());
    if (effects.select !== undefined) {
      const { table, ids, toggle: adds } = effects.select;
      this.services.state.dispatch(adds ? toggle({ table, ids }) : select({ table, ids }));
      if (effects.zoom === true) void runCommand(this.services, uiCommand('view.zoomSelection'));
    }
    // The preview stays until the edit is made: `run` plans it once more at the gate.
    if (effects.commit !== undefined) {
      void this.services.run(effects.commit.command, effects.commit.args).then(() => this.refresh());
    }
    if (effects.refused !== undefined) this.services.state.dispatch(tell(refusalMessage(effects.refused)));
    this.refresh();
    if (input.kind !== 'move' && input.kind !== 'leave') this.keepSketch();
    if (effects.used === true) return true;
    return input.kind === 'key' && input.key === 'Escape' && this.escape();
  }

  /** The plan, the selection or a setting changed under the tool. */
  refresh(): void {
    this.changed(this.tool().show(this.context()));
  }

  /** Goes on with a sketch that was kept; one that the plan no longer bears is dropped. */
  takeUp({ tool, state }: KeptSketch): void {
    this.services.state.dispatch(activateTool(tool));
    this.activate(tool);
    try {
      this.tool().takeUp(state);
      this.refresh();
    } catch {
      this.tool().reset();
      this.refresh();
      this.services.state.dispatch(tell({ kind: 'info', sentence: { code: 'desk.sketchLost', params: {} } }));
    }
    this.keepSketch();
  }

  /** What the tool has in the hand is done with in another way. */
  drop(): void {
    this.tool().reset();
    this.refresh();
    this.keepSketch();
  }

  /** The open sketch belongs to the desk: it survives the window. */
  private keepSketch(): void {
    const { state } = this.services;
    const kept = state.getState().desk.sketch;
    const unfinished = this.tool().unfinished();
    if (unfinished === null ? kept === null : unfinished === kept?.state) return;
    const sketch = { tool: this.active, state: unfinished, at: new Date().toISOString() };
    state.dispatch(sketchChanged(unfinished === null ? null : sketch));
  }

  /** Esc without a sketch leads back: to the select tool, then to no selection. */
  private escape(): boolean {
    const { state } = this.services;
    if (this.active !== 'select') state.dispatch(activateTool('select'));
    else if (state.getState().selection.ids.length > 0) state.dispatch(clearSelection());
    else return false;
    return true;
  }

  private tool(): RunningTool {
    let tool = this.tools.get(this.active);
    if (tool === undefined) this.tools.set(this.active, (tool = TOOLS[this.active]()));
    return tool;
  }

  private geodesy(): Geodesy {
    const crs = this.services.document.view.get('plan', 1)?.crs ?? NO_PLAN;
    if (this.measure?.proj4 !== crs.proj4) this.measure = { proj4: crs.proj4, geodesy: createGeodesy(crs) };
    return this.measure.geodesy;
  }

  private context(): ToolContext {
    const { state, document, preview, readout } = this.services;
    const { view, selection, layers } = state.getState();
    return {
      view: document.view,
      level: view.level,
      selection,
      snap: view.snap,
      trace: view.trace,
      geodesy: this.geodesy(),
      seen: seenAt(readout.get().scale, layers, this.scene()),
      preview,
    };
  }
}
