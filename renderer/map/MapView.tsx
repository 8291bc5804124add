import { useEffect, useRef, useState } from 'react';
import 'ol/ol.css';
import { useServices } from '../state/services';
import { useText } from '../state/useText';
import { HeadUp } from './HeadUp';
import { LevelSwitch } from './LevelSwitch';
import './map.css';
import type { MapMenuAt } from './menuPlace';
import { MapMenu } from './MapMenu';
import { MapSession } from './mapSession';
import { SwipeDivider } from './SwipeDivider';

/** The map of the open plan. */
export function MapView() {
  const text = useText();
  const services = useServices();
  const element = useRef<HTMLDivElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MapMenuAt | null>(null);

  useEffect(() => {
    if (element.current === null) return;
    const pointed = ([x, y]: readonly [number, number]): void => {
      const shown = bubble.current;
      if (shown === null) return;
      // Right below the pointer; on the other side of it where the map ends.
      const { clientWidth, clientHeight } = shown.parentElement ?? shown;
      const left = x + 16 + shown.offsetWidth < clientWidth ? x + 16 : x - 16 - shown.offsetWidth;
      const top = y + 18 + shown.offsetHeight < clientHeight ? y + 18 : y - 18 - shown.offsetHeight;
      shown.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
    };
    const session = new MapSession(element.current, services, { pointed, menu: setMenu });
    return () => session.stop();
  }, [services]);

  return (
    <div className="map-view">
      <div
        ref={element}
        className="map-canvas"
        data-testid="map"
        role="application"
        aria-label={text('map.label')}
        tabIndex={0}
      />
      <SwipeDivider />
      <LevelSwitch />
      <HeadUp bubble={bubble} />
      <MapMenu at={menu} onClose={() => setMenu(null)} />
    </div>
  );
}
