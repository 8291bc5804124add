import type { Services } from '../state/services';
import { select, toggle } from '../state/selectionSlice';
import { activateTool, type ToolId } from '../state/toolSlice';
import { clearSelection } from '../state/selectionSlice';
import type { PlanScene } from '../../shared/portrayal/scene';
import { TOOLS } from '../tools/registry';
import type { RunningTool, Shown, ToolContext, ToolInput } from '../tools/tool';

/** Holds the tools of a map with their states, hands inputs to the active one and carries out what it says. */
export class ToolDesk {
  private readonly tools = new Map<ToolId, RunningTool>();
  private active: ToolId = 'select';

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
  }

  /** Hands an input to the active tool; true when it was meant for it. */
  input(input: ToolInput): boolean {
    const effects = this.tool().input(input, this.context());
    if (effects.select !== undefined) {
      const { table, ids, toggle: adds } = effects.select;
      this.services.state.dispatch(adds ? toggle({ table, ids }) : select({ table, ids }));
    }
    // The preview stays until the edit is made: `run` plans it once more at the gate.
    if (effects.commit !== undefined) {
      void this.services.run(effects.commit.command, effects.commit.args).then(() => this.refresh());
    }
    this.refresh();
    if (effects.used === true) return true;
    return input.kind === 'key' && input.key === 'Escape' && this.escape();
  }

  /** The plan, the selection or a setting changed under the tool. */
  refresh(): void {
    this.changed(this.tool().show(this.context()));
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

  private context(): ToolContext {
    const { state, document, preview } = this.services;
    const { view, selection } = state.getState();
    return {
      view: document.view,
      level: view.level,
      selection,
      snap: view.snap,
      lines: (ground) =>
        this.scene()
          .ground.lines(ground)
          .map(({ row }) => row),
      preview,
    };
  }
}
