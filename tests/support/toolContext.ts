import type { ToolContext } from '../../renderer/tools/tool';
import { refuse } from '../../shared/base/result';
import { createGeodesy } from '../../shared/crs/geodesy';
import type { PlanView } from '../../shared/document/view';

/** That of `asciiCoverage`. */
const geodesy = createGeodesy({
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
});

/** What a tool knows on a plan where nothing is selected and no command is possible, unless `known` says so. */
export function toolContext(view: PlanView, known: Partial<ToolContext> = {}): ToolContext {
  return {
    view,
    level: 4,
    selection: { table: 'cell', ids: [] },
    snap: true,
    trace: false,
    geodesy,
    seen: { lines: () => [], coverages: () => [], buildings: () => [], boxes: true, ...known.seen },
    preview: () => refuse('test.none'),
    ...known,
  };
}
