import { createRandom } from '../base/random';
import { createIdSource } from '../hierarchy/idSource';
import { at } from './at';
import { buildGround } from './buildGround';
import { classifyFaces } from './classify';
import { sampleCounts } from './counts';
import { groupFaces } from './grouping';
import { sampleGraph } from './sampleGraph';
import { sampleHierarchy } from './sampleHierarchy';
import type { SampleOptions, SamplePlan, SampleProgress, SampleTables } from './samplePlan';
import { sampleProducts } from './sampleProducts';
import { sampleNetwork } from './sampleNetwork';
import { samplePeople } from './samplePeople';
import { sampleSites } from './sampleSites';

/** Local network of the sample, in its real CRS. */
const LAN = '0719';
const CRS = {
  name: 'EPSG:4546',
  epsg: 4546,
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
} as const;
const DATA_DATE = '2011-11-11';
const PHASES = 5;

/**
 * An invented city at a real place, with the counts of the source deck: rows for every table of a plan. Pure:
 * the same options give the same rows on every machine. Nobody in it is a real person. Refuses (RangeError)
 * fewer than 40 cells. Seconds for a city, a minute for a province.
 */
export function generateSample(options: SampleOptions, progress: SampleProgress): SamplePlan {
  const { seed, cells: wanted, scale } = options;
  const counts = sampleCounts(wanted, scale);
  const random = createRandom(`sample/${seed}`);
  const ids = createIdSource({ lan: LAN, nextId: 2, nextSerial: [1, 1, 1, 1, 1] });

  progress('ground', 0, PHASES);
  const { sites, towns, noise } = sampleSites(random.fork('sites'), counts);
  const cutOuts = [...counts.cutOuts.values()].reduce((a, b) => a + b, 0);
  const ground = buildGround(random.fork('ground'), sites, counts.strips, cutOuts, counts.secondParts);
  const kinds = classifyFaces(random.fork('kinds'), sites, ground, counts);

  progress('hierarchy', 1, PHASES);
  const grouping = groupFaces(random.fork('groups'), sites, ground, towns, counts);
  const hierarchy = sampleHierarchy(random.fork('hierarchy'), ids, sites, towns, ground, grouping, kinds);
  const { nodes, edges } = sampleGraph(
    ids,
    ground,
    (face) => at(hierarchy.cells, at(hierarchy.cellOfFace, face)).id,
  );

  progress('network', 2, PHASES);
  const city = { counts, sites, towns, noise, ground, hierarchy };
  const network = sampleNetwork(random.fork('network'), ids, city);

  progress('people', 3, PHASES);
  const people = samplePeople(random.fork('people'), ids, city);

  progress('rows', 4, PHASES);
  const tables: SampleTables = {
    plan: [{ id: 1, name: '十堰本地网网格规划(示例)', lan: LAN, crs: CRS, dataDate: DATA_DATE }],
    node: nodes,
    edge: edges,
    grid: people.grids,
    cell: hierarchy.cells,
    lineage: [],
    staff: people.staff,
    claim: people.claims,
    outlet: people.outlets,
    support: people.supports,
    lock: [],
    ...network,
    ...{ area: [], party: [], competitor: [], survey: [] },
  };
  const { nextId, nextSerial } = ids.counters();
  progress('rows', PHASES, PHASES);
  return {
    tables,
    nextId,
    nextSerial,
    products: () => sampleProducts(random.fork('products'), options.products, tables),
  };
}
