import { expect } from 'vitest';
import { edgeLine } from '../../../shared/topology/read/rings';
import { builtPlan, latticeLine, latticePolygons, normalLine } from '../../support/builtPlan';
import { jsonCases, peerSuite } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

/** Lattice millimetres to a unit of the cases: enough for their halves. */
const SCALE = 1000;

// The edges of a coverage that JTS finds for its simplifier are the edges of our graph.
peerSuite(
  'edges of a coverage (CoverageRingEdgesTest)',
  jsonCases('coverage/CoverageRingEdgesTest'),
  [],
  ({ args }) => {
    const [coverage, expected] = args as [string, string];
    const { plan } = builtPlan(readWkt(coverage).members.map((one) => latticePolygons(one, SCALE)));
    const edges = [...plan.all('edge')].map((edge) => normalLine(edgeLine(plan, edge)));
    const lines = readWkt(expected).lines.map((line) => normalLine(latticeLine(line, SCALE)));
    expect(edges.sort()).toEqual(lines.sort());
  },
);
