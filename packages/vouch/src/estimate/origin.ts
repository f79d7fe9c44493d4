import type { Claim, Day, Document, Voice, VoiceKind } from "../model/index.ts";
import { keyPart } from "./key.ts";
import { ID_DIGITS } from "./window.ts";

/** Who first said a number, and whether a name stands behind it. */
export interface Origin {
  /** Id of the last voice; unnamed: `unnamed~` + outlet, or + 12 digits of the document. */
  readonly id: string;
  readonly named: boolean;
}

/** Speakers of these kinds cannot be told apart from report to report. */
const NAMELESS: ReadonlySet<VoiceKind> = new Set<VoiceKind>([
  "none",
  "anonymous",
  "witness",
  "relay",
  "detainee",
]);

/** Words for a class of speakers: two reports that use one need not mean the same people. */
const CLASSES: ReadonlySet<string> = new Set(
  (
    "activists analysts authorities commanders estimates experts fighters forces government locals media " +
    "medics observers officials opposition rebels refugees report reports rescuers residents " +
    "sources spokesman spokeswoman study survivors villagers witnesses"
  ).split(" "),
);

/**
 * Origin of a claim: the last link of its chain of voices. A text that copies another speaks for
 * the other's outlet. An unnamed origin is told apart by outlet, so that copies do not double it.
 */
export function originOf(claim: Claim, document: Document, copied: Document | null): Origin {
  const last = claim.voices.at(-1);
  const outlet = outletOf(claim, document, copied);
  if (last === undefined || (claim.voices.length === 1 && isOutlet(last))) {
    return outlet === null ? unnamed(document, copied, null) : { id: outlet, named: true };
  }
  return isNamed(last)
    ? { id: keyPart(last.id ?? last.name ?? ""), named: true }
    : unnamed(document, copied, outlet);
}

function unnamed(document: Document, copied: Document | null, outlet: string | null): Origin {
  const id = outlet ?? (copied ?? document).id.slice(0, ID_DIGITS);
  return { id: `unnamed~${id}`, named: false };
}

function isOutlet(voice: Voice): boolean {
  return voice.quote === null || voice.kind === "outlet" || voice.kind === "wire";
}

function isNamed({ id, name, kind }: Voice): boolean {
  if (name === null || NAMELESS.has(kind)) return false;
  return !CLASSES.has(keyPart(id ?? name));
}

/** The outlet that answers for a text; null = unknown. */
function outletOf(claim: Claim, document: Document, copied: Document | null): string | null {
  if (copied !== null) return copied.source.name === null ? null : keyPart(copied.source.name);
  const first = claim.voices[0];
  const name = first?.id ?? first?.name ?? document.source.name;
  return name === null ? null : keyPart(name);
}

/** Bases on which a statement is dated by words about the statement itself. */
const OWN_DATE: ReadonlySet<string> = new Set(["stated", "relative", "narrative"]);

/**
 * Day of the origin's statement: the first day it can have been made, so that an ill-dated one never
 * pushes out a well-dated one. `own` = words of the text date it; else it is the day of publication
 * of the earliest text that has it.
 */
export function asOfOf(
  claim: Claim,
  document: Document,
  copied: Document | null,
): { readonly day: Day | null; readonly own: boolean } {
  const said = claim.voices.at(-1)?.said;
  const own = said === undefined || said === null || !OWN_DATE.has(said.basis) ? null : said;
  const stated = own === null ? null : (own.start ?? own.end);
  if (stated !== null) return { day: stated, own: true };
  const days = [document, ...(copied === null ? [] : [copied])].flatMap(publicationDays);
  return { day: earliest(days), own: false };
}

function publicationDays({ published, appearances }: Document): Day[] {
  const own = published.start ?? published.end;
  const others = appearances.map((appearance) => appearance.published);
  return [own, ...others].filter((day) => day !== null);
}

/** Earliest of some days; null where there is none. */
export function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
}
