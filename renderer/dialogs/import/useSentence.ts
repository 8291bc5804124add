import { useCallback } from 'react';
import { reasonSentence } from '../../../shared/i18n/reasonSentence';
import type { Label } from '../../../shared/ipc/contract';
import { useApp } from '../../state/store';

/** Sentences about an import, which call fields, kinds and tables by their names. */
export function useSentence(): (label: Label) => string {
  const language = useApp((state) => state.session.language);
  return useCallback((label: Label) => reasonSentence(language, label), [language]);
}
