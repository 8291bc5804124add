import { useEffect, useRef } from 'react';
import { drawChangePicture, type ChangePicture } from '../../shared/portrayal/changePicture';
import { THEMES } from '../../shared/portrayal/style';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

const SIZE = { width: 52, height: 36 };
/** Pictures kept; an edit never changes, so a picture is right as long as the plan is open. */
const KEPT = 500;
const pictures = new Map<string, Promise<ChangePicture>>();

/** What a step changed, drawn when the row is first seen. */
export function StepPicture({ revision }: { readonly revision: number }) {
  const text = useText();
  const { request } = useServices();
  const theme = useApp((state) => state.session.theme);
  // The file at a path may be another one when it is opened again.
  const plan = useApp((state) => `${state.session.opened}\n${state.session.plan?.path ?? ''}`);
  const frame = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (revision === 0) return;
    let shown = true;
    const key = `${plan}\n${revision}`;
    let picture = pictures.get(key);
    if (picture === undefined) {
      picture = request('history.picture', { revision });
      pictures.set(key, picture);
      // A picture that cannot be had, such as of a compacted step, is asked for again another time.
      picture.catch(() => pictures.delete(key));
      const [oldest] = pictures.keys();
      if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
    }
    picture.then(
      (lines) => {
        const canvas = frame.current;
        const pen = canvas?.getContext('2d');
        if (!shown || !canvas || !pen) return;
        const ratio = window.devicePixelRatio;
        canvas.width = SIZE.width * ratio;
        canvas.height = SIZE.height * ratio;
        pen.scale(ratio, ratio);
        drawChangePicture(pen, lines, SIZE, THEMES[theme]);
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [plan, request, revision, theme]);
  return (
    <canvas
      ref={frame}
      className="step-picture"
      style={SIZE}
      role="img"
      aria-label={text('history.picture')}
    />
  );
}
