import type { AppState } from '../../state/store';

/** A stop of the tour: what it points at, and when the person has done what it asks. Words: `tour.<id>`. */
export interface TourStop {
  readonly id: string;
  /** `data-testid` of what it points at. */
  readonly at: string;
  readonly done?: (now: AppState, then: AppState) => boolean;
}

const edited = (now: AppState, then: AppState): boolean => now.session.revision !== then.session.revision;

/** Five minutes from the whole city to a plan that is checked. */
export const TOUR: readonly TourStop[] = [
  { id: 'map', at: 'map' },
  { id: 'levels', at: 'map-level-4', done: (now, then) => now.view.level !== then.view.level },
  { id: 'find', at: 'search-all', done: (now, then) => now.selection !== then.selection },
  {
    id: 'card',
    at: 'properties',
    done: (now, then) => now.selection !== then.selection && now.selection.ids.length > 0,
  },
  { id: 'knife', at: 'tool-split', done: (now) => now.tool.active === 'split' },
  { id: 'cut', at: 'map', done: edited },
  { id: 'undo', at: 'edit-undo', done: edited },
  { id: 'check', at: 'check-plan', done: (now, then) => now.findings.check !== then.findings.check },
  { id: 'table', at: 'panel-tab-table' },
  { id: 'submit', at: 'menu-plan' },
  { id: 'end', at: 'menu-help' },
];
