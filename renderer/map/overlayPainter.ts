import type { ChangeSet } from '../../shared/document/changeSet';
import { drawConflict, type ConflictLines } from '../../shared/portrayal/drawConflict';
import { drawFindings, type FindingMark } from '../../shared/portrayal/drawFindings';
import { drawHandle, drawPreview } from '../../shared/portrayal/drawPreview';
import {
  drawSelectedBoxes,
  drawSelectedCells,
  drawSelectedPoint,
} from '../../shared/portrayal/drawSelection';
import { drawBrush, drawPulledBox, drawSketch, drawSnapMark } from '../../shared/portrayal/drawSketch';
import type { MakePattern } from '../../shared/portrayal/canvas';
import type { Overlay } from '../../shared/portrayal/overlay';
import { previewShape, type PreviewPart, type PreviewShape } from '../../shared/portrayal/previewShape';
import type { PlanScene } from '../../shared/portrayal/scene';
import { cellsUnder } from '../document/cellsUnder';
import type { SelectionState } from '../state/selectionSlice';
import type { Shown } from '../tools/tool';

export interface OverlayContent {
  readonly scene: PlanScene;
  readonly selection: SelectionState;
  readonly shown: Shown | null;
  readonly findings: readonly FindingMark[];
  readonly currentFinding: string | null;
  /** The conflict of a merge that was last gone to. */
  readonly conflict: ConflictLines | null;
  /** Lines on a part of a preview: its code or that it is new, and its area. */
  readonly part: (part: PreviewPart) => readonly string[];
}

/** Draws what changes with the pointer over the picture of the plan: small, and new with every frame. */
export class OverlayPainter {
  private selected: { of: SelectionState; cells: ReadonlySet<number> } | null = null;
  private preview: { of: ChangeSet; shape: PreviewShape } | null = null;

  /** The plan changed: what was derived from it is due again. */
  forget(): void {
    this.selected = null;
    this.preview = null;
  }

  paint(overlay: Overlay, makePattern: MakePattern, content: OverlayContent): void {
    const { scene, selection, shown } = content;
    drawFindings(overlay, content.findings, content.currentFinding);
    // While an edit is in the hand, its own picture says what is concerned.
    if (shown?.preview === undefined) drawSelectedCells(overlay, scene, this.cellsOf(scene, selection));
    this.drawPoints(overlay, content);
    if (content.conflict !== null) drawConflict(overlay, content.conflict);
    if (shown === null) return;
    if (shown.hover !== undefined) {
      overlay.canvas.globalAlpha = 0.6;
      drawSelectedCells(overlay, scene, new Set(shown.hover));
    }
    if (shown.preview !== undefined)
      drawPreview(overlay, this.shapeOf(scene, shown.preview), makePattern, { part: content.part });
    if (shown.sketch !== undefined) drawSketch(overlay, shown.sketch);
    for (const { x, y, chosen } of shown.handles ?? []) drawHandle(overlay, x, y, chosen ? 4 : 2.6, chosen);
    if (shown.snap !== undefined) drawSnapMark(overlay, shown.snap);
    if (shown.brush !== undefined) drawBrush(overlay, shown.brush);
    if (shown.pulled !== undefined) drawPulledBox(overlay, shown.pulled.from, shown.pulled.to);
  }

  private drawPoints(overlay: Overlay, { scene, selection }: OverlayContent): void {
    const { table, ids } = selection;
    if (table === 'box') drawSelectedBoxes(overlay, scene, ids);
    if (table !== 'exchange' && table !== 'outlet') return;
    for (const id of ids) {
      const row = scene.view.get(table, id);
      if (row !== undefined && row.x !== null && row.y !== null) drawSelectedPoint(overlay, row.x, row.y);
    }
  }

  private cellsOf(scene: PlanScene, selection: SelectionState): ReadonlySet<number> {
    if (this.selected?.of !== selection) {
      const { table, ids } = selection;
      const cells =
        table === 'cell' ? ids : table === 'grid' ? ids.flatMap((id) => cellsUnder(scene.view, id)) : [];
      this.selected = { of: selection, cells: new Set(cells) };
    }
    return this.selected.cells;
  }

  private shapeOf(scene: PlanScene, change: ChangeSet): PreviewShape {
    if (this.preview?.of !== change) this.preview = { of: change, shape: previewShape(scene.view, change) };
    return this.preview.shape;
  }
}
