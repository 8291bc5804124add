import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../shared/base/random';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const at = (bytes: Buffer, random: Random): number => random.integer(0, Math.max(0, bytes.length - 1));

/** Lengths and counts that a reader must not believe. */
const COUNTS = [0x7fffffff, 0xffffffff, 0x80000000, 0x10000000, 0xffff, 0x7fff, 1000, 1, 0];
const TEXTS = [
  '1e999',
  'NaN',
  '-',
  '"',
  '<',
  '&x;',
  '[',
  ']',
  '{',
  '}',
  '\0',
  '\n',
  '\uFFFD',
  '9'.repeat(400),
  '('.repeat(50),
];

/** What happens to files: on a bad disk, on the way, by a careless program, by a hostile hand. */
const MUTATIONS: readonly Mutation[] = [
  function flipsBits(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let times = random.integer(1, 24); times > 0; times--) {
      const place = at(copy, random);
      copy[place] = (copy[place] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return copy;
  },
  function cutsOff(bytes, random) {
    return Buffer.from(bytes.subarray(0, random.integer(0, bytes.length)));
  },
  function splices(bytes, random) {
    const [from, to] = [at(bytes, random), at(bytes, random)];
    const piece = bytes.subarray(from, from + random.integer(1, 4096));
    return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  },
  function takesOut(bytes, random) {
    const from = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.integer(1, 512))]);
  },
  function overwrites(bytes, random) {
    const copy = Buffer.from(bytes);
    const from = at(copy, random);
    copy.copy(copy, at(copy, random), from, from + random.integer(1, 512));
    return copy;
  },
  function inflatesCounts(bytes, random) {
    if (bytes.length < 4) return Buffer.from(bytes);
    const copy = Buffer.from(bytes);
    for (let times = random.integer(1, 3); times > 0; times--) {
      // Headers hold the counts that reserve memory.
      const reach = random.next() < 0.7 ? Math.min(copy.length, 256) : copy.length;
      const place = random.integer(0, reach - 4);
      const count = random.pick(COUNTS);
      if (random.next() < 0.5) copy.writeUInt32LE(count, place);
      else copy.writeUInt32BE(count, place);
    }
    return copy;
  },
  function blanks(bytes, random) {
    const from = at(bytes, random);
    const copy = Buffer.from(bytes);
    copy.subarray(from, from + random.integer(1, 256)).fill(random.pick([0, 0xff]));
    return copy;
  },
  function insertsText(bytes, random) {
    const place = at(bytes, random);
    const text = Buffer.from(random.pick(TEXTS));
    return Buffer.concat([bytes.subarray(0, place), text, bytes.subarray(place)]);
  },
  function repeats(bytes, random) {
    const from = at(bytes, random);
    const piece = bytes.subarray(from, from + random.integer(1, 64));
    const many: Buffer[] = Array.from({ length: random.integer(2, 2000) }, () => piece);
    return Buffer.concat([bytes.subarray(0, from), ...many, bytes.subarray(from)]);
  },
];

export interface Mutated {
  readonly how: string;
  readonly bytes: Buffer;
}

/** A file damaged in one way, sometimes in two; of an archive often what is inside. */
export function mutate(bytes: Buffer, random: Random): Mutated {
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304 && random.next() < 0.6)
    return mutateInside(bytes, random);
  let mutated = bytes;
  const names: string[] = [];
  for (let times = random.next() < 0.3 ? 2 : 1; times > 0; times--) {
    const mutation = random.pick(MUTATIONS);
    mutated = mutation(mutated, random);
    names.push(mutation.name);
  }
  return { how: names.join(' and '), bytes: mutated };
}

function mutateInside(archive: Buffer, random: Random): Mutated {
  const entries = unzipSync(archive);
  const name = random.pick(Object.keys(entries));
  const { how, bytes } = mutate(Buffer.from(entries[name] ?? []), random);
  return { how: `${how} in ${name}`, bytes: Buffer.from(zipSync({ ...entries, [name]: bytes })) };
}
