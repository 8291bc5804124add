import { someCell, type MakeArguments } from './stage';

/** A box goes to some cell, by hand or as if by geometry. */
export const randomBind: MakeArguments = (stage) => {
  const { plan, random, boxes } = stage;
  const box = boxes.length === 0 ? undefined : plan.get('box', random.pick(boxes));
  const cell = someCell(stage);
  return box && cell && { box: box.code, cell: cell.code, basis: random.pick(['MANUAL', 'GEOM']) };
};
