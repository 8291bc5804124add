import { pictureTaken } from '../state/sessionSlice';
import type { Services } from '../state/services';

/** Size on the start page, twice for fine screens. */
const [WIDTH, HEIGHT] = [320, 200];

/** Keeps what the map shows as the picture of the open plan, for the start page. */
export function takePicture({ state, map }: Services): void {
  const { plan } = state.getState().session;
  const picture = map.current?.picture(WIDTH, HEIGHT) ?? null;
  if (plan !== null && picture !== null) state.dispatch(pictureTaken({ path: plan.path, picture }));
}
