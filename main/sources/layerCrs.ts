import { knownMaker } from '../../shared/crs/knownMaker';
import { readCrs } from '../../shared/crs/readCrs';
import type { CrsReading } from '../../shared/crs/crsCandidate';
import type { Extent, SourceChoices, SourceField } from '../../shared/import/source';

/** How the coordinates of a layer can be read, of all that is known about it. */
export function layerCrs(
  layer: { readonly name: string; readonly fields: readonly SourceField[]; readonly extent: Extent | null },
  declared: string | undefined,
  { crs, parameters, planCrs }: SourceChoices,
): CrsReading {
  const maker = knownMaker(
    layer.name,
    layer.fields.map(({ name }) => name),
  );
  return readCrs({
    range: layer.extent,
    ...(declared === undefined ? {} : { declared }),
    ...(maker === undefined ? {} : { maker }),
    ...(crs === undefined ? {} : { chosen: crs }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(planCrs === undefined ? {} : { plan: planCrs }),
  });
}
