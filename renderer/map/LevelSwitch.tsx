import { LEVELS } from './levels';
import { useApp, useAppDispatch } from '../state/store';
import { setLevel } from '../state/viewSlice';
import { useText } from '../state/useText';

/** Which of the four levels is edited and selected. */
export function LevelSwitch() {
  const text = useText();
  const dispatch = useAppDispatch();
  const level = useApp((state) => state.view.level);
  return (
    <div className="map-levels" role="radiogroup" aria-label={text('map.levels')}>
      {LEVELS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === level}
          title={`${text(`level.${one}`)} (${one})`}
          data-testid={`map-level-${one}`}
          onClick={() => dispatch(setLevel(one))}
        >
          {text(`map.level.${one}`)}
        </button>
      ))}
    </div>
  );
}
