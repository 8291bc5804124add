import { useEffect, useMemo, useState } from 'react';
import { locateCell } from '../../shared/topology/read/locate';
import { loadInitials } from '../../shared/search/initials';
import { PlaceFinder, type Place } from '../document/placeFinder';
import { readPlace } from '../document/readPlace';
import { suggestCellsFor } from '../document/suggestCells';
import type { DocumentStore } from '../document/documentStore';
import { inSlices } from '../state/inSlices';
import { useServices } from '../state/services';

/** A place on the ground: coordinates that were written, with the cell there. */
export interface Spot {
  readonly kind: 'spot';
  readonly x: number;
  readonly y: number;
  readonly cell: number | null;
}

/** A cell that an address may lie in, with the reason. */
export interface Likely {
  readonly kind: 'likely';
  readonly cell: number;
  readonly confidence: number;
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
}

export type FoundPlace = Place | Spot | Likely;

const MOST = 14;
/** An address says at least a road and something on it. */
const SHORTEST_ADDRESS = 4;

const finders = new WeakMap<DocumentStore, PlaceFinder>();

/** What is called so in the plan, or lies there. Nothing while the plan is being indexed for the first time. */
export function usePlaces(
  needle: string,
  isOpen: boolean,
): { readonly places: readonly FoundPlace[]; readonly busy: boolean } {
  const { document } = useServices();
  const [ready, setReady] = useState<PlaceFinder | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    const finder = finders.get(document) ?? new PlaceFinder(document);
    finders.set(document, finder);
    void loadInitials().then(async (initialsOf) => {
      await inSlices(finder.refresh(initialsOf), () => isWanted);
      if (isWanted) setReady(finder);
    });
    return () => void (isWanted = false);
  }, [document, isOpen]);
  const places = useMemo((): readonly FoundPlace[] => {
    if (!isOpen || needle === '') return [];
    const spot = readPlace(document.view, needle);
    if (spot !== undefined) {
      const [x, y] = spot;
      return [{ kind: 'spot', x, y, cell: locateCell(document.view, x, y) }];
    }
    const found = ready?.find(needle, MOST) ?? [];
    if (found.length > 0 || needle.length < SHORTEST_ADDRESS || !/\p{Script=Han}/u.test(needle)) return found;
    const likely = suggestCellsFor(document, needle).flatMap(
      ({ cell, confidence, reasons: [reason] }): Likely[] =>
        reason === undefined ? [] : [{ kind: 'likely', cell, confidence, reason }],
    );
    return [...found, ...likely];
  }, [document, needle, isOpen, ready]);
  return { places, busy: isOpen && ready === null };
}
