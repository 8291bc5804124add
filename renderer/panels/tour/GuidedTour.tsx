import { useEffect, useRef } from 'react';
import { Tour, type TourStepProps } from 'antd';
import { goOnTour, leaveTour } from '../../state/panelsSlice';
import { useServices } from '../../state/services';
import { useApp, useAppDispatch } from '../../state/store';
import { useText } from '../../state/useText';
import { TOUR } from './tourSteps';

/** Points things out in the working window and goes on by itself when the person has done them. */
export function GuidedTour() {
  const text = useText();
  const dispatch = useAppDispatch();
  const { state: store } = useServices();
  const at = useApp((state) => state.panels.tour);
  const then = useRef(store.getState());
  useEffect(() => {
    if (at === null) return;
    then.current = store.getState();
    return store.subscribe(() => {
      if (TOUR[at]?.done?.(store.getState(), then.current) === true) dispatch(goOnTour(at + 1));
    });
  }, [at, dispatch, store]);
  if (at === null) return null;
  return (
    <Tour
      open
      current={at}
      mask={false}
      keyboard={false}
      rootClassName="tour"
      onChange={(next) => dispatch(goOnTour(next))}
      onClose={() => dispatch(leaveTour())}
      onFinish={() => dispatch(leaveTour())}
      steps={TOUR.map(({ id, at: target }): TourStepProps => ({
        title: text(`tour.${id}.title`),
        description: text(`tour.${id}.text`),
        target: document.querySelector<HTMLElement>(`[data-testid="${target}"]`),
        placement: target === 'map' ? 'center' : 'bottom',
        nextButtonProps: { children: text(id === 'end' ? 'tour.finish' : 'tour.next') },
        prevButtonProps: { children: text('tour.back') },
      }))}
    />
  );
}
