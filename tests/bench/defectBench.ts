import type { PlanDocument } from '../../shared/document/planDocument';
import { networkOutline } from '../../shared/topology/outlines';
import { coverageDefects } from '../../shared/topology/polygonCoverage';
import { cellPolygons } from '../../shared/topology/rings';
import { compareFindings, plantDefects } from '../support/plantedDefects';
import { loadGeosPeer } from './geos';
import { alternating, figure, type Figure } from './measure';

const PLANTED = 50;

/** The proof of polygons beside GEOS: its time, and what it finds of planted defects. */
export async function defectBench(plan: PlanDocument): Promise<Figure[]> {
  const cells = [...plan.all('cell')].map((cell) => cellPolygons(plan, cell.id));
  const outline = networkOutline(plan);
  const clean = coverageDefects(cells, { outline });
  const { polygons, planted } = plantDefects(cells, PLANTED, 1);
  const { missed, wrong } = compareFindings(planted, coverageDefects(polygons, { outline }));
  process.stderr.write(
    `Planted ${PLANTED} defects: ${PLANTED - missed.length} found, ${missed.length} missed, ${wrong} false; ` +
      `${clean.length} false on clean data\n`,
  );
  if (missed.length + wrong + clean.length > 0) throw new Error('the proof of polygons errs');
  const geos = (await loadGeosPeer()).coverage(cells);
  const times = alternating(
    9,
    () => void coverageDefects(cells, { outline }),
    () => void geos.isValid(),
  );
  return [
    figure('prove the polygons of all cells', times.ours, {
      peer: { name: 'geos-wasm validity + coverage', times: times.peer },
    }),
  ];
}
