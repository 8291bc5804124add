/** Coordinates x0, y0, x1, y1 … as they stand in the text: rings with their closing repeat. */
export type WktLine = readonly number[];

/** A geometry taken apart by dimension. */
export interface WktGeometry {
  /** In upper case: `POLYGON`, `MULTILINESTRING` … */
  readonly type: string;
  readonly points: readonly WktLine[];
  readonly lines: readonly WktLine[];
  /** Per polygon its rings, outer first; empty rings are left out. */
  readonly polygons: readonly (readonly WktLine[])[];
  /** The members of a collection; otherwise the geometry itself. */
  readonly members: readonly WktGeometry[];
}

type Body = readonly (Body | number[])[];

/** Reads two-dimensional WKT. Surplus closing brackets are forgiven; anything else that is no WKT throws. */
export function readWkt(text: string): WktGeometry {
  const tokens = text.match(/[A-Za-z]+(?![\d.])|[-+\d.][-+\d.eE]*|[(),]/g) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new Error(`no WKT at word ${at}: ${text.trim().slice(0, 60)}`);
  };
  const take = (token: string): void => {
    if (tokens[at] !== token) fail();
    at++;
  };
  /** A list in brackets of whatever `one` reads. */
  const list = <T>(one: () => T): T[] => {
    if (tokens[at]?.toUpperCase() === 'EMPTY') {
      at++;
      return [];
    }
    take('(');
    const found = [one()];
    while (tokens[at] === ',') {
      at++;
      found.push(one());
    }
    take(')');
    return found;
  };
  const position = (): number[] => {
    const numbers: number[] = [];
    while (at < tokens.length && !'(),'.includes(tokens[at] as string)) {
      const number = Number(tokens[at]);
      if (Number.isNaN(number) && tokens[at] !== 'NaN') fail();
      numbers.push(number);
      at++;
    }
    return numbers.length >= 2 ? numbers.slice(0, 2) : fail();
  };
  const body = (): Body => list((): Body | number[] => (isNested(tokens[at]) ? body() : position()));
  const geometry = (): WktGeometry => {
    const type = (tokens[at++] ?? fail()).toUpperCase();
    if (type !== 'GEOMETRYCOLLECTION') return geometryOf(type, body());
    const members = list(geometry);
    return {
      type,
      points: members.flatMap(({ points }) => points),
      lines: members.flatMap(({ lines }) => lines),
      polygons: members.flatMap(({ polygons }) => polygons),
      members,
    };
  };
  return geometry();
}

function isNested(token: string | undefined): boolean {
  return token === '(' || token?.toUpperCase() === 'EMPTY';
}

function geometryOf(type: string, body: Body): WktGeometry {
  const parts = body as readonly Body[];
  const line = (positions: Body): WktLine => (positions as readonly number[][]).flat();
  const polygon = (rings: readonly Body[]): WktLine[] => rings.map(line).filter((ring) => ring.length > 0);
  let [points, lines]: [WktLine[], WktLine[]] = [[], []];
  let polygons: WktLine[][] = [];
  if (type === 'POINT') points = [line(body)];
  else if (type === 'MULTIPOINT') points = parts.map((one) => one.flat() as number[]);
  else if (type === 'LINESTRING' || type === 'LINEARRING') lines = [line(body)];
  else if (type === 'MULTILINESTRING') lines = parts.map(line);
  else if (type === 'POLYGON') polygons = [polygon(parts)];
  else if (type === 'MULTIPOLYGON') polygons = parts.map((rings) => polygon(rings as readonly Body[]));
  else throw new Error(`${type} is no geometry`);
  const filled = (one: readonly unknown[]): boolean => one.length > 0;
  const own: WktGeometry = {
    type,
    points: points.filter(filled),
    lines: lines.filter(filled),
    polygons: polygons.filter(filled),
    get members() {
      return [own];
    },
  };
  return own;
}
