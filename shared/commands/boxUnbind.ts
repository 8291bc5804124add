import { z } from 'zod';
import { unbindBox } from '../network/unbindBox';
import { boxRefSchema, resolveBox } from './arguments';
import type { Command } from './command';

const args = z.strictObject({ box: boxRefSchema });

export const boxUnbind: Command<z.infer<typeof args>> = {
  id: 'box.unbind',
  args,
  roles: ['NETWORK_OPS', 'PLANNER'],
  plan: (view, { box }) => {
    const found = resolveBox(view, box);
    return found.ok ? unbindBox(view, { box: found.value }) : found;
  },
  label: ({ box }) => ({ code: 'step.box.unbind', params: { box } }),
};
