/*
 * SHA-256, FIPS 180-4. Written out here because the engine has no dependencies and no I/O. The scratch
 * arrays are shared by all calls: every call runs to its end before another begins.
 */

// FIPS 180-4 §4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K: Int32Array = rootsOfPrimes(64, Math.cbrt);
// §5.3.3: the same of the square roots of the first 8 primes.
const START: Int32Array = rootsOfPrimes(8, Math.sqrt);
const W: Int32Array = new Int32Array(64);
const H: Int32Array = new Int32Array(8);
const BLOCK = 64;
// 48 KiB of scratch hold 16 Ki UTF-16 units at 3 bytes each, and one unfinished block before them.
const UNITS = 16_384;
const scratch: Uint8Array = new Uint8Array(BLOCK + UNITS * 3 + 2 * BLOCK);
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);

/** SHA-256 of bytes, or of a text as UTF-8 (a lone surrogate counts as U+FFFD): 64 hex digits. */
export function sha256Hex(text: string | Uint8Array): string {
  return toHex(sha256(text));
}

/** SHA-256 of bytes, or of a text as UTF-8 (a lone surrogate counts as U+FFFD): 32 bytes. */
export function sha256(text: string | Uint8Array): Uint8Array {
  H.set(START);
  return typeof text === "string" ? hashText(text) : hashBytes(text);
}

/** Bytes as lower-case hex digits. */
export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}

/** Hex digits as bytes; null where they are none, or an odd number of them. */
export function fromHex(hex: string): Uint8Array | null {
  if (hex.length % 2 !== 0 || /[^0-9a-fA-F]/.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

function hashBytes(bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(bytes, at);
  for (let at = whole; at < bytes.length; at++) scratch[at - whole] = bytes[at] as number;
  return finish(bytes.length - whole, bytes.length);
}

function hashText(text: string): Uint8Array {
  let held = 0;
  let total = 0;
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + UNITS, text.length);
    // A pair of surrogates is one character: never cut between its halves.
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--;
    const end = encode(text, from, to, held);
    total += end - held;
    const whole = end - (end % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) compress(scratch, at);
    scratch.copyWithin(0, whole, end);
    held = end - whole;
    from = to;
  }
  return finish(held, total);
}

/** Put `text[from, to)` as UTF-8 into the scratch at `at`; gives one past the last byte written. */
function encode(text: string, from: number, to: number, at: number): number {
  let end = at;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      scratch[end++] = unit;
    } else if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      end = encodePoint(text.codePointAt(i) as number, end);
      i++;
    } else {
      end = encodePoint((unit & 0xf800) === 0xd800 ? 0xfffd : unit, end);
    }
  }
  return end;
}

function encodePoint(point: number, at: number): number {
  let end = at;
  if (point < 0x800) {
    scratch[end++] = 0xc0 | (point >> 6);
  } else {
    if (point < 0x10000) {
      scratch[end++] = 0xe0 | (point >> 12);
    } else {
      scratch[end++] = 0xf0 | (point >> 18);
      scratch[end++] = 0x80 | ((point >> 12) & 0x3f);
    }
    scratch[end++] = 0x80 | ((point >> 6) & 0x3f);
  }
  scratch[end++] = 0x80 | (point & 0x3f);
  return end;
}

/** Pad the unfinished block in the scratch (§5.1.1) and give the digest. */
function finish(held: number, total: number): Uint8Array {
  const length = held < BLOCK - 8 ? BLOCK : 2 * BLOCK;
  scratch.fill(0, held, length);
  scratch[held] = 0x80;
  // The length is in bits, 64 wide, big-endian; bytes × 8 stays exact below 2^50 bytes.
  const bits = total * 8;
  for (let at = 0; at < 7; at++) {
    scratch[length - 1 - at] = Math.floor(bits / 256 ** at) & 0xff;
  }
  for (let at = 0; at < length; at += BLOCK) compress(scratch, at);
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at++) digest[at] = (H[at >> 2] as number) >>> (24 - 8 * (at & 3));
  return digest;
}

/** One block of 64 bytes, §6.2.2. */
function compress(bytes: Uint8Array, from: number): void {
  schedule(bytes, from);
  let a = H[0] as number;
  let b = H[1] as number;
  let c = H[2] as number;
  let d = H[3] as number;
  let e = H[4] as number;
  let f = H[5] as number;
  let g = H[6] as number;
  let h = H[7] as number;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (K[t] as number) + (W[t] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  H[0] = (H[0] as number) + a;
  H[1] = (H[1] as number) + b;
  H[2] = (H[2] as number) + c;
  H[3] = (H[3] as number) + d;
  H[4] = (H[4] as number) + e;
  H[5] = (H[5] as number) + f;
  H[6] = (H[6] as number) + g;
  H[7] = (H[7] as number) + h;
}

/** The 64 words of a block, §6.2.2 step 1. */
function schedule(bytes: Uint8Array, from: number): void {
  for (let t = 0, at = from; t < 16; t++, at += 4) {
    W[t] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  }
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15] as number;
    const y = W[t - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (W[t - 16] as number) + s0 + (W[t - 7] as number) + s1;
  }
}

function rootsOfPrimes(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  // A double holds 53 bits: the whole part of these roots needs at most 5, so 32 of the rest are exact.
  return Int32Array.from(primes, (prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}
