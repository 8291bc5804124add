import { useEffect, useState } from 'react';
import { pathCodes } from '../../shared/hierarchy/pathCodes';
import { useServices } from '../state/services';
import { useRevision } from '../state/useDocument';

const NONE: ReadonlyMap<string, string> = new Map();
/** Path codes cost the whole plan: computed when the person pauses, milliseconds after the last edit. */
const PAUSE = 250;

/** Path codes by permanent code; those of a moment ago while an edit is fresh. */
export function usePathCodes(): ReadonlyMap<string, string> {
  const { document } = useServices();
  const revision = useRevision();
  const [codes, setCodes] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => setCodes(shared(document.view, revision)), PAUSE);
    return () => clearTimeout(timer);
  }, [document, revision]);
  return codes;
}

let latest: { readonly revision: number; readonly codes: ReadonlyMap<string, string> } = {
  revision: -1,
  codes: NONE,
};

/** Several panels ask for the same state of the plan. */
function shared(view: Parameters<typeof pathCodes>[0], revision: number): ReadonlyMap<string, string> {
  if (latest.revision !== revision) latest = { revision, codes: pathCodes(view) };
  return latest.codes;
}
