import type { Span } from "../model/index.ts";
import { DIGIT, foldWord, IGNORABLE, kindOf, LETTER, MARK, SPACE } from "./letters.ts";

/** Kinds of token. */
export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;

/**
 * The tokens of a text, column by column. Token `i` is `text.slice(start[i], end[i])`; `forms[form[i]]`
 * is what it is matched by (see {@link foldWord}); `kind[i]` is {@link WORD}, {@link NUMBER} or
 * {@link SIGN}. A hyphen is a token of its own ("al", "-", "Hol"), so is a possessive "’s".
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly form: Int32Array;
  /** Distinct folded forms of this text. */
  readonly forms: readonly string[];
}

/** Linear in the length of the spans. Nothing outside them becomes a token. */
export function findTokens(text: string, spans: readonly Span[]): Tokens {
  const columns = new Columns(spans.reduce((sum, span) => sum + span.end - span.start, 0));
  for (const span of spans) readSpan(text, span, columns);
  return columns.done();
}

/** Growing columns and the table of forms. */
class Columns {
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  private kind: Uint8Array;
  private form: Int32Array;
  private readonly forms: string[] = [];
  private readonly byRaw = new Map<string, number>();
  private readonly byForm = new Map<string, number>();

  constructor(units: number) {
    const size = Math.max(16, units >> 2);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.form = new Int32Array(size);
  }

  add(text: string, start: number, end: number, kind: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.kind[this.count] = kind;
    this.form[this.count++] = this.intern(text.slice(start, end));
  }

  done(): Tokens {
    const { count } = this;
    return {
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      kind: this.kind.subarray(0, count),
      form: this.form.subarray(0, count),
      forms: this.forms,
    };
  }

  private intern(raw: string): number {
    const known = this.byRaw.get(raw);
    if (known !== undefined) return known;
    const folded = foldWord(raw) || raw;
    let id = this.byForm.get(folded);
    if (id === undefined) {
      id = this.forms.push(folded) - 1;
      this.byForm.set(folded, id);
    }
    this.byRaw.set(raw, id);
    return id;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wider = (old: Int32Array): Int32Array => {
      const grown = new Int32Array(size);
      grown.set(old);
      return grown;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.form = wider(this.form);
    const kind = new Uint8Array(size);
    kind.set(this.kind);
    this.kind = kind;
  }
}

function readSpan(text: string, span: Span, columns: Columns): void {
  let at = span.start;
  while (at < span.end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE || kind === IGNORABLE) at++;
    else if (kind === DIGIT) at = readNumber(text, at, span.end, columns);
    else if (kind === LETTER) at = readWord(text, at, span.end, columns);
    else at = readSign(text, at, span.end, columns);
  }
}

/** `70,000`, `1.5`, `٧٠٬٠٠٠`: a comma only before exactly three digits, a point only before a digit. */
function readNumber(text: string, start: number, stop: number, columns: Columns): number {
  let at = start + 1;
  for (; at < stop; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === DIGIT || kind === IGNORABLE) continue;
    const letter = text[at];
    if ((letter === "," || letter === "٬") && isThousands(text, at + 1, stop)) continue;
    if ((letter === "." || letter === "٫") && kindOf(text.charCodeAt(at + 1)) === DIGIT) continue;
    break;
  }
  columns.add(text, start, trimIgnorable(text, start, at), NUMBER);
  return at;
}

function isThousands(text: string, at: number, stop: number): boolean {
  if (at + 3 > stop) return false;
  for (let i = at; i < at + 3; i++) if (kindOf(text.charCodeAt(i)) !== DIGIT) return false;
  return at + 3 >= text.length || kindOf(text.charCodeAt(at + 3)) !== DIGIT;
}

const APOSTROPHES = "'’ʼʻ";

/** Letters, and digits, dots of abbreviations and apostrophes between letters: `F15`, `U.S.`, `Da’esh`. */
function readWord(text: string, start: number, stop: number, columns: Columns): number {
  let at = start + 1;
  for (; at < stop; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT || kind === IGNORABLE) continue;
    if (text[at] === "." && isAbbreviation(text, start, at, stop)) continue;
    if (APOSTROPHES.includes(text[at] ?? " ") && isInside(text, at, stop)) continue;
    break;
  }
  columns.add(text, start, trimIgnorable(text, start, at), WORD);
  return at;
}

/** `U.S.`: the dot stands after a single letter that itself stands at the start or after a dot. */
function isAbbreviation(text: string, start: number, dot: number, stop: number): boolean {
  const before = dot - 2;
  if (before >= start && text[before] !== ".") return false;
  const next = kindOf(text.charCodeAt(dot + 1));
  if (dot + 1 < stop && next === LETTER) return kindOf(text.charCodeAt(dot + 2)) !== LETTER;
  return before >= start;
}

/** An apostrophe inside a word, but not the possessive "’s" at its end. */
function isInside(text: string, at: number, stop: number): boolean {
  if (at + 1 >= stop || kindOf(text.charCodeAt(at + 1)) !== LETTER) return false;
  const possessive =
    (text[at + 1] === "s" || text[at + 1] === "S") && isWordEnd(text, at + 2, stop);
  return !possessive;
}

function isWordEnd(text: string, at: number, stop: number): boolean {
  if (at >= stop) return true;
  const kind = kindOf(text.charCodeAt(at));
  return kind === SPACE || kind === MARK;
}

function readSign(text: string, at: number, stop: number, columns: Columns): number {
  const possessive =
    APOSTROPHES.includes(text[at] ?? " ") &&
    at + 1 < stop &&
    (text[at + 1] === "s" || text[at + 1] === "S") &&
    isWordEnd(text, at + 2, stop) &&
    at > 0 &&
    kindOf(text.charCodeAt(at - 1)) === LETTER;
  const end = possessive ? at + 2 : at + 1;
  columns.add(text, at, end, SIGN);
  return end;
}

/** Zero-width characters at the end of a token belong to the gap after it. */
function trimIgnorable(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && kindOf(text.charCodeAt(at - 1)) === IGNORABLE) at--;
  return at;
}
