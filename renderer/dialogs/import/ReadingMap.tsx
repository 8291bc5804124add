import { useEffect, useRef } from 'react';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import { useServices } from '../../state/services';
import { useApp } from '../../state/store';
import { useText } from '../../state/useText';
import { drawReadings } from './drawReadings';

const SIZE = { width: 620, height: 440 };

/** The data over the plan's outline, once for every reading; the chosen one is drawn last and strongest. */
export function ReadingMap({
  readings,
  chosen,
}: {
  readonly readings: LookedAtFile['readings'];
  readonly chosen: string;
}) {
  const text = useText();
  const { document: store } = useServices();
  const theme = useApp((state) => state.session.theme);
  const frame = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = frame.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const ratio = window.devicePixelRatio;
    canvas.width = SIZE.width * ratio;
    canvas.height = SIZE.height * ratio;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawReadings(pen, SIZE, store.view, { readings, chosen, dark: theme === 'dark' });
  }, [readings, chosen, store, theme]);
  return (
    <div className="import-map">
      <canvas ref={frame} style={SIZE} role="img" aria-label={text('import.map')} data-testid="import-map" />
      <span className="secondary small">{text('import.mapHint')}</span>
    </div>
  );
}
