import type { PlanDocument } from '../../shared/document/planDocument';
import { loadGeos } from '../../shared/geometry/geos';
import { networkOutline } from '../../shared/topology/read/outlines';
import { coverageDefects } from '../../shared/topology/polygons/polygonCoverage';
import { cellPolygons } from '../../shared/topology/read/rings';
import { compareFindings, comparePlaces, plantDefects } from '../support/plantedDefects';
import { loadGeosPeer } from './geos';
import { alternating, figure, type Figure } from './measure';

const PLANTED = 50;
/** Millimetres up to which GEOS is asked to take a hole for a gap. Asked for more, it calls sound holes wrong. */
const GEOS_GAP = 100;

/** The proof of polygons beside GEOS: its time, and what each finds of planted defects. */
export async function defectBench(plan: PlanDocument): Promise<Figure[]> {
  const cells = [...plan.all('cell')].map((cell) => cellPolygons(plan, cell.id));
  const outline = networkOutline(plan);
  const clean = coverageDefects(cells, { outline });
  const { polygons, planted } = plantDefects(cells, PLANTED, 1);
  const { missed, wrong } = compareFindings(planted, coverageDefects(polygons, { outline }));
  say('ours', missed.length, wrong, clean.length);
  const second = await loadGeos();
  const others = comparePlaces(planted, cells, second.defects(polygons, GEOS_GAP));
  say('geos-wasm', others.missed.length, others.wrong, second.defects(cells, GEOS_GAP).length);
  if (missed.length + wrong + clean.length > 0) throw new Error('the proof of polygons errs');
  const geos = (await loadGeosPeer()).coverage(cells);
  const times = alternating(
    25,
    () => void coverageDefects(cells, { outline }),
    () => void geos.isValid(),
  );
  return [
    figure('prove the polygons of all cells', times.ours, {
      peer: { name: 'geos-wasm validity + coverage', times: times.peer },
      wanted: { ratio: 15, of: 'median' },
    }),
  ];
}

function say(who: string, missed: number, wrong: number, onClean: number): void {
  process.stderr.write(
    `Of ${PLANTED} planted defects ${who}: ${PLANTED - missed} found, ${missed} missed, ${wrong} false; ` +
      `${onClean} false on clean data\n`,
  );
}
