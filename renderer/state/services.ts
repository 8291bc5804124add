import { createContext, useContext } from 'react';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { Box2D } from '../../shared/document/view';
import type { Result } from '../../shared/base/result';
import type { Gate } from '../document/commit';
import type { DocumentStore } from '../document/documentStore';
import type { History } from '../document/history';
import type { RequestInput, RequestName, RequestOutput } from '../../shared/ipc/contract';
import type { Arriving } from './arriving';
import type { DeskKeeper } from './deskKeeper';
import type { KeptSketch, MapPlace } from './deskSlice';
import type { AppStore } from './store';
import type { Readout } from './readout';

/** What panels, commands and dialogs may ask of the map. The map puts itself into `services.map.current`. */
export interface MapController {
  /** Brings the rectangle (lattice millimetres) into view with a margin; a point with the ground around it. */
  zoomTo(box: Box2D): void;
  /** The whole plan. */
  fitPlan(): void;
  /** One step in (positive) or out (negative), around the centre. */
  zoomBy(steps: number): void;
  /** Scale 1:n at 96 dpi, keeping the centre. */
  setScale(denominator: number): void;
  /** Shows the place at once. */
  show(place: MapPlace): void;
  /** Ground that the map shows (lattice millimetres). */
  shown(): Box2D;
  /** What the map shows, in small, as a `data:` address; null before anything is drawn. */
  picture(width: number, height: number): string | null;
  /** Puts an unfinished sketch back into the hand of its tool. */
  takeUp(sketch: KeptSketch): void;
  /** Lets go of what the tool has in the hand. */
  dropSketch(): void;
}

/** Everything that parts of the window share; made once in renderer/services.ts. */
export interface Services {
  /** The plan's records, outside Redux. */
  readonly document: DocumentStore;
  readonly history: History;
  /** State of the window: selection, tool, layers, panels, jobs, findings. */
  readonly state: AppStore;
  /** Pointer position, scale and head-up line: changes too often for Redux. */
  readonly readout: Readout;
  readonly map: { current: MapController | null };
  /** A plan that is being read, as far as it can be drawn. */
  readonly arriving: Arriving;
  /** Plans a registered command with throw-away ids: the preview of a tool, or whether it is possible. */
  readonly preview: (commandId: string, args: unknown) => Result<ChangeSet>;
  /** The one gate of an edit. Resolves once it is applied; the write follows in the save queue. */
  readonly run: (commandId: string, args: unknown) => Promise<Result<ChangeSet>>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Takes in an edit that the file makes by itself, as one step; why it did not happen, or null. */
  readonly bring: Gate['bring'];
  /** To the state of a revision, many steps as one; 0 is the beginning. */
  readonly goTo: (revision: number) => Promise<void>;
  /** Joins the steps between versions and marks; cannot be taken back. */
  readonly compact: () => Promise<void>;
  /** Makes the list of steps longer. */
  readonly moreSteps: () => Promise<void>;
  /** Resolves when every edit is on the disk. */
  readonly settled: () => Promise<void>;
  /** View, layers, docks, filters and the open sketch, kept for the next time. */
  readonly desk: DeskKeeper;
  /** A plan was opened at this revision of its change log. */
  readonly startAt: (revision: number) => void;
  /** Edits that could not be written: once more, or not at all. */
  readonly retrySaving: () => void;
  readonly takeBackUnsaved: () => void;
  /** The plan goes on in a copy at this revision; what could not be written is written there. */
  readonly goOnAt: (revision: number) => void;
  /** The plan as it is shown was written whole as a new file of this revision. */
  readonly writtenAs: (revision: number) => void;
  readonly request: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<RequestOutput<N>>;
}

const Context = createContext<Services | null>(null);
export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (services === null) throw new Error('useServices outside of ServicesProvider');
  return services;
}
