import { expect, test } from "vitest";
import { SAYS, SAYS_NOTHING } from "../../../src/read/voice/corpus.ts";
import {
  GIVES_FIGURES,
  NOT_THEIRS,
  OWN_TEXTS,
  STANDS_FOR,
} from "../../../src/read/voice/corpus-bodies.ts";
import { DOERS, IN_CUSTODY, PUT_AT, TITLED } from "../../../src/read/voice/corpus-custody.ts";
import { readVoices, type VoiceContext, voicesFor } from "../../../src/read/voice/index.ts";
import { ACTORS, bench, CONTEXT, chainOf, OUTLETS, speakersOf } from "./bench.ts";

const CORPORA = [SAYS, STANDS_FOR, GIVES_FIGURES, IN_CUSTODY, PUT_AT, TITLED];

const GOLD = CORPORA.flatMap((corpus) =>
  Object.entries(corpus).flatMap(([chain, texts]) => texts.map((text) => ({ chain, text }))),
);

const { detainee: DETAINEES = [] } = IN_CUSTODY;

const OWN = OWN_TEXTS.flatMap(({ source, outlet, says }) =>
  Object.entries(says).flatMap(([chain, texts]) =>
    texts.map((text) => ({ source, chain: chain === "" ? outlet : `${outlet} > ${chain}`, text })),
  ),
);

/** The whole chain of the last words "12" of a text, or of its beginning, as that source tells it. */
function chainIn(text: string, source: VoiceContext["source"]): string {
  const context = { ...CONTEXT, source };
  const start = Math.max(0, text.lastIndexOf("12"));
  return chainOf(voicesFor(bench(text, context).attributions, { start, end: start + 2 }, context));
}

test("the gold is large enough, and every chain is said in at least ten ways", () => {
  expect(GOLD.length).toBeGreaterThanOrEqual(280);
  for (const corpus of CORPORA)
    for (const texts of Object.values(corpus)) expect(texts.length).toBeGreaterThanOrEqual(10);
});

test("statement attributions: at least 90 % found, at least 95 % of those with the right source", () => {
  const read = GOLD.map(({ chain, text }) => ({
    chain,
    text,
    got: chainOf(speakersOf(text, "12")),
  }));
  const found = read.filter(({ got }) => got !== "");
  const wrong = read.filter(({ got, chain }) => got !== chain);
  const right = found.length - wrong.filter(({ got }) => got !== "").length;
  expect(found.length / GOLD.length).toBeGreaterThanOrEqual(0.98);
  expect(right / found.length).toBeGreaterThanOrEqual(0.98);
});

test.for([...SAYS_NOTHING, ...NOT_THEIRS, ...DOERS])("nobody but the outlet says: %s", (text) => {
  expect(chainOf(speakersOf(text, "12"))).toBe("");
});

test.for(OWN)("$source.name: $text", ({ source, chain, text }) => {
  expect(chainIn(text, source)).toBe(chain);
});

test.for([
  ["CENTCOM", "official:centcom"],
  ["US Central Command", "official:centcom"],
  ["Syrian Democratic Forces", "party:sdf"],
  ["SDF", "party:sdf"],
  ["Iraqi army", "official:iraq-army"],
  ["Operation Inherent Resolve", "official:cjtf-oir"],
  ["State Department", "official:state-department"],
  ["Europol", "official:europol"],
  ["SOHR", "monitor:sohr"],
  ["Doctors Without Borders", "ngo:msf"],
  ["The Daily Paper", "outlet:the-daily-paper"],
])("a source is looked up among actors and outlets: %s", ([name, chain]) => {
  expect(chainIn("Some 12 people died.", { name: name ?? null, kind: null })).toBe(chain);
});

test("a naming noun never gives an armed group a voice it has not raised", () => {
  const quiet = "Islamic State took the town. Of the hurt, 12 died, the organisation said.";
  expect(chainOf(speakersOf(quiet, "12"))).not.toContain("is");
  const loud = "Islamic State claimed the raid. The group said 12 soldiers died.";
  expect(chainOf(speakersOf(loud, "12"))).toBe("party:is");
});

test("the speaker that a naming noun stands for is found however far back it spoke", () => {
  const far = "Shells fell on the town.\n\n".repeat(400);
  const text = `CENTCOM said that a depot had burnt.\n\n${far}The command said 12 men were held.`;
  expect(chainOf(speakersOf(text, "12"))).toBe("official:centcom");
});

test("what follows inside a quotation that goes on is its speaker's", () => {
  const text = "“The road is shut,” the SDF said. “We tried. We lost 12 men there. It was bad.”";
  expect(chainOf(speakersOf(text, "12"))).toBe("party:sdf");
});

/** Ids of the actors that can speak, by every name in lower case. */
function idsByName(): Map<string, string[]> {
  const names = ACTORS.filter(({ type }) => type !== "operation").flatMap(({ id, name, aliases }) =>
    [name, ...aliases.map(({ text }) => text)].map((one) => ({ id, one: one.toLowerCase() })),
  );
  const ids = new Map<string, string[]>();
  for (const { id, one } of names) ids.set(one, [...(ids.get(one) ?? []), id]);
  return ids;
}

test("a name shared by both packs has one id and one kind", () => {
  const ids = idsByName();
  const kinds = new Map(ACTORS.map(({ id, kind }) => [id, kind]));
  for (const { id, name, aliases, kind } of OUTLETS) {
    for (const one of [name, ...aliases])
      expect(ids.get(one.toLowerCase()) ?? [id], one).toContain(id);
    expect(kinds.get(id) ?? kind, id).toBe(kind);
  }
});

