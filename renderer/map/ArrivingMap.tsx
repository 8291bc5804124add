import { useEffect, useRef } from 'react';
import { mapWords } from '../../shared/i18n/mapWords';
import { frameFor } from '../../shared/portrayal/frame';
import { ALL_LAYERS } from '../../shared/portrayal/paintPlan';
import type { PlanScene } from '../../shared/portrayal/scene';
import { THEMES } from '../../shared/portrayal/style';
import { useArriving } from '../state/arriving';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { createSurface, sizeSurface } from './domCanvas';
import { planBounds } from '../../shared/portrayal/planBounds';
import { PicturePainter } from './picturePainter';

/** What is there when the ground of a plan has come; the rest would be kept as if it were empty. */
const GROUND_LAYERS = {
  ...ALL_LAYERS,
  boxes: 0,
  exchanges: 0,
  outlets: 0,
  coverage: 0,
  buildings: 0,
  lines: 0,
  locks: 0,
  lockSigns: 0,
};

/** The picture of a plan while the rest of it is being read: nothing to work with yet, but something to see. */
export function ArrivingMap() {
  const { arriving } = useServices();
  const scene = useArriving(arriving);
  const theme = useApp((state) => state.session.theme);
  const language = useApp((state) => state.session.language);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.planSeen;
    if (element.current === null || scene === null) return;
    return paintInto(element.current, scene, THEMES[theme], mapWords(language), (painted) => {
      if (painted) dataset.planSeen = 'true';
      arriving.painted();
    });
  }, [arriving, scene, theme, language]);

  return <div ref={element} className="arriving-map" aria-hidden />;
}

function paintInto(
  element: HTMLElement,
  scene: PlanScene,
  theme: (typeof THEMES)['light'],
  words: ReturnType<typeof mapWords>,
  done: (painted: boolean) => void,
): (() => void) | undefined {
  const bounds = planBounds(scene.view);
  const { clientWidth: width, clientHeight: height } = element;
  if (bounds === null || width === 0 || height === 0) {
    done(false);
    return undefined;
  }
  const frame = frameFor(bounds, width, height);
  const surface = createSurface();
  const painter = new PicturePainter(
    () => {
      sizeSurface(surface, width, height, window.devicePixelRatio);
      painter.blit(surface.context, frame, theme.ground);
      element.replaceChildren(surface.element);
      // The next frame carries the picture to the screen; a window that nobody sees has none.
      if (document.hidden) done(true);
      else requestAnimationFrame(() => done(true));
    },
    () => window.devicePixelRatio,
  );
  const layers = GROUND_LAYERS;
  painter.want(frame, { scene, theme, words, layers, level: 4, codeOf: (code) => code, revision: 0 });
  return () => painter.stop();
}
