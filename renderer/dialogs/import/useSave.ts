import { whyFailed } from '../../document/whyFailed';
import type { RequestInput } from '../../../shared/ipc/contract';
import { tell } from '../../state/messagesSlice';
import { useServices } from '../../state/services';
import { useAppDispatch } from '../../state/store';
import type { Import } from './useImport';

type Saving = 'import.template' | 'import.saveRejects';

/** Asks where to, then has main write there. */
export function useSave({ change }: Import) {
  const services = useServices();
  const dispatch = useAppDispatch();
  return async <N extends Saving>(
    name: string,
    request: N,
    input: Omit<RequestInput<N>, 'to'>,
  ): Promise<void> => {
    try {
      const { path: to } = await services.request('dialog.saveFile', { name });
      if (to === null) return;
      const { path } = await services.request(request, { ...input, to } as RequestInput<N>);
      dispatch(tell({ kind: 'info', sentence: { code: 'import.saved', params: { path } } }));
    } catch (error) {
      change({ error: whyFailed(error) });
    }
  };
}
