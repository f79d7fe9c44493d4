import { findBadUtf8 } from "./byte-offsets.ts";
import { latin1 } from "./kind.ts";

/** Which encoding a file is in, and how that is known. */
export interface Charset {
  /** Label as in the WHATWG Encoding Standard. */
  readonly label: string;
  readonly bomLength: number;
  readonly basis: "bom" | "valid" | "label" | "zeros" | "statistics" | "fallback";
  /** A label in the file that the bytes contradict; null = none. */
  readonly beaten: string | null;
  /** The decoded text where telling the encoding took decoding it. */
  readonly decoded?: string;
}

const SAMPLE = 1 << 16;
/** Fewer high bytes are too few to tell Arabic by. */
const ARABIC_MIN = 8;

/**
 * Decide the encoding: byte order mark, then zero bytes, then valid UTF-8, then the label in the file,
 * then letter statistics, then windows-1252. UTF-7 is never an answer.
 */
export function findCharset(bytes: Uint8Array): Charset {
  const marked = findBom(bytes);
  if (marked !== null) return marked;
  const wide = findWide(bytes);
  if (wide !== null) return { label: wide, bomLength: 0, basis: "zeros", beaten: null };
  const stated = findLabel(bytes);
  const label = stated === null ? null : resolveLabel(stated);
  const decoded = decodeUtf8(bytes);
  if (decoded !== null) return utf8(bytes, decoded, stated, label);
  if (label !== null && label !== "utf-8") return byLabel(bytes, label);
  return byStatistics(bytes, stated);
}

function findBom(bytes: Uint8Array): Charset | null {
  const known = (label: string, bomLength: number): Charset => ({
    label,
    bomLength,
    basis: "bom",
    beaten: null,
  });
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return known("utf-8", 3);
  if (first === 0xff && second === 0xfe) return known("utf-16le", 2);
  if (first === 0xfe && second === 0xff) return known("utf-16be", 2);
  return null;
}

/** Text of Latin letters in UTF-16 has a zero at every other byte; single zeros are only stray NULs. */
function findWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd >= pairs * 0.4 && even <= pairs * 0.05) return "utf-16le";
  if (even >= pairs * 0.4 && odd <= pairs * 0.05) return "utf-16be";
  return null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const META =
  /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})|^\s{0,99}<\?xml\s[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.-]{2,40})/i;

/** Encoding that an HTML meta element or an XML declaration in the first 4 KiB states. */
function findLabel(bytes: Uint8Array): string | null {
  const match = META.exec(latin1(bytes.subarray(0, 4096)));
  return match?.[1] ?? match?.[2] ?? null;
}

/** The encoding a label stands for; null where it is unknown or must not be used. */
function resolveLabel(stated: string): string | null {
  try {
    const label = new TextDecoder(stated).encoding;
    return label.startsWith("utf-16") ? "utf-8" : label;
  } catch {
    return null;
  }
}

/** Bytes ≥ 0x80 that form valid UTF-8 are UTF-8 whatever a label of a single-byte encoding says. */
function utf8(
  bytes: Uint8Array,
  decoded: string,
  stated: string | null,
  label: string | null,
): Charset {
  const shifts = label === "iso-2022-jp" && bytes.includes(0x1b);
  if (shifts && label !== null) return { label, bomLength: 0, basis: "label", beaten: null };
  const plain = label === "utf-8" || stated === null || isAscii(bytes);
  const beaten = plain && (label !== null || stated === null) ? null : stated;
  return { label: "utf-8", bomLength: 0, basis: "valid", beaten, decoded };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function byLabel(bytes: Uint8Array, label: string): Charset {
  if (mostlyUtf8(bytes))
    return { label: "utf-8", bomLength: 0, basis: "statistics", beaten: label };
  const sure = label === "windows-1252" && arabicShare(bytes) > 0.9 && countHigh(bytes) > 60;
  if (sure) return { label: arabicOf(bytes), bomLength: 0, basis: "statistics", beaten: label };
  return { label, bomLength: 0, basis: "label", beaten: null };
}

function byStatistics(bytes: Uint8Array, stated: string | null): Charset {
  const answer = (label: string, basis: Charset["basis"]): Charset => ({
    label,
    bomLength: 0,
    basis,
    beaten: stated !== null && label !== "utf-8" ? stated : null,
  });
  if (mostlyUtf8(bytes)) return answer("utf-8", "statistics");
  if (countHigh(bytes) >= ARABIC_MIN && arabicShare(bytes) > 0.6)
    return answer(arabicOf(bytes), "statistics");
  return answer("windows-1252", "fallback");
}

/** Far more good multi-byte sequences than bad ones, or high bytes that fit neither West nor Arabic. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE * 4);
  const bad = findBadUtf8(sample);
  if (bad === null) return true;
  let good = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    const [lead = 0, next = 0] = [sample[at], sample[at + 1]];
    if (lead >= 0xc2 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf) good++;
  }
  if (good > bad.count * 4) return true;
  const arabic = countHigh(sample) >= ARABIC_MIN && arabicShare(sample) > 0.6;
  return !arabic && westernShare(sample) < 0.5;
}

/** Quotes, dashes, the ellipsis, currency signs, ° and § of windows-1252. */
const WESTERN_SIGNS: ReadonlySet<number> = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xad, 0xae,
  0xb0, 0xb4, 0xb7, 0xbb,
]);

/** Share of high bytes that a Western text would hold: signs, and accents beside a small letter. */
function westernShare(bytes: Uint8Array): number {
  let high = 0;
  let western = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    high++;
    const accent = byte >= 0xc0 && (isSmall(bytes[at - 1]) || isSmall(bytes[at + 1]));
    const sign = WESTERN_SIGNS.has(byte) && (bytes[at - 1] ?? 0) < 0x80;
    if (sign || accent) western++;
  });
  return high === 0 ? 0 : western / high;
}

function isSmall(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

/**
 * Share of high bytes that stand beside another high byte and are Arabic letters in windows-1256.
 * Western text has its accents one by one between ASCII letters; Arabic words are high bytes throughout.
 */
function arabicShare(bytes: Uint8Array): number {
  let high = 0;
  let arabic = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const beside = (bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80;
    if (beside && isArabicByte(byte)) arabic++;
  }
  return high === 0 ? 0 : arabic / high;
}

/** Letters of windows-1256 and ISO-8859-6 alike; lone French accents do not come in runs. */
function isArabicByte(byte: number): boolean {
  return (byte >= 0xc0 && byte <= 0xf2) || byte === 0x81 || byte === 0x8d || byte === 0x90;
}

/** Lam and yeh, the commonest letters after alef, stand at other bytes in the two encodings. */
function arabicOf(bytes: Uint8Array): "windows-1256" | "iso-8859-6" {
  let windows = 0;
  let iso = 0;
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte === 0xe1 || byte === 0xed) windows++;
    if (byte === 0xe7 || byte === 0xe8 || byte === 0xea) iso++;
  }
  return iso > windows ? "iso-8859-6" : "windows-1256";
}