test("a chain begins with the outlet and the text it was taken over from", () => {
  const { attributions } = bench("Reuters said that 12 people died.");
  const quote = { start: 0, end: 0, text: "" };
  const earlier = { name: "il manifesto", how: "translation", published: null, quote } as const;
  const voices = voicesFor(
    attributions,
    { start: 19, end: 21 },
    { ...CONTEXT, derivedFrom: [earlier] },
  );
  expect(chainOf(voices)).toBe("outlet:enab-baladi > outlet:il-manifesto > wire:reuters");
  expect(voices[0]?.quote).toBeNull();
});

test("an unknown outlet stays unknown", () => {
  const [outlet] = voicesFor(
    [],
    { start: 0, end: 1 },
    { ...CONTEXT, source: { name: null, kind: null } },
  );
  expect(outlet).toMatchObject({ name: null, id: null, kind: "outlet" });
});

test("what goes on from the sentence before is carried over and marked", () => {
  const text =
    "The SOHR said an air raid hit the town. Among the dead are 12 children. On Sunday 15 soldiers fell.";
  expect(speakersOf(text, "12")[0]).toMatchObject({ id: "sohr", inferred: true });
  expect(speakersOf(text, "15")).toEqual([]);
});

test("carrying over ends with the paragraph", () => {
  expect(
    speakersOf("The SOHR said an air raid hit.\n\nAmong the dead are 12 children.", "12"),
  ).toEqual([]);
});

test("each rival figure of a sentence has its own speaker", () => {
  const text = "The SOHR said 33 people were killed, while the UN put the toll at 41.";
  expect(chainOf(speakersOf(text, "33"))).toBe("monitor:sohr");
  expect(chainOf(speakersOf(text, "41"))).toBe("un:un");
});

test("the time of the saying is kept apart from the time told", () => {
  const text = "Yesterday, the SOHR reported that 12 people had died in May 2014.";
  expect(speakersOf(text, "12")[0]?.said?.start).toBe("2015-11-18");
});

test.for([
  "A resident, Mohammed Ali, said 12 people died.",
  "Detainee Khalid Omar admitted that 12 men fled.",
])("no private name leaves the reader: %s", (text) => {
  const [voice] = speakersOf(text, "12");
  expect(voice?.name).toBeNull();
  expect(voice?.quote?.text).not.toMatch(/Ali|Omar/);
});

test.for(DETAINEES)("no name of anybody in custody: %s", (text) => {
  for (const { name, id, quote } of speakersOf(text, "12")) {
    expect([name, id]).toEqual([null, null]);
    expect(quote?.text ?? "").not.toMatch(/Yusuf|Salim|Haddad/);
  }
});

test.for([
  "Salim Haddad, a detained member, said little. Haddad said that 12 men led the cell.",
  "Salim Haddad, a detained member, said little. Salim Haddad said that 12 men led the cell.",
  "Salim Haddad told interrogators little. Haddad said that 12 men led the cell.",
  "A resident, Salim Haddad, said little. Haddad said that 12 men led the cell.",
  "Detainee Salim Haddad said little. Later Haddad added that 12 men led the cell.",
  "Abu Yusuf, who was arrested in March, said little. He said 12 men led the cell.",
])("a private name stays out where it comes back alone: %s", (text) => {
  const voices = speakersOf(text, "12");
  expect(chainOf(voices)).toMatch(/^(detainee|witness)$/);
  expect(voices[0]?.name).toBeNull();
  expect(voices[0]?.quote?.text ?? "").not.toMatch(/Yusuf|Haddad/);
});

test("every quote is a slice of its text", () => {
  for (const { text } of GOLD) {
    for (const { voices } of bench(text).attributions) {
      for (const { quote } of voices)
        if (quote !== null) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  }
});

test.for([
  ["said that", "The SOHR said that X said that "],
  ["nested marks", "“« "],
  ["straight marks", '" '],
  ["according to", "according to the SOHR "],
  ["commas", "the SOHR, "],
  ["naming nouns", "the command said the group "],
  ["custody", "a man who was held in custody, a detained member "],
  ["attributed", "the figure of 12 attributed to "],
  ["tallies", "the SOHR's tally of the SNHR's count "],
])("hostile: 10,000 × %s keeps chains short and ends", ([, words]) => {
  const { attributions } = bench((words ?? "").repeat(10_000));
  for (const { voices } of attributions) expect(voices.length).toBeLessThanOrEqual(16);
});

test("a text twice as long costs about twice the time", () => {
  const text = `${GOLD.map(({ text: words }) => words).join("\n\n")}\n\n`.repeat(6);
  const cost = (times: number): number => {
    const { page, mentions, times: found } = bench(text.repeat(times));
    const runs = [1, 2, 3].map(() => {
      const began = performance.now();
      readVoices(page, mentions, found, CONTEXT);
      return performance.now() - began;
    });
    return Math.min(...runs);
  };
  const once = cost(2);
  expect(cost(4)).toBeLessThanOrEqual(once * 2.5 + 40);
});

test("the outlet pack is in order", () => {
  expect(OUTLETS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(OUTLETS.map(({ id }) => id)).size).toBe(OUTLETS.length);
  for (const { id, reference } of OUTLETS) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(reference).toMatch(/^https:\/\//);
  }
});
