import { useEffect, useRef } from 'react';
import { Segmented } from 'antd';
import { drawChangePicture } from '../../shared/portrayal/changePicture';
import { THEMES } from '../../shared/portrayal/style';
import { CONFLICT_CHOICES, type ConflictChoice, type ToldConflict } from '../state/sharingSlice';
import { useApp } from '../state/store';
import { useText } from '../state/useText';
import type { RowPlace } from '../ui/VirtualRows';

export const CONFLICT_HEIGHT = 112;
const SIZE = { width: 132, height: 92 };

interface ConflictRowProps {
  readonly conflict: ToldConflict;
  readonly listed: RowPlace;
  readonly at: number;
  /** Whose part it is. */
  readonly planner: string;
  readonly isCurrent: boolean;
  readonly choice: ConflictChoice | undefined;
  readonly onGo: () => void;
  readonly onChoose: (choice: ConflictChoice) => void;
}

/** One conflict: what each side did in words and picture, and which of them is taken. */
export function ConflictRow(props: ConflictRowProps) {
  const { conflict, listed, at, planner, isCurrent, choice, onGo, onChoose } = props;
  const text = useText();
  return (
    <div
      {...listed}
      role="option"
      aria-selected={isCurrent}
      className={isCurrent ? 'conflict-row selected' : 'conflict-row'}
      data-testid={`conflict-${at}`}
      onClick={onGo}
    >
      <span className="conflict-number secondary">{at + 1}</span>
      {(['mine', 'theirs'] as const).map((side) => (
        <div key={side} className={choice === undefined || taken(choice) === side ? 'side' : 'side left-out'}>
          <SidePicture conflict={conflict} side={side} />
          <div className="side-words">
            <div className="secondary small">
              {side === 'mine' ? text('sharing.mine') : text('sharing.theirs', { planner })}
            </div>
            {conflict[side].deeds.map((deed, number) => (
              <div key={number} className="selectable">
                {text.of(deed)}
              </div>
            ))}
          </div>
        </div>
      ))}
      <div className="conflict-choice" onClick={(event) => event.stopPropagation()}>
        <Segmented
          vertical
          value={choice ?? ''}
          onChange={(value) => onChoose(value as ConflictChoice)}
          options={CONFLICT_CHOICES.map((value) => ({
            value,
            label: (
              <span data-testid={`conflict-${at}-${value}`} title={text(`sharing.choiceTip.${value}`)}>
                {text(`sharing.choice.${value}`)}
              </span>
            ),
          }))}
        />
      </div>
    </div>
  );
}

function taken(choice: ConflictChoice): 'mine' | 'theirs' {
  return choice === 'theirs' ? 'theirs' : 'mine';
}

function SidePicture({
  conflict,
  side,
}: {
  readonly conflict: ToldConflict;
  readonly side: 'mine' | 'theirs';
}) {
  const text = useText();
  const theme = useApp((state) => state.session.theme);
  const frame = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = frame.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen || conflict.place === null) return;
    const ratio = window.devicePixelRatio;
    canvas.width = SIZE.width * ratio;
    canvas.height = SIZE.height * ratio;
    pen.scale(ratio, ratio);
    const { before, after } = conflict[side];
    const picture = { before, after, around: conflict.around, points: [] };
    drawChangePicture(pen, picture, { ...SIZE, ground: conflict.place }, THEMES[theme]);
  }, [conflict, side, theme]);
  return (
    <canvas
      ref={frame}
      className="side-picture"
      style={SIZE}
      role="img"
      aria-label={text(`sharing.picture.${side}`)}
    />
  );
}
