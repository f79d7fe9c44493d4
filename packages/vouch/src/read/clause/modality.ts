import type { Modality } from "../../model/index.ts";
import { formAt, NUMBER, type Page, type PhraseMatch, wordAt } from "../../text/index.ts";
import type { Piece } from "./cut.ts";
import {
  AUXILIARIES,
  DETERMINERS,
  HABITUAL_VERBS,
  MODALS,
  PLURAL_SUBJECTS,
  SAY_WORDS,
} from "./lexicon.ts";
import type { Trigger } from "./rules.ts";
import { endsInEd, isPast, isVerb } from "./verbs.ts";

/** Tokens `[first, last)` that decide a modality. */
export interface Cause {
  readonly first: number;
  readonly last: number;
}

/** A clause's modality, what decided it, and whether it goes over into a "that" clause. */
export interface Weight {
  readonly modality: Modality;
  readonly cause: Cause | null;
  readonly into: boolean;
}

type Match = PhraseMatch<Trigger>;

/** What the sentences around a clause settle. */
export interface Around {
  /** The sentence, or the one before it, stands under a condition. */
  readonly condition: boolean;
  /** The clause before ends in a past verb of saying. */
  readonly reported: boolean;
}

export const ASSERTED: Weight = { modality: "asserted", cause: null, into: false };

const WILL_NOUN_AFTER = new Set(["of"]);
const MIGHT_BEFORE = new Set(["military", "full", "whole", "economic", "with", "and"]);
const SOON_AFTER_WOULD = new Set(["later", "eventually", "subsequently"]);
const COPULA_NOT = new Set([
  ...["not", "isnt", "arent", "wasnt", "werent", "never"],
  ...["longer"],
]);
const BE_FORMS = new Set([
  ...["is", "are", "was", "were", "be", "been"],
  ...["isnt", "arent", "wasnt", "werent"],
]);
const PRONOUNS = new Set(["it", "they", "he", "she", "we"]);
const UNDER_CONDITION: ReadonlySet<Modality> = new Set(["predicted", "possible", "planned"]);

/** Whether a trigger really is one where it stands. */
export function holds(page: Page, match: Match): boolean {
  const form = formAt(page, match.first);
  if (match.value.kind === "denied" && SCOPE.test(formAt(page, match.last))) return false;
  if (wordAt(page, match.last) === "-" && formAt(page, match.last + 1) === "be") return false;
  if (form === "will" || form === "forecast") return isVerbalWill(page, match);
  if (COPULA_NOT.has(formAt(page, match.last - 1))) return negatesVerb(page, match);
  if (match.value.wary !== true) return !isHyphened(page, match.first);
  return form === "may"
    ? isModalMay(page, match)
    : !MIGHT_BEFORE.has(formAt(page, match.first - 1));
}

/** "does not include", "not counting": what a figure leaves out is no denial of the figure. */
const SCOPE = /^(includ(e|es|ed|ing)|count(ed|ing)?|cover(ed|ing)?|account|tak(e|en|ing) into)$/;

/** "were not killed", "is not taking part": not "33 killed is not many", "two, not three, were". */
function negatesVerb(page: Page, match: Match): boolean {
  if (match.value.kind !== "denied") return true;
  const lone = match.last - match.first === 1 && formAt(page, match.first) === "not";
  if (!lone && !BE_FORMS.has(formAt(page, match.first))) return true;
  let next = match.last;
  while (/ly$|^(yet|been|even|ever|also)$/.test(formAt(page, next))) next++;
  const form = formAt(page, next);
  return isVerb(page, next) || endsInEd(form) || (form.length > 4 && form.endsWith("ing"));
}

function isHyphened(page: Page, at: number): boolean {
  return wordAt(page, at - 1) === "-" && page.tokens.start[at] === page.tokens.end[at - 1];
}

function isVerbalWill(page: Page, match: Match): boolean {
  const noun =
    DETERMINERS.has(formAt(page, match.first - 1)) || formAt(page, match.first - 1) === "s";
  return !noun && !WILL_NOUN_AFTER.has(formAt(page, match.last));
}

/** "May 2016", "in May": a month. */
function isModalMay(page: Page, match: Match): boolean {
  if (wordAt(page, match.first) === "may") return !DETERMINERS.has(formAt(page, match.first - 1));
  return match.last - match.first > 1 && page.tokens.kind[match.last] !== NUMBER;
}

/** The modality a clause has of its own, by its opener and the triggers inside it. */
export function ownWeight(
  page: Page,
  piece: Piece,
  triggers: readonly Match[],
  around: Around,
): Weight {
  if (piece.opener === "condition")
    return conditional({ first: piece.first, last: piece.first + 1 });
  const decisive = decide(triggers);
  if (decisive === undefined) return habitualPresent(page, piece);
  const cause: Cause = { first: decisive.first, last: decisive.last };
  if (decisive.value.kind === "would") return weighWould(page, piece, decisive, around);
  const modality = decisive.value.kind as Modality;
  if (around.condition && UNDER_CONDITION.has(modality)) return conditional(cause);
  if (modality === "possible" && isAhead(page, piece, decisive))
    return { modality: "predicted", cause, into: true };
  return { modality, cause, into: decisive.value.into === true };
}

