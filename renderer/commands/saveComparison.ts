import { translate } from '../../shared/i18n/translate';
import { whyFailed } from '../document/whyFailed';
import { tell } from '../state/messagesSlice';
import type { Services } from '../state/services';

/** Asks where to, then has main write there what was last compared. */
export async function saveComparison({ request, state }: Services): Promise<void> {
  const { language } = state.getState().session;
  try {
    const { path: to } = await request('dialog.saveFile', {
      name: translate(language, 'comparison.fileName'),
    });
    if (to === null) return;
    const { path } = await request('version.saveComparison', { to, language });
    state.dispatch(tell({ kind: 'info', sentence: { code: 'comparison.saved', params: { path } } }));
  } catch (error) {
    state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
