/** A lattice place as a key of maps and sets. */
export function coordinateKey(x: number, y: number): string {
  return `${x},${y}`;
}
