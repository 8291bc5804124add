import type { Label } from '../../shared/ipc/contract';
import { useText } from '../state/useText';

/** Why something failed, read out at once; nothing while nothing did. */
export function ErrorNotice({ error }: { readonly error: Label | null }) {
  const text = useText();
  if (error === null) return null;
  return (
    <div className="notice error selectable" role="alert">
      {text.of(error)}
    </div>
  );
}
