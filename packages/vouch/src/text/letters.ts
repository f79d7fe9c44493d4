/** What a UTF-16 unit is to the tokeniser. One table look-up for ASCII, a pattern for the rest. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
/** Zero-width and direction characters: kept in quotes, invisible in matching. */
export const IGNORABLE = 4;

const LETTERS = /[\p{L}\p{M}\p{Pc}]/u;
const DIGITS = /\p{Nd}/u;
const SPACES = /\s/u;
/** Soft hyphen, zero-width and direction characters, variation selectors, byte order mark. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

function isInvisible(code: number): boolean {
  return INVISIBLE.some(([first, last]) => first <= code && code <= last);
}

const KINDS: Uint8Array = makeKinds();

/** Class of the UTF-16 unit `code`; a surrogate counts as a letter, so that pairs stay together. */
export function kindOf(code: number): number {
  return KINDS[code] ?? MARK;
}

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) kinds[code] = classify(code);
  return kinds;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  const letter = String.fromCharCode(code);
  if (isInvisible(code)) return IGNORABLE;
  if (DIGITS.test(letter)) return DIGIT;
  if (LETTERS.test(letter)) return LETTER;
  return SPACES.test(letter) ? SPACE : MARK;
}

const COMBINING = /[\p{Mn}\u0640]/gu;
const APOSTROPHES = /['’ʼʻ`]/g;
/** Hyphens that only differ in how lines break; dashes stay what they are. */
const HYPHENS = /^[\u2010\u2011\ufe63\uff0d]$/;
const PLAIN = /^[a-z0-9]+$/;

/**
 * The form a word is matched by: lower case, without accents, apostrophes, kashida, zero-width and
 * direction characters; full-width and Arabic-Indic digits become ASCII. Only for comparing: spans
 * and quotes always come from the text itself.
 *
 *     "Da’esh" → "daesh"   "Ḥasakah" → "hasakah"   "U.S." → "u.s"
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (HYPHENS.test(lower)) return "-";
  const bare = dropInvisible(
    lower.normalize("NFKD").replace(COMBINING, "").replace(APOSTROPHES, ""),
  );
  const digits = bare.replace(/\p{Nd}/gu, toAsciiDigit);
  return digits.replace(/\.$/, "").replace(/ı/g, "i").replace(/[أإآ]/g, "ا");
}

function dropInvisible(word: string): string {
  const visible = [...word].filter((letter) => !isInvisible(letter.codePointAt(0) ?? 0));
  return visible.length === word.length ? word : visible.join("");
}

/** Unicode digits stand in runs of ten whose first is a zero; the value is the place in the run. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && DIGITS.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
