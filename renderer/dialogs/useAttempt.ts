import { useState } from 'react';
import { whyFailed } from '../document/whyFailed';
import type { Label } from '../../shared/ipc/contract';

export interface Attempt {
  /** It is under way. */
  readonly busy: boolean;
  /** Why the last one failed. */
  readonly error: Label | null;
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  /** Says why it is not even tried. */
  readonly refuse: (why: Label) => void;
}

/** What a dialog does at its main button: one at a time, with the reason when it fails. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Label | null>(null);
  const attempt: Attempt['attempt'] = async (work) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(whyFailed(failure));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, attempt, refuse: setError };
}
