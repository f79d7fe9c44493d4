/** Whether a word is a pattern and no plain path. */
export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word);
}

/** `{a,b}` written out: one pattern becomes several; at most 100. An unclosed brace is a letter. */
export function spreadBraces(pattern: string): string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && done.length + open.length <= SPREAD_MAX) {
    open = open.flatMap((one) => {
      const found = /\{([^{}]*,[^{}]*)\}/.exec(one);
      if (found === null) {
        done.push(one);
        return [];
      }
      const [before, after] = [one.slice(0, found.index), one.slice(found.index + found[0].length)];
      return (found[1] ?? "").split(",").map((choice) => before + choice + after);
    });
  }
  return [...done, ...open];
}

const SPREAD_MAX = 100;

/**
 * Whether a name fits a pattern: `*` any letters, `?` one letter, `[a-z]` one of a class, `[!a]` none
 * of it. A star that fails is tried one letter further: cost is name × pattern at most, never more.
 */
export function fitsPattern(name: string, pattern: string): boolean {
  const letters = [...name];
  const signs = signsOf(pattern);
  let at = 0;
  let sign = 0;
  let star = -1;
  let mark = 0;
  while (at < letters.length) {
    const wanted = signs[sign];
    if (wanted === "star") {
      star = sign++;
      mark = at;
    } else if (wanted?.(letters[at] ?? "")) {
      at++;
      sign++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++mark;
    } else return false;
  }
  while (signs[sign] === "star") sign++;
  return sign === signs.length;
}

type Sign = "star" | ((letter: string) => boolean);

function signsOf(pattern: string): Sign[] {
  const signs: Sign[] = [];
  for (const [piece = ""] of pattern.matchAll(/\*+|\?|\[[!^]?[^\]]+\]|./gsu)) {
    if (piece.startsWith("*")) signs.push("star");
    else if (piece === "?") signs.push(() => true);
    else if (piece.length > 2 && piece.startsWith("[")) signs.push(classOf(piece.slice(1, -1)));
    else signs.push((letter) => letter === piece);
  }
  return signs;
}

function classOf(inner: string): (letter: string) => boolean {
  const isNot = /^[!^]/.test(inner);
  const body = isNot ? inner.slice(1) : inner;
  const ranges = [...body.matchAll(/(.)-(.)|(.)/gsu)].map(
    ([, from, to, one]) => [from ?? one ?? "", to ?? one ?? ""] as const,
  );
  return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to) !== isNot;
}
