import { openGuide } from '../state/panelsSlice';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { HelpButton } from '../ui/HelpButton';

/** Title of a dialog with the way to its section of the guide. */
export function DialogTitle({ name, section }: { readonly name: string; readonly section: string }) {
  const text = useText();
  const dispatch = useAppDispatch();
  return (
    <span className="dialog-title">
      {name}{' '}
      <HelpButton name={text('guide.help')} section={section} onOpen={(id) => dispatch(openGuide(id))} />
    </span>
  );
}
