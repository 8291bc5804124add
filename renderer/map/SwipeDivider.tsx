import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { ChevronsLeftRight } from 'lucide-react';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { moveDivider } from '../state/versionsSlice';

/** How far an arrow key moves the divider, as a share of the width. */
const STEP = 0.02;

/** The line between the earlier and the later state: dragged, or moved with the arrow keys. */
export function SwipeDivider() {
  const text = useText();
  const dispatch = useAppDispatch();
  const handle = useRef<HTMLDivElement>(null);
  const { comparison, mode, divider } = useApp((state) => state.versions);
  if (comparison === null || mode !== 'swipe') return null;
  const drag = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = handle.current?.parentElement?.getBoundingClientRect();
    if (frame !== undefined && frame.width > 0)
      dispatch(moveDivider((event.clientX - frame.left) / frame.width));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    dispatch(moveDivider(divider + step));
  };
  const nameOf = (name: string): string => (name === 'draft' ? text('versionStatus.DRAFT') : name);
  return (
    <div
      ref={handle}
      className="swipe"
      style={{ left: `${divider * 100}%` }}
      role="slider"
      aria-label={text('comparison.divider')}
      aria-valuenow={Math.round(divider * 100)}
      tabIndex={0}
      data-testid="swipe-divider"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    >
      <span className="swipe-name before">{nameOf(comparison.before)}</span>
      <span className="swipe-grip">
        <ChevronsLeftRight size={14} />
      </span>
      <span className="swipe-name after">{nameOf(comparison.after)}</span>
    </div>
  );
}
