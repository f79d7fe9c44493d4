import { readFileSync } from "node:fs";
import type { ActorRow, OutletRow, PlaceRow, Published, Voice } from "../../../src/model/index.ts";
import { makeNameBook, readMentions } from "../../../src/read/mention/index.ts";
import type { Attribution, FoundTime, Mention } from "../../../src/read/parts.ts";
import { readTimes } from "../../../src/read/time/index.ts";
import { readVoices, type VoiceContext, voicesFor } from "../../../src/read/voice/index.ts";
import { layOut, type Page } from "../../../src/text/index.ts";

function rows<Row>(pack: string): Row[] {
  const file = new URL(`../../../../../packs/${pack}/${pack}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { rows: Row[] }).rows;
}

export const OUTLETS: OutletRow[] = rows<OutletRow>("outlets");
export const ACTORS: ActorRow[] = rows<ActorRow>("actors");
const BOOK = makeNameBook({ actors: ACTORS, outlets: OUTLETS, places: rows<PlaceRow>("places") });
const PUBLISHED: Published = {
  start: "2015-11-19",
  end: "2015-11-19",
  precision: "day",
  basis: "stated",
  evidence: [],
};

export const CONTEXT: VoiceContext = {
  source: { name: "Enab Baladi", kind: null },
  derivedFrom: [],
  published: PUBLISHED,
  actors: ACTORS,
  outlets: OUTLETS,
  genre: "news",
};

export interface Bench {
  readonly page: Page;
  readonly mentions: Mention[];
  readonly times: FoundTime[];
  readonly attributions: Attribution[];
}

export function bench(text: string, context: VoiceContext = CONTEXT): Bench {
  const page = layOut({ text, masked: [] });
  const mentions = readMentions(page, BOOK);
  const times = readTimes(page, { published: PUBLISHED });
  const attributions = readVoices(page, mentions, times, context);
  return { page, mentions, times, attributions };
}

/** Speakers of the words, without the outlet. */
export function speakersOf(text: string, words: string, context: VoiceContext = CONTEXT): Voice[] {
  const start = text.lastIndexOf(words);
  const span = { start, end: start + words.length };
  return voicesFor(bench(text, context).attributions, span, context).slice(1);
}

export function chainOf(voices: readonly Voice[]): string {
  return voices.map(({ kind, id }) => (id === null ? kind : `${kind}:${id}`)).join(" > ");
}
