/**
 * Byte offset of each UTF-16 offset of a decoded text, as the WHATWG decoder would have it: a bad
 * sequence is one U+FFFD. Offsets may come in any order; past the end gives the length in bytes.
 */
export function findByteOffsets(
  bytes: Uint8Array,
  charset: string,
  units: readonly number[],
): number[] {
  if (charset.startsWith("utf-16")) return units.map((unit) => Math.min(unit * 2, bytes.length));
  if (SINGLE_BYTE.test(charset)) return units.map((unit) => Math.min(unit, bytes.length));
  const step = charset === "utf-8" ? utf8Step : decoderStep(charset);
  return walk(bytes, units, step);
}

const SINGLE_BYTE =
  /^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|macintosh|ibm866|x-mac-cyrillic)$/;

/** Length in bytes of the sequence at `at`, and in units of what it decodes to. */
type Step = (bytes: Uint8Array, at: number) => readonly [byteCount: number, unitCount: number];

function walk(bytes: Uint8Array, units: readonly number[], step: Step): number[] {
  const order = units.map((_, index) => index).sort((a, b) => (units[a] ?? 0) - (units[b] ?? 0));
  const offsets = new Array<number>(units.length).fill(bytes.length);
  let at = 0;
  let unit = 0;
  for (const index of order) {
    const wanted = units[index] ?? 0;
    while (unit < wanted && at < bytes.length) {
      const [byteCount, unitCount] = step(bytes, at);
      at += byteCount;
      unit += unitCount;
    }
    offsets[index] = at;
  }
  return offsets;
}

/** One step of the UTF-8 decoder of the WHATWG Encoding Standard, § 8.1.1. */
export const utf8Step: Step = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  const length = sequenceLength(lead);
  if (length === 1 || length > 4) return [1, 1];
  const second = SECOND.get(lead) ?? ANY_SECOND;
  for (let i = 1; i < length; i++) {
    const [low, high] = i === 1 ? second : ANY_SECOND;
    const byte = bytes[at + i] ?? 0;
    if (byte < low || byte > high) return [i, 1];
  }
  return [length, length === 4 ? 2 : 1];
};

const ANY_SECOND: readonly [number, number] = [0x80, 0xbf];

/** Lead bytes whose second byte is narrower: no overlong forms, no surrogates, nothing past U+10FFFF. */
const SECOND = new Map<number, readonly [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** First bad UTF-8 sequence of the bytes and how many there are; null = valid. */
export function findBadUtf8(bytes: Uint8Array): { count: number; first: number } | null {
  let count = 0;
  let first = -1;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const [byteCount] = utf8Step(bytes, at);
    if (byteCount < sequenceLength(lead)) {
      if (count === 0) first = at;
      count++;
    }
    at += byteCount;
  }
  return count === 0 ? null : { count, first };
}

/** Bytes of a whole sequence with this lead; more than any where the lead itself is bad. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 9;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** For other multi-byte encodings: feed the decoder byte by byte and see what comes out. */
function decoderStep(charset: string): Step {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  return (bytes, at) => {
    const last = at + 1 >= bytes.length;
    return [1, decoder.decode(bytes.subarray(at, at + 1), { stream: !last }).length];
  };
}
