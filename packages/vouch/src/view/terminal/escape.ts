/**
 * Characters that would drive a terminal or turn the order of a line: controls, direction marks,
 * invisible format characters, line and paragraph separators, lone surrogates. The two joiners that
 * Persian and Indic words need stay.
 */
const DRIVING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Foreign text made safe to print: `‹U+202E›` in place of what a terminal would act on. */
export function escapeForTerminal(text: string): string {
  return text.replace(DRIVING, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${code}›`;
  });
}

const NO_WIDTH = /[\p{Mn}\p{Me}\u200c\u200d]/u;
// biome-ignore format: ranges of East Asian width W and F, as pairs.
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf,
  0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe4f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f,
  0x1f900, 0x1f9ff, 0x20000, 0x3fffd,
];

/** How many columns a terminal gives a text: marks none, East Asian wide letters two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(letter)) return 0;
  for (let at = 0; at < WIDE.length; at += 2) {
    if (code >= (WIDE[at] ?? 0) && code <= (WIDE[at + 1] ?? 0)) return 2;
  }
  return 1;
}

/** Text filled with spaces to `columns`; a longer one is cut with "…". */
export function fit(text: string, columns: number, side: "left" | "right" = "left"): string {
  const cut = clip(text, columns);
  const space = " ".repeat(Math.max(0, columns - widthOf(cut)));
  return side === "left" ? cut + space : space + cut;
}

/** Text of at most `columns`, the cut shown as "…". */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const letter of text) {
    width += letterWidth(letter);
    if (width > columns - 1) break;
    kept += letter;
  }
  return columns < 1 ? "" : `${kept}…`;
}

/** Words filled into lines of at most `columns`; a longer word stands alone and is broken. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(8, columns);
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, room))) {
    const more = widthOf(word);
    if (line !== "" && width + 1 + more > room) {
      lines.push(line);
      line = "";
      width = 0;
    }
    width += more + (line === "" ? 0 : 1);
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, room: number): string[] {
  if (word.length <= room) return word === "" ? [] : [word];
  const letters = [...word];
  const cut: string[] = [];
  for (let at = 0; at < letters.length; at += room) cut.push(letters.slice(at, at + room).join(""));
  return cut;
}