/** "could fall within days", "may be retaken soon": a bare modal with a time to come beside it. */
function isAhead(page: Page, piece: Piece, { first, last }: Match): boolean {
  if (!BARE_MODALS.has(formAt(page, first)) || /^(have|has)$/.test(formAt(page, last)))
    return false;
  if (formAt(page, last - 1) === "have") return false;
  for (let at = last; at < piece.last; at++) {
    const next = `${formAt(page, at)} ${formAt(page, at + 1)} ${formAt(page, at + 2)} `;
    if (AHEAD.test(next)) return true;
  }
  return false;
}

const BARE_MODALS = new Set(["may", "might", "could"]);
const AHEAD =
  /^(?:soon|shortly|imminently|tomorrow|tonight|eventually|before long|any (?:day|time|moment|minute|hour)|at any (?:time|moment|minute)|with ?in (?:the (?:next|coming)|(?:a|an|\w{1,9}) (?:few|couple|day|days|weeks?|months?|hours?|years?)|days|weeks|months|hours|minutes|years)|in (?:the )?(?:coming|next)|over the (?:coming|next)|next (?:week|month|year|spring|summer|autumn|winter)|by (?:next|the end|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|later (?:this|today)|in (?:days|weeks|months|hours))\b/;

/** A condition first, then the trigger that comes first, habit last. */
function decide(triggers: readonly Match[]): Match | undefined {
  const weighty = triggers.filter((match) => match.value.kind !== "plain");
  return (
    weighty.find((match) => match.value.kind === "conditional") ??
    weighty.find((match) => match.value.kind !== "habitual") ??
    weighty[0]
  );
}

function conditional(cause: Cause): Weight {
  return { modality: "conditional", cause, into: true };
}

/** "would": under a condition, promised in reported speech, told of the past, or hypothetical. */
function weighWould(page: Page, piece: Piece, match: Match, around: Around): Weight {
  const cause: Cause = { first: match.first, last: match.last };
  if (around.condition) return conditional(cause);
  if (SOON_AFTER_WOULD.has(formAt(page, match.last))) return ASSERTED;
  if (formAt(page, match.last) === "often") return { modality: "habitual", cause, into: false };
  if (!around.reported) return conditional(cause);
  const own = PRONOUNS.has(formAt(page, match.first - 1)) && match.first - piece.first <= 2;
  return { modality: own ? "planned" : "predicted", cause, into: true };
}

/** "They kidnap villagers", "Its soldiers attack jails": plural or pronoun, present, no number. */
function habitualPresent(page: Page, piece: Piece): Weight {
  if (hasNumber(page, piece)) return ASSERTED;
  for (let at = piece.first; at < piece.last; at++) {
    if (isHabitualVerb(page, piece, at)) {
      return { modality: "habitual", cause: { first: at, last: at + 1 }, into: false };
    }
    if (isVerb(page, at) && !HABITUAL_VERBS.has(formAt(page, at))) break;
  }
  return ASSERTED;
}

function hasNumber(page: Page, piece: Piece): boolean {
  for (let at = piece.first; at < piece.last; at++) {
    if (page.tokens.kind[at] === NUMBER) return true;
  }
  return false;
}

function isHabitualVerb(page: Page, piece: Piece, at: number): boolean {
  const form = formAt(page, at);
  if (!HABITUAL_VERBS.has(form)) return false;
  if (piece.opener === "coordinate" && at <= piece.first + 2) return true;
  if (at === piece.first) return false;
  const before = formAt(page, at - 1);
  if (form.endsWith("s")) return before === "it" || before === "which" || before === "group";
  return PLURAL_SUBJECTS.has(before) || (before.length > 3 && before.endsWith("s"));
}

/** What a clause without a weight of its own takes over from the one before. */
export function takeOver(page: Page, piece: Piece, before: Weight): Weight {
  if (before.modality === "asserted" || !goesOver(page, piece, before)) return ASSERTED;
  const whole = piece.opener === "that" || piece.opener === "coordinate";
  return whole ? before : { ...before, into: false };
}

function goesOver(page: Page, piece: Piece, before: Weight): boolean {
  if (piece.opener === "participle") return before.modality !== "denied";
  if (piece.opener === "that") return before.into;
  if (piece.opener === "coordinate") return !saysPast(page, piece, before);
  return piece.opener === "when" && before.into && !anyPast(page, piece);
}

function saysPast(page: Page, piece: Piece, before: Weight): boolean {
  for (let at = piece.first; at < Math.min(piece.first + 4, piece.last); at++) {
    const form = formAt(page, at);
    if (isPast(page, at) || AUXILIARIES.has(form)) return true;
    if (endsInEd(form)) return before.modality !== "conditional" && !hasBe(page, before);
  }
  return false;
}

/** Whether the words that decide, or the one after them, are passive ("could be captured"). */
function hasBe(page: Page, weight: Weight): boolean {
  const { cause } = weight;
  if (cause === null) return false;
  for (let at = cause.first; at <= cause.last + 1; at++) {
    const form = formAt(page, at);
    if (form === "be" || form === "been" || form === "get") return true;
  }
  return false;
}

function anyPast(page: Page, piece: Piece): boolean {
  for (let at = piece.first; at < piece.last; at++) {
    if (isPast(page, at) || endsInEd(formAt(page, at))) return true;
  }
  return false;
}

/** Whether a piece ends in a past verb of saying ("Turkey said", "told Reuters that"). */
export function endsInSaying(page: Page, piece: Piece): boolean {
  for (let at = piece.last - 1; at >= piece.first && at > piece.last - 6; at--) {
    const form = formAt(page, at);
    if (SAY_WORDS.has(form) && /ed$|said|told/.test(form)) return true;
    if (MODALS.has(form)) return false;
  }
  return false;
}
