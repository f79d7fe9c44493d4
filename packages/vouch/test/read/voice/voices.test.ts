import { expect, test } from "vitest";
import { SAYS, SAYS_NOTHING } from "../../../src/read/voice/corpus.ts";
import { readVoices, voicesFor } from "../../../src/read/voice/index.ts";
import { bench, CONTEXT, chainOf, OUTLETS, speakersOf } from "./bench.ts";

const GOLD = Object.entries(SAYS).flatMap(([chain, texts]) =>
  texts.map((text) => ({ chain, text })),
);

test("the gold is large enough, and every chain is said in at least ten ways", () => {
  expect(GOLD.length).toBeGreaterThanOrEqual(150);
  for (const texts of Object.values(SAYS)) expect(texts.length).toBeGreaterThanOrEqual(10);
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

test.for(SAYS_NOTHING)("nobody but the outlet says: %s", (text) => {
  expect(chainOf(speakersOf(text, "12"))).toBe("");
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
