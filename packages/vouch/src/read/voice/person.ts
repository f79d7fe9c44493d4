import type { VoiceKind } from "../../model/index.ts";
import { foldWord, formAt, NUMBER, type Page, SIGN, wordAt } from "../../text/index.ts";
import { LEADING, TITLES } from "./lexicon.ts";
import type { Memory, Speaker } from "./memory.ts";
import { type View, within } from "./view.ts";
import { kebab, quoteFor, type Range, words } from "./wording.ts";

export const NAMELESS: ReadonlySet<VoiceKind> = new Set([
  "witness",
  "relay",
  "detainee",
  "anonymous",
]);

/** Remember a person introduced without speaking ("the specialist Matteo Puxton worries"). */
export function rememberPerson(view: View, range: Range, memory: Memory): void {
  for (const noun of within(view.nouns, range.first, range.last)) {
    const { is, kind } = noun.value;
    if (is === "paper" || is === "body" || NAMELESS.has(kind)) continue;
    const person = personIn(view, { first: noun.last, last: Math.min(range.last, noun.last + 5) });
    if (person?.first !== noun.last) continue;
    memory.last = personSpeaker(
      view,
      { first: noun.first, last: person.last },
      person,
      kind,
      memory,
    );
  }
}

export function personSpeaker(
  view: View,
  range: Range,
  person: Range,
  kind: VoiceKind,
  memory: Memory,
): Speaker {
  const name = words(view, person);
  const surname = foldWord(name.split(/\s/).at(-1) ?? name);
  const earlier = memory.byName.get(surname);
  const quote = quoteFor(view, range);
  const alone = person.last - person.first === 1;
  if (earlier !== undefined && NAMELESS.has(earlier.kind) && (alone || kind === "expert"))
    return { ...earlier, quote: null };
  if (earlier !== undefined && alone) return { ...earlier, quote };
  const speaker: Speaker = { name, id: kebab(name), kind, quote };
  memory.byName.set(surname, speaker);
  return speaker;
}

/** A private person whose name the text gives stays nameless where only the surname comes back. */
export function shield(view: View, range: Range, speaker: Speaker, memory: Memory): void {
  const person = personIn(view, range);
  if (person === null) return;
  const surname = words(view, person).split(/\s/).at(-1) ?? "";
  memory.byName.set(foldWord(surname), { ...speaker, quote: null });
}

/** The longest run of at least two capitalised words that no list knows. */
export function personIn(view: View, range: Range): Range | null {
  let best: Range | null = null;
  for (let at = range.first; at < range.last; at++) {
    const last = nameEnd(view, at, range.last);
    if (last - at >= 2 && (best === null || last - at > best.last - best.first))
      best = { first: at, last };
    if (last > at) at = last - 1;
  }
  return best;
}

function nameEnd(view: View, from: number, stop: number): number {
  let at = from;
  let end = from;
  while (at < stop && isNamePart(view, at, at === from)) {
    at++;
    if (!isParticle(view.page, at - 1)) end = at;
  }
  return end;
}

function isParticle(page: Page, at: number): boolean {
  return (
    /^(al|el|bin|ibn|de|der|van|von|abu|of|-|\.)$/.test(formAt(page, at)) &&
    !/^\p{Lu}/u.test(wordAt(page, at))
  );
}

function isNamePart(view: View, at: number, first: boolean): boolean {
  const { page } = view;
  const form = formAt(page, at);
  if (!first && /^(al|el|bin|ibn|de|der|van|von|-|\.)$/.test(form)) return isGlued(page, at, form);
  if (page.tokens.kind[at] === SIGN || page.tokens.kind[at] === NUMBER) return false;
  if (!/^\p{Lu}/u.test(wordAt(page, at)) || TITLES.has(form) || LEADING.has(form)) return false;
  return !view.mentions.length || !isNamed(view, at);
}

/** A hyphen or a dot of an initial only inside a name. */
function isGlued(page: Page, at: number, form: string): boolean {
  if (form !== "-" && form !== ".") return true;
  return page.tokens.start[at] === page.tokens.end[at - 1];
}

/** Whether a known actor or outlet covers the token. */
function isNamed(view: View, at: number): boolean {
  return within(view.mentions, at - 10, at + 11).some(
    (mention) =>
      mention.kind !== "place" && !mention.nominal && mention.first <= at && at < mention.last,
  );
}

/** "Dr. Ward", "Gen. Townsend": the name behind a title. */
function afterTitle(page: Page, { first, last }: Range): number {
  if (
    !/^(mr|mrs|ms|dr|gen|col|maj|lt|capt|sgt|adm|brig|prof|sen|rep|gov)$/.test(formAt(page, first))
  )
    return first;
  return formAt(page, first + 1) === "." && first + 2 < last ? first + 2 : first + 1;
}

/** A single surname: known from before, or standing alone. */
export function surnameIn(view: View, range: Range, memory: Memory): Range | null {
  for (let at = range.last - 1; at >= range.first; at--) {
    if (memory.byName.has(formAt(view.page, at))) return { first: at, last: at + 1 };
  }
  const first = afterTitle(view.page, range);
  const alone =
    range.last - first === 1 &&
    isNamePart(view, first, true) &&
    within(view.nouns, range.first, range.last).length === 0;
  return alone && !inPlace(view, first) ? { first, last: range.last } : null;
}

function inPlace(view: View, at: number): boolean {
  return within(view.mentions, at - 6, at + 7).some(
    (mention) => mention.first <= at && at < mention.last,
  );
}
