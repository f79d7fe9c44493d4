import type { PageBlock } from "./read-page.ts";

/** Words by which a page says that it shows something else instead of a report. */
const WALLS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:enable|turn on|activate|requires?|without|need)\b.{0,40}\bjavascript\b|\bjavascript\b.{0,40}\b(?:disabled|enabled?|required|turned off|not supported)\b/i,
    "it asks for JavaScript",
  ],
  [
    /\b(?:accept|allow|enable|use of|uses?|manage)\b.{0,30}\bcookies\b|\bcookies?\b.{0,30}\b(?:consent|settings|preferences|policy)\b|\bbefore you continue\b/i,
    "it is a cookie wall",
  ],
  [
    /\b(?:40[0134]|410|429|50[0234])\b.{0,30}\b(?:error|forbidden|not found|denied|unauthori[sz]ed|gone|unavailable|too many)\b|\b(?:forbidden|access denied|page not found|not found|bad gateway|service unavailable|page (?:does not|doesn['’]t) exist|(?:can['’]?t|cannot|could not) (?:find|be found)|permission to access)\b|\berror\b.{0,12}\b(?:40[0134]|410|429|50[0234])\b/i,
    "it is an error page",
  ],
  [
    /\b(?:verify|verifying|confirm|checking)\b.{0,40}\b(?:you are (?:a )?human|human|your browser|not a robot)\b|\bcaptcha\b|\bunusual (?:traffic|activity)\b|\bddos protection\b|\bray id\b/i,
    "it is a robot check",
  ],
  [
    /\b(?:log ?in|sign in|subscribe|register)\b.{0,40}\b(?:to (?:continue|read|view|access)|required)\b|\bsubscribers? only\b/i,
    "it is a log-in or subscription wall",
  ],
];
const WALL_WORDS_MAX = 120;
const PROSE_WORDS_MIN = 25;

/**
 * Why a page is not the report it was saved for; null where it looks like one. A page with a wall's
 * words and little else, or with hardly any prose at all, is none.
 */
export function whyNotArticle(
  blocks: readonly PageBlock[],
  title: string | null,
  words: number,
): string | null {
  const all = [title ?? "", ...blocks.slice(0, 60).map((block) => block.text.slice(0, 400))].join(
    "\n",
  );
  const wall = WALLS.find(([pattern]) => pattern.test(all));
  if (wall !== undefined && words < WALL_WORDS_MAX && !tellsNumbers(blocks)) return wall[1];
  if (words >= PROSE_WORDS_MIN || hasSentence(blocks)) return null;
  return wall?.[1] ?? "it has hardly any running text";
}

/** Six words, or as much of a script that does not part them. */
const MANY_WORDS =
  /\p{L}+(?:\s+\S+){5}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u;

/** A short page may still hold a report of one sentence. */
function hasSentence(blocks: readonly PageBlock[]): boolean {
  return blocks.some(
    ({ part, text, linkUnits }) =>
      part === "article" &&
      linkUnits * 2 < text.length &&
      MANY_WORDS.test(text.slice(0, 400)) &&
      /[.!?؟。]["'”’»)]*$/u.test(text.slice(-8)),
  );
}

const COUNTED =
  /\b(?:killed|wounded|injured|died|dead|attack|attacks|airstrikes?|displaced|fighters|soldiers)\b/i;

/** A report that happens to mention a wall's words still tells of the conflict. */
function tellsNumbers(blocks: readonly PageBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.part === "article" && COUNTED.test(block.text) && /\d|\bpeople\b/.test(block.text),
  );
}
