import { lazy, Suspense } from 'react';
import { Drawer, Spin } from 'antd';
import { closeGuide } from '../../state/panelsSlice';
import { useApp, useAppDispatch } from '../../state/store';
import { useText } from '../../state/useText';

/** Its text and pictures are only read by those who ask. */
const GuidePages = lazy(() => import('./GuidePages'));

/** Pixels; the workbench makes room for it (styles/guide.css). */
const WIDTH = 420;

/** The user guide beside the work: nothing is covered while it is open. */
export function GuideDrawer() {
  const text = useText();
  const dispatch = useAppDispatch();
  const section = useApp((state) => state.panels.guide);
  return (
    <Drawer
      open={section !== null}
      title={text('guide.title')}
      size={WIDTH}
      mask={false}
      zIndex={1050}
      destroyOnHidden
      className="guide-drawer"
      onClose={() => dispatch(closeGuide())}
    >
      <Suspense fallback={<Spin />}>{section !== null && <GuidePages section={section} />}</Suspense>
    </Drawer>
  );
}
