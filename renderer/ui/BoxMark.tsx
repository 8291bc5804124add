/** Cross-connects are squares, distribution boxes circles; fibre is filled, copper hollow. */
export function BoxMark({ medium, main }: { readonly medium: 'COPPER' | 'FIBRE'; readonly main: boolean }) {
  return (
    <span
      className={`box-mark ${main ? 'main' : ''} ${medium === 'FIBRE' ? 'fibre' : 'copper'}`}
      aria-hidden
    />
  );
}
