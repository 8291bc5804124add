import type { MakeArguments } from './stage';

/** A box loses its binding. */
export const randomUnbind: MakeArguments = ({ plan, random, boxes }) => {
  const box = boxes.length === 0 ? undefined : plan.get('box', random.pick(boxes));
  return box && { box: box.code };
};
