import { formAt, type Page, wordAt } from "../../text/index.ts";
import type { Figure } from "./figure.ts";

/** Longest way between two members of a list, in tokens ("246 members of the Islamic State, 79 …"). */
const REACH = 8;
/** A match without a literal word of the codebook scores less: it gives way in a list. */
const LITERAL_SCORE = 9;

/**
 * Let the members of a list share what the sentence says of one of them: "12 soldiers and two civilians
 * were killed", "killing 12 soldiers and two civilians", "121 people were killed: 77 guards, 40 fighters".
 */
export function shareMeasures(page: Page, figures: readonly Figure[]): void {
  figures.forEach((figure, at) => {
    const before = figures[at - 1];
    if (before !== undefined) shareForward(page, before, figure);
  });
  for (let at = figures.length - 2; at >= 0; at--) shareBack(page, figures[at], figures[at + 1]);
}

/** Whether the figure at `index` stands in a list with another counted thing: "one building and two routes". */
export function isListed(page: Page, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index];
  if (figure === undefined || figure.quantity.counted === null) return false;
  const [before, after] = [figures[index - 1], figures[index + 1]];
  return (
    (before !== undefined && before.quantity.counted !== null && isJoined(page, before, figure)) ||
    (after !== undefined && after.quantity.counted !== null && isJoined(page, figure, after))
  );
}

function shareForward(page: Page, before: Figure, figure: Figure): void {
  const opened = isOpened(page, before, figure) && before.unit === figure.unit;
  if (opened) figure.from ??= before;
  if (!isWeak(figure) || isWeak(before) || !(opened || isJoined(page, before, figure))) return;
  take(figure, before);
  if (isPart(page, before)) figure.from ??= before.from;
}

function shareBack(page: Page, figure: Figure | undefined, after: Figure | undefined): void {
  if (figure === undefined || after === undefined) return;
  if (after.unit === "people" && isElliptic(figure) && isJoined(page, figure, after))
    figure.unit = "people";
  if (!isWeak(figure) || isWeak(after)) return;
  const ahead = (after.match?.last ?? 0) > after.quantity.last;
  if (ahead && isJoined(page, figure, after)) take(figure, after);
}

/** "39 ISIL and 27 Kurdish fighters", "41 pro-government and 89 rebel fighters": one noun for both. */
function isElliptic({ quantity, match }: Figure): boolean {
  const { counted, best } = quantity;
  if (match !== null || counted === null || best === 1 || counted.row?.unit === "people")
    return false;
  return !/(s|aircraft|artillery)$/.test(counted.head);
}

/** A member of the list that was itself opened by a colon: its neighbours are parts of the same whole. */
function isPart(page: Page, { from, quantity }: Figure): boolean {
  return from !== null && /^[:,]$|^and$/.test(formAt(page, quantity.first - 1));
}

function isWeak({ match }: Figure): boolean {
  return match === null || match.score < LITERAL_SCORE;
}

/** The same sort of thing only: men do not share the fate of vehicles, nor money that of men. */
function take(figure: Figure, from: Figure): void {
  if (figure.unit !== null && from.unit !== null && figure.unit !== from.unit) return;
  if (!isAskedAlike(figure, from)) return;
  figure.match = from.match;
  figure.unit ??= from.unit;
}

/** "hundreds of fighters and thousands of civilians": what is asked of fighters is no civilian's. */
function isAskedAlike(figure: Figure, from: Figure): boolean {
  const [own, other] = [figure.quantity.counted, from.quantity.counted];
  if (own === null || own.row?.class === other?.row?.class) return true;
  return from.unit === "people" && /<n(:people)?>/.test(from.match?.phrase ?? "");
}

/** "121 people were killed: 77 prison staff": the parts follow a colon. */
function isOpened(page: Page, whole: Figure, part: Figure): boolean {
  const gap = part.quantity.first - whole.quantity.last;
  return formAt(page, part.quantity.first - 1) === ":" && gap < REACH;
}

const VERBAL =
  /^(was|were|is|are|had|have|has|been|be|will|would|who|which|that|while|but|as|when|where|after|before|said|says)$/;

/** Commas, "and", and what belongs to the first noun; no verb of its own between. */
function isJoined(page: Page, first: Figure, second: Figure): boolean {
  const [from, to] = [first.quantity.last, second.quantity.first];
  if (to <= from || to - from > REACH) return false;
  if (!/^(,|and|or|plus|&|with)$/.test(formAt(page, to - 1))) return false;
  for (let at = from; at < to; at++) {
    const form = formAt(page, at);
    if (VERBAL.test(form) || /^[.;:!?]$/.test(form)) return false;
    if (/^\p{Ll}{3,}(ed|ing)$/u.test(wordAt(page, at))) return false;
  }
  return true;
}
