/** A text as it is searched: full-width signs as narrow ones, no case. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
