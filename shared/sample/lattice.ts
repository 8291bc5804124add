/** Metres to whole millimetres, the lattice of the document. */
export function lattice(line: readonly number[]): number[] {
  return line.map((metres) => Math.round(metres * 1000));
}
