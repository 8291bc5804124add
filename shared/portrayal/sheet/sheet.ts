import type { CellId } from '../../base/ids';
import type { Box2D } from '../../document/view';
import type { Canvas2D, MakePattern } from '../canvas';
import type { LayerStrengths, MapWords } from '../painting';
import type { PlanScene } from '../scene';
import type { IndexMap } from './indexMap';
import type { SheetLayout } from './layout';

/** What a sheet is drawn on: a page of a document. */
export interface SheetCanvas extends Canvas2D {
  clip(): void;
}

/** Words of the furniture, in the language of the sheet. */
export interface SheetWords extends MapWords {
  readonly legend: string;
  readonly north: string;
  /** Names of the outlines by level. */
  readonly levels: Readonly<Record<1 | 2 | 3 | 4, string>>;
}

/** One map sheet, ready to be drawn. */
export interface Sheet {
  readonly layout: SheetLayout;
  readonly title: string;
  readonly subtitle: string;
  /** One line at the foot: plan, state, CRS, day. */
  readonly imprint: string;
  /** Ground that must be seen; the scale is rounded so that it fits. */
  readonly ground: Box2D;
  /** Cells that the sheet is about, which get a rim; none: all. */
  readonly focus: ReadonlySet<CellId>;
  readonly scene: PlanScene;
  readonly layers: LayerStrengths;
  readonly level: 1 | 2 | 3 | 4;
  readonly index: IndexMap;
  readonly words: SheetWords;
  readonly makePattern: MakePattern;
}
