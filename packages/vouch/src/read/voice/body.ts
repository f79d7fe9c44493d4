import type { Mention } from "../parts.ts";
import { oneOf } from "./antecedent.ts";
import { METONYMS } from "./lexicon.ts";
import type { Memory, Speaker } from "./memory.ts";
import { NAMELESS } from "./person.ts";
import { type Known, type View, within } from "./view.ts";
import { kebab, type Range, words } from "./wording.ts";

export interface Body {
  readonly known: Known;
  readonly name: string;
}

/** Who a name or a naming noun means; an operation does not speak, its task force does. */
function idOf(view: View, mention: Mention, memory: Memory): string | null {
  if (mention.nominal && (mention.ids.length > 1 || isGroup(mention)))
    return oneOf(view, mention, memory);
  const body = mention.ids.find((id) => view.known.get(id)?.type !== "operation");
  return body ?? mention.ids[0] ?? null;
}

/** "the terrorist organisation": whoever it is, it is not named. */
function isGroup({ name }: Mention): boolean {
  return /(group|organi[sz]ation)$/i.test(name);
}

/** The organisation, state or outlet named in a range; bodies before states. */
export function bodyIn(view: View, range: Range, memory: Memory): Body | null {
  const bodies = within(view.mentions, range.first, range.last).flatMap((mention) =>
    bodyOf(view, mention, memory),
  );
  return bodies.find(({ known }) => !isCountry(known)) ?? bodies[0] ?? null;
}

export function bodyOf(view: View, mention: Mention, memory: Memory): Body[] {
  const known = view.known.get(idOf(view, mention, memory) ?? "");
  if (mention.kind === "place" || known === undefined) return [];
  return [{ known, name: mention.nominal ? known.name : mention.name }];
}

export function isCountry(known: Known): boolean {
  return known.type === "state" || known.type === "place" || known.kind === "none";
}

/** A capital or a country that stands alone as a subject: its government. */
export function seatIn(view: View, range: Range): Pick<Speaker, "name" | "id"> | null {
  const name = words(view, range).replace(/^(the|even)\s+/i, "");
  const folded = name.toLowerCase();
  const state = METONYMS.get(folded);
  if (state !== undefined)
    return { name, id: view.states.get(state.toLowerCase()) ?? kebab(state) };
  const place = within(view.mentions, range.first, range.last).find(
    (mention) =>
      mention.kind === "place" &&
      mention.last === range.last &&
      range.last - range.first <= mention.last - mention.first + 1,
  );
  const id = place === undefined ? undefined : view.states.get(place.name.toLowerCase());
  return id === undefined || place === undefined ? null : { name: place.name, id };
}

export function knownSpeaker(known: Known, name: string, quote: Speaker["quote"]): Speaker {
  if (NAMELESS.has(known.kind)) return { name: null, id: null, kind: known.kind, quote };
  return { name: name.replace(/^the\s+/i, ""), id: known.id, kind: known.kind, quote };
}
