import { formAt, type PhraseMatch } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import type { Memory, Speaker } from "./memory.ts";
import type { Nominal } from "./nominals.ts";
import { type Known, type View, within } from "./view.ts";
import type { Range } from "./wording.ts";

const DEFINITE = /^(the|this|that|its|our|same)$/;
/** How far back a body counts that was named and has not spoken, in tokens. */
const NEAR = 60;

/**
 * Who "the command", "the charity", "the UK-based monitor" stands for: the last speaker before it that
 * fits, else the document's own source, else a body just named. An armed group must have spoken itself.
 */
export function antecedent(view: View, range: Range, memory: Memory): Speaker | null {
  const nominal = nominalIn(view, range);
  if (nominal === null) return null;
  const qualified = qualifiers(view, range, nominal);
  const spoken = [...memory.bodies.values()].reverse();
  const fitting = spoken.filter((speaker) => fits(view, speaker, nominal.value, qualified));
  const own = memory.own;
  return (
    fitting.find((speaker) => hasWord(view, speaker, nominal.value.noun)) ??
    fitting[0] ??
    (own !== null && fits(view, own, nominal.value, qualified) ? own : null) ??
    namedNear(view, range, nominal.value, qualified) ??
    armedSpeaker(view, spoken, nominal.value, qualified)
  );
}

/** The naming noun that closes a definite phrase. */
export function nominalIn(view: View, range: Range): PhraseMatch<Nominal> | null {
  const first = afterPlace(view, range);
  if (!DEFINITE.test(formAt(view.page, first))) return null;
  const inside = within(view.nominals, first, range.last);
  const nominal = inside.find(({ last }) => last === range.last);
  return nominal === undefined || isInName(view, nominal) ? null : nominal;
}

/** "In Syria the command": the place is no part of the phrase. */
function afterPlace(view: View, { first, last }: Range): number {
  const place = within(view.mentions, first, last).find((mention) => mention.first === first);
  const led = /^(in|at|near|across|inside|around|on)$/.test(formAt(view.page, first - 1));
  return led && place !== undefined ? place.last : first;
}

/** "UN refugee agency" is a name, no naming noun. */
function isInName(view: View, { first, last }: Range): boolean {
  return within(view.mentions, first - 8, last).some(
    (mention) => !mention.nominal && mention.kind !== "place" && mention.last === last,
  );
}

/** A definite naming noun inside a longer phrase: "a spokesman for the group", "the group's head". */
export function innerAntecedent(view: View, range: Range, memory: Memory): Speaker | null {
  for (const nominal of within(view.nominals, range.first, range.last)) {
    for (let first = nominal.first - 1; first >= nominal.first - 3; first--) {
      if (first < range.first || !DEFINITE.test(formAt(view.page, first))) continue;
      const speaker = antecedent(view, { first, last: nominal.last }, memory);
      if (speaker !== null) return speaker;
    }
  }
  return null;
}

/** Names that qualify the noun: "the UN agency", "the US command". */
function qualifiers(view: View, range: Range, nominal: Range): string[] {
  return within(view.mentions, range.first, nominal.first)
    .filter((mention) => mention.kind !== "place" && !mention.nominal)
    .flatMap((mention) => mention.name.toLowerCase().replaceAll(".", "").split(/\s+/))
    .filter((word) => word !== "the");
}

function fits(
  view: View,
  speaker: Speaker,
  { kinds, types, named, noun }: Nominal,
  qualified: readonly string[],
): boolean {
  const known = view.known.get(speaker.id ?? "");
  if (!kinds.includes(speaker.kind) && !(known !== undefined && kinds.includes(known.kind)))
    return false;
  if (types.length > 0 && known !== undefined && !types.includes(known.type)) return false;
  if (named && !hasWord(view, speaker, noun)) return false;
  return qualified.every((word) => hasWord(view, speaker, word));
}

/** Whether the word is among the names of a speaker, in the text or in the lists. */
function hasWord(view: View, speaker: Speaker, word: string): boolean {
  const known = view.known.get(speaker.id ?? "");
  const spoken = speaker.name?.toLowerCase().split(/\s+/) ?? [];
  return spoken.includes(word) || known?.words.has(word) === true;
}

/** A body named shortly before; never an armed group, which is named for what is done to it. */
function namedNear(
  view: View,
  range: Range,
  nominal: Nominal,
  qualified: readonly string[],
): Speaker | null {
  const before = within(view.mentions, range.first - NEAR, range.first).reverse();
  for (const mention of before) {
    const known = namedBody(view, mention);
    if (known === null || known.kind === "party") continue;
    const speaker = { name: mention.name, id: known.id, kind: known.kind, quote: null };
    if (fits(view, speaker, nominal, qualified)) return speaker;
  }
  return null;
}

function namedBody(view: View, mention: Mention): Known | null {
  if (mention.kind === "place" || mention.nominal) return null;
  return view.known.get(mention.ids[0] ?? "") ?? null;
}

/** "The organisation" may be an armed group, but only after it spoke and when nobody else fits. */
function armedSpeaker(
  view: View,
  spoken: readonly Speaker[],
  { noun }: Nominal,
  qualified: readonly string[],
): Speaker | null {
  if (!/^organi[sz]ation$/.test(noun)) return null;
  const fitting = spoken.filter((speaker) => speaker.kind === "party");
  return fitting.find((speaker) => qualified.every((word) => hasWord(view, speaker, word))) ?? null;
}

/**
 * One of the actors that a naming noun can mean: the last that spoke, else the last named near. Armed
 * groups must have spoken.
 */
export function oneOf(view: View, mention: Mention, memory: Memory): string | null {
  const spoken = [...memory.bodies.keys()].findLast((id) => mention.ids.includes(id));
  if (spoken !== undefined) return spoken;
  if (view.known.get(mention.ids[0] ?? "")?.kind === "party") return null;
  if (memory.own?.id != null && mention.ids.includes(memory.own.id)) return memory.own.id;
  const near = within(view.mentions, mention.first - NEAR * 4, mention.first).findLast(
    (other) => !other.nominal && mention.ids.includes(other.ids[0] ?? ""),
  );
  return near?.ids[0] ?? null;
}
