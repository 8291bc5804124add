import { z } from 'zod';
import { refuse } from '../base/result';
import { GRANULARITY_CODES, type Granularity } from '../document/granularity';
import type { BuildingRecord } from '../document/records/network';
import type { PlanView } from '../document/view';
import { splitPolicySchema } from '../hierarchy/attributePolicy';
import { carveCell } from '../topology/operations/carveCell';
import type { Command } from './command';

const args = z.strictObject({
  building: z.string().min(1).max(80).meta({ description: 'code of the building' }),
  granularity: z
    .enum(GRANULARITY_CODES)
    .optional()
    .meta({ description: 'default: what goes with the kind of the building' }),
  name: z.string().trim().min(1).max(60).optional().meta({ description: "default: the building's" }),
  policy: splitPolicySchema.optional(),
});

const GRANULARITY_OF_KIND: Readonly<Record<BuildingRecord['kind'], Granularity>> = {
  RESIDENTIAL: 'ESTATE',
  OFFICE: 'OFFICE_BUILDING',
  MARKET: 'MARKET',
  INDUSTRIAL: 'INDUSTRIAL_PARK',
  PUBLIC: 'PUBLIC_FACILITY',
  OTHER: 'OTHER',
};

/** Cuts the footprint of a building out of whatever cells it stands on. Costs the buildings of the plan once. */
export const cellCarveBuilding: Command<z.infer<typeof args>> = {
  id: 'cell.carveBuilding',
  args,
  roles: ['PLANNER'],
  plan: (view, { building: code, granularity, name, policy }, { ids }) => {
    const building = buildingByCode(view, code);
    if (building === undefined) return refuse('carveBuilding.noBuilding', { building: code });
    if (building.polygons.length === 0) return refuse('carveBuilding.noFootprint', { building: code });
    return carveCell(view, {
      polygons: building.polygons,
      granularity: granularity ?? GRANULARITY_OF_KIND[building.kind],
      name: name ?? (building.name === '' ? undefined : building.name),
      policy,
      ids,
    });
  },
  label: ({ building }) => ({ code: 'step.cell.carveBuilding', params: { building } }),
};

function buildingByCode(view: PlanView, code: string): BuildingRecord | undefined {
  for (const building of view.all('building')) if (building.code === code) return building;
  return undefined;
}
