import { cellPolygons } from '../../../shared/topology/read/rings';
import { someCell, type MakeArguments } from './stage';

/** A cell in several parts, if one is found among a few. */
export const randomExplode: MakeArguments = (stage) => {
  for (let tries = 0; tries < 12; tries++) {
    const cell = someCell(stage);
    if (cell === undefined || cellPolygons(stage.plan, cell.id).length < 2) continue;
    return { cell: cell.code, policy: stage.random.pick([{}, { code: 'new' }, { households: 'copy' }]) };
  }
  return undefined;
};
