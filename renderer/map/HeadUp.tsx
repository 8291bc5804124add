import type { RefObject } from 'react';
import { useReadout } from '../state/readout';
import { useServices } from '../state/services';
import { useText } from '../state/useText';

/** The head-up line at the bottom left, and the reason of a refusal beside the pointer. */
export function HeadUp({ bubble }: { readonly bubble: RefObject<HTMLDivElement | null> }) {
  const text = useText();
  const { readout } = useServices();
  const hint = useReadout(readout, (values) => values.hint);
  const refusal = useReadout(readout, (values) => values.refusal);
  return (
    <>
      {hint.length > 0 && (
        <div className="map-hint" data-testid="map-hint">
          {hint.map((label, at) => (
            <span key={`${at}-${label.code}`}>{text.of(label)}</span>
          ))}
        </div>
      )}
      <div
        ref={bubble}
        className="map-refusal"
        hidden={refusal === null}
        role="status"
        data-testid="map-refusal"
      >
        {refusal === null ? '' : text.of(refusal)}
      </div>
    </>
  );
}
