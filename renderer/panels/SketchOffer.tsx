import { Button } from 'antd';
import { PencilLine } from 'lucide-react';
import { toolPossible } from '../commands/toolCommands';
import { offerAnswered } from '../state/deskSlice';
import { tell } from '../state/messagesSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

/** After a crash: the sketch that was open is offered back, newest first. */
export function SketchOffer() {
  const text = useText();
  const services = useServices();
  const dispatch = useAppDispatch();
  const offer = useApp((state) => state.desk.offered[0]);
  if (offer === undefined) return null;

  const takeUp = (): void => {
    const possible = toolPossible(services, offer.tool);
    if (possible !== true) {
      const { code, params } = possible;
      dispatch(tell({ kind: 'refused', sentence: { code, params: { ...params } } }));
      return;
    }
    dispatch(offerAnswered(offer));
    services.map.current?.takeUp(offer);
  };

  return (
    <div className="sketch-offer" role="status" data-testid="sketch-offer">
      <PencilLine size={16} />
      <span className="grow">
        {text('desk.offer', { tool: text(`command.tool.${offer.tool}`), time: text.time(offer.at) })}
      </span>
      <Button size="small" type="primary" data-testid="sketch-take-up" onClick={takeUp}>
        {text('desk.takeUp')}
      </Button>
      <Button size="small" data-testid="sketch-discard" onClick={() => dispatch(offerAnswered(offer))}>
        {text('desk.discard')}
      </Button>
    </div>
  );
}
