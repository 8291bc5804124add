import { present } from '../../../shared/base/invariant';
import { someCell, tidy, type MakeArguments } from './stage';

/** Cells that are searched: superfluous nodes are rare. */
const CELLS = 12;

/** A node where only two boundaries meet, near some cell. */
export const randomDissolve: MakeArguments = (stage) => {
  const { plan } = stage;
  for (let tries = 0; tries < CELLS; tries++) {
    const cell = someCell(stage);
    for (const id of cell === undefined ? [] : plan.edgesOfFace(cell.id)) {
      const { start } = present(plan.get('edge', id), `edge ${id}`);
      if (plan.edgesAtNode(start).length !== 2) continue;
      const { x, y } = present(plan.get('node', start), `node ${start}`);
      return { at: tidy(x, y) };
    }
  }
  return undefined;
};
