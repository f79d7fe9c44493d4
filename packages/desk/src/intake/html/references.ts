import { Tokenizer } from "parse5";

/** What a decoded stretch of a token stands for in the source. */
export type Piece = (words: string, source: number, sourceLength: number) => void;

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,12}|#[0-9]{1,12}|[A-Za-z][A-Za-z0-9]{0,40});?/y;
const KNOWN_MAX = 5000;

/** Tells apart what stands in the source as it is and what is a character reference. */
export class ReferenceBook {
  private readonly known = new Map<string, string>();

  /**
   * Align the characters of a token with the source from `at` on; `raw` = no references there.
   *
   * @returns where the token ends in the source; −1 where the two do not fit.
   */
  align(source: string, at: number, chars: string, raw: boolean, piece: Piece): number {
    if ((raw || !chars.includes("&")) && source.startsWith(chars, at)) {
      piece(chars, at, chars.length);
      return at + chars.length;
    }
    let from = at;
    let done = 0;
    while (done < chars.length) {
      const same = commonLength(source, from, chars, done);
      if (same > 0) piece(chars.slice(done, done + same), from, same);
      from += same;
      done += same;
      if (done >= chars.length) break;
      const reference = this.reference(source, from, chars, done);
      if (reference === null) {
        piece(chars.slice(done), from, 0);
        return -1;
      }
      piece(reference.decoded, from, reference.length);
      from += reference.length;
      done += reference.decoded.length;
    }
    return from;
  }

  private reference(
    source: string,
    from: number,
    chars: string,
    done: number,
  ): { decoded: string; length: number } | null {
    const written = this.match(source, from);
    const decoded = written === null ? "" : this.decode(written);
    if (written === null || decoded === "" || !chars.startsWith(decoded, done)) return null;
    return { decoded, length: written.length };
  }

  private match(source: string, at: number): string | null {
    REFERENCE.lastIndex = at;
    return REFERENCE.exec(source)?.[0] ?? null;
  }

  private decode(raw: string): string {
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const decoded = decodeReference(raw);
    if (this.known.size < KNOWN_MAX) this.known.set(raw, decoded);
    return decoded;
  }
}

/** How far source and characters run alike, up to the next reference that is one. */
function commonLength(source: string, from: number, chars: string, done: number): number {
  let same = 0;
  while (done + same < chars.length && source[from + same] === chars[done + same]) {
    if (source[from + same] === "&" && /[#A-Za-z]/.test(source[from + same + 1] ?? "")) break;
    same++;
  }
  return same;
}

/** The standard's reading of one reference, asked of the tokenizer itself. */
function decodeReference(raw: string): string {
  let decoded = "";
  const add = (token: { chars: string }): void => {
    decoded += token.chars;
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onComment: nothing,
      onDoctype: nothing,
      onStartTag: nothing,
      onEndTag: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  tokenizer.write(raw, true);
  return decoded;
}
