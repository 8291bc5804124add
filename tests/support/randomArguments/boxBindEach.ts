import { someCell, type MakeArguments } from './stage';

/** A short list of boxes: each goes to some cell, or out of the one that it is in. */
export const randomBindEach: MakeArguments = (stage) => {
  const { plan, random, boxes } = stage;
  if (boxes.length === 0) return undefined;
  const rows = Array.from({ length: random.integer(1, 5) }, () => {
    const box = plan.get('box', random.pick(boxes));
    const cell = random.next() < 0.25 ? null : someCell(stage)?.code;
    return box === undefined || cell === undefined ? undefined : { box: box.code, cell };
  }).filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : { rows };
};
