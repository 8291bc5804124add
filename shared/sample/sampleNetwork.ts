import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import type { SampleCity } from './city';
import { sampleBindings } from './sampleBindings';
import { sampleBoxes } from './sampleBoxes';
import { sampleBuildings } from './sampleBuildings';
import { sampleCoverage, sampleExchanges } from './sampleExchanges';
import { sampleLines } from './sampleLines';
import type { SampleTables } from './samplePlan';

type NetworkTables = Pick<SampleTables, 'exchange' | 'coverage' | 'box' | 'binding' | 'line' | 'building'>;

/** Everything on the ground that is no cell: exchanges and what they cover, boxes and bindings, lines, buildings. */
export function sampleNetwork(random: Random, ids: IdSource, city: SampleCity): NetworkTables {
  const exchange = sampleExchanges(random.fork('exchanges'), ids, city);
  const coverage = sampleCoverage(random.fork('coverage'), ids, city, exchange);
  const placed = sampleBoxes(random.fork('boxes'), ids, city, exchange);
  return {
    exchange,
    coverage,
    box: placed.map(({ box }) => box),
    binding: sampleBindings(random.fork('bindings'), ids, city, placed),
    line: sampleLines(random.fork('lines'), ids, city),
    building: sampleBuildings(random.fork('buildings'), ids, city),
  };
}
