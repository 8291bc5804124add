import type { CellSuggestion } from '../../shared/network/cellSuggestion';
import { suggestCells } from '../document/suggestCells';
import { useServices } from '../state/services';
import { usePlan } from '../state/useDocument';

/** Cells that the box may belong to, most likely first. */
export function useSuggestions(box: number): readonly CellSuggestion[] {
  const { document } = useServices();
  return usePlan(() => suggestCells(document, box), [document, box]);
}
