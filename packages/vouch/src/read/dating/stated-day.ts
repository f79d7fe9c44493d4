import { type Published, quoteOf, type Span } from "../../model/index.ts";
import { formAt, type Page, tokenAfter } from "../../text/page.ts";
import type { FoundTime } from "../parts.ts";

/** Blocks at the head of a page in which a byline or dateline can stand. */
const HEAD = 8;
/** Tokens of a paragraph in which a dateline can stand. */
const DATELINE = 14;
/** Words of a byline beside its date. */
const BYLINE_WORDS = 12;

const LEADS = new Set("published posted date dated issued released online".split(" "));
const BESIDE = new Set(
  `published posted on date dated issued released updated last modified at by online gmt utc et est edt
   pm am | • · – — - , : ( ) . / min read share first`.split(/\s+/),
);

/** The day that a byline, a dateline or "Published on …" states; null where none does. */
export function findStatedDay(page: Page, times: readonly FoundTime[]): Published | null {
  const full = times.filter(
    ({ role, value }) =>
      role === "point" &&
      value.basis === "stated" &&
      (value.precision === "day" || value.precision === "month"),
  );
  const told =
    full.find((time) => isLed(page, time)) ??
    full.find((time) => isByline(page, time)) ??
    full.find((time) => isDateline(page, time));
  if (told === undefined) return null;
  const { start, end, precision } = told.value;
  const evidence = [quoteOf(page.text, told.span.start, told.span.end)];
  return { start, end, precision, basis: "stated", evidence };
}

/** "Published on 6 August 2019", "Posted: …" at the beginning of a block. */
function isLed(page: Page, { span }: FoundTime): boolean {
  const at = tokenAfter(page, span.start);
  const block = page.blocks.find((b) => b.start <= span.start && span.end <= b.end);
  if (block === undefined) return false;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if ((page.tokens.start[back] ?? 0) < block.start) return false;
    if (LEADS.has(formAt(page, back)))
      return (page.tokens.start[back] ?? 0) - block.start < 40 && !isSubject(page, back);
  }
  return false;
}

/** "A report published 6 August 2019": what was published is something else. */
function isSubject(page: Page, at: number): boolean {
  const before = formAt(page, at - 1);
  const own = page.tokens.start[at] ?? 0;
  const block = page.blocks.find((b) => b.start <= own && own < b.end);
  if (block === undefined || (page.tokens.start[at - 1] ?? -1) < block.start || at === 0)
    return false;
  return !["|", "•", "·", "-", "–", "—", "article", "story", "post", "was", "first"].includes(
    before,
  );
}

/** A line at the head that is hardly more than a date, or a name and a date. */
function isByline(page: Page, { span }: FoundTime): boolean {
  const index = page.blocks.findIndex((b) => b.start <= span.start && span.end <= b.end);
  const block = page.blocks[index];
  if (block === undefined || (index >= HEAD && index < page.blocks.length - 2)) return false;
  const first = tokenAfter(page, block.start);
  const last = tokenAfter(page, block.end - 1) + 1;
  const other = wordsBeside(page, first, Math.min(last, first + BYLINE_WORDS * 3), span);
  return other === 0 || (formAt(page, first) === "by" && other <= 5);
}

/** Words of tokens `[first, last)` outside a date that bylines do not have beside it. */
function wordsBeside(page: Page, first: number, last: number, date: Span): number {
  let other = 0;
  for (let at = first; at < last; at++) {
    const start = page.tokens.start[at] ?? 0;
    const inDate = start >= date.start && start < date.end;
    const form = formAt(page, at);
    if (!inDate && !BESIDE.has(form) && !/^\d{1,2}$/.test(form)) other++;
  }
  return other;
}

/** "BEIRUT, Nov 19, 2015 (Reuters) —": a date among the first words, then a dash. */
function isDateline(page: Page, { span }: FoundTime): boolean {
  const index = page.blocks.findIndex((b) => b.start <= span.start && span.end <= b.end);
  const block = page.blocks[index];
  if (block === undefined || index >= HEAD) return false;
  const first = tokenAfter(page, block.start);
  const at = tokenAfter(page, span.start);
  if (at - first > DATELINE / 2) return false;
  if (!/^[\p{Lu}(]/u.test(page.text.slice(block.start, block.start + 1))) return false;
  const after = tokenAfter(page, span.end - 1) + 1;
  for (let next = after; next < after + 6; next++) {
    const form = formAt(page, next);
    if (
      form === "–" ||
      form === "—" ||
      (form === "-" && page.text[(page.tokens.start[next] ?? 1) - 1] === " ")
    )
      return true;
  }
  return false;
}
