import type { CellId } from '../base/ids';
import type { Category } from '../document/granularity';
import type { Approval } from '../locks/lockOn';
import type { Canvas2D, MakePattern } from './canvas';
import type { Frame } from './frame';
import type { LabelRoom } from './labelRoom';
import type { PlanScene, SceneEdge } from './scene';
import type { Theme } from './style';

/** Strength of each part of the picture, 0 (left out) to 1. */
export interface LayerStrengths {
  readonly labels: number;
  readonly boxes: number;
  readonly exchanges: number;
  readonly outlets: number;
  readonly outlines: number;
  readonly coverage: number;
  readonly cells: number;
  readonly buildings: number;
  readonly lines: number;
  /** The veil over ground that may not be changed, and the padlocks on it. */
  readonly locks: number;
  readonly lockSigns: number;
}

/** Words on the map; given by the surroundings in the language of the window. */
export interface MapWords {
  readonly category: Readonly<Record<Category, string>>;
  /** `1,951 网元` under a grid's name. */
  cellCount(count: number): string;
  /** Number with separators, for piles of boxes. */
  number(value: number): string;
}

/** One picture in the making. */
export interface Painting {
  readonly canvas: Canvas2D;
  readonly frame: Frame;
  readonly scene: PlanScene;
  readonly theme: Theme;
  readonly makePattern: MakePattern;
  readonly layers: LayerStrengths;
  /** The level that is edited: its outlines are at full strength. */
  readonly level: 1 | 2 | 3 | 4;
  readonly words: MapWords;
  /** The approved version that locks its units, if any. */
  readonly approval?: Approval | undefined;
  /** What symbols and labels have taken of the picture. */
  readonly room: LabelRoom;
  /** Boundaries and cells that show in the frame. */
  readonly edges: readonly SceneEdge[];
  readonly cells: readonly CellId[];
}

/** Painting goes in steps that each take a few milliseconds; between two steps it can wait. */
export type PaintSteps = Generator<void, void, void>;

/** Vertices painted in one step. */
export const STEP = 6_000;
