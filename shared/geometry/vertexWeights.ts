/**
 * For every vertex of a line the tolerance in millimetres at which Douglas–Peucker simplification drops it;
 * Infinity for both ends. Keeping the vertices whose weight exceeds a tolerance gives the simplified line, for
 * every tolerance from one pass: a line shared by two faces is thinned the same for both, so no seam opens.
 * `line` is x0, y0 …; a closed line is first parted at its farthest vertex. Costs n log n on usual lines.
 * Source: Douglas & Peucker 1973; weights limited by their parents' so that they are monotonous.
 */
export function vertexWeights(line: ArrayLike<number>): Float32Array {
  const weights = new Float32Array(line.length / 2);
  writeVertexWeights(line, weights);
  return weights;
}

/** The same into an array of as many zeros as the line has vertices. */
export function writeVertexWeights(line: ArrayLike<number>, weights: Float32Array): void {
  const count = weights.length;
  weights[0] = Infinity;
  weights[count - 1] = Infinity;
  if (count <= 2) return;
  // Spans that are still to be parted, three numbers each: from, to, limit.
  const stack: number[] = [0, count - 1, Infinity];
  while (stack.length > 0) {
    const limit = stack.pop() as number;
    const to = stack.pop() as number;
    const from = stack.pop() as number;
    const ax = line[from * 2] as number;
    const ay = line[from * 2 + 1] as number;
    const dx = (line[to * 2] as number) - ax;
    const dy = (line[to * 2 + 1] as number) - ay;
    const squared = dx * dx + dy * dy;
    let far = from + 1;
    let farthest = -1;
    for (let i = from + 1; i < to; i++) {
      const px = (line[i * 2] as number) - ax;
      const py = (line[i * 2 + 1] as number) - ay;
      let along = squared === 0 ? 0 : (px * dx + py * dy) / squared;
      if (along < 0) along = 0;
      else if (along > 1) along = 1;
      const ex = px - along * dx;
      const ey = py - along * dy;
      const distance = ex * ex + ey * ey;
      if (distance > farthest) {
        farthest = distance;
        far = i;
      }
    }
    const weight = Math.min(Math.sqrt(farthest), limit);
    weights[far] = weight;
    if (far - from > 1) stack.push(from, far, weight);
    if (to - far > 1) stack.push(far, to, weight);
  }
}
