import fc from "fast-check";
import { expect, test } from "vitest";
import { clauseFrom, modalityAt, readClauses } from "../../../src/read/clause/clauses.ts";
import { SAYS } from "../../../src/read/clause/corpus.ts";
import { layOut } from "../../../src/text/index.ts";

const GOLD = Object.entries(SAYS).flatMap(([modality, texts]) =>
  texts.map((text): [string, string] => [modality, text]),
);

function modalityOf(text: string, words: string): string {
  const start = text.search(new RegExp(`\\b${words}\\b`));
  return modalityAt(readClauses(layOut({ text, masked: [] })), {
    start,
    end: start + words.length,
  });
}

test.for(GOLD)("%s: %s", ([modality, text]) => {
  expect(modalityOf(text, "X")).toBe(modality);
});

test("every modality is said in at least ten ways", () => {
  for (const texts of Object.values(SAYS)) expect(texts.length).toBeGreaterThanOrEqual(10);
});

test("a front opened under a condition stays under it in the next sentence, not in the next paragraph", () => {
  const text = "If beaten, the army would retreat. It would burn the bridge.\n\nThe well is dry.";
  expect(modalityOf(text, "bridge")).toBe("conditional");
  expect(modalityOf(text, "well")).toBe("asserted");
});

test.for(GOLD)("clauses cover their sentence without gaps: %s %s", ([, text]) => {
  const page = layOut({ text, masked: [] });
  const clauses = readClauses(page);
  let next = 0;
  for (const { first, last, because } of clauses) {
    expect(first).toBe(next);
    expect(last).toBeGreaterThan(first);
    if (because !== null) expect(because.end).toBeGreaterThan(because.start);
    next = last;
  }
  expect(next).toBe(page.tokens.count);
  expect(clauseFrom(clauses, 0)).toBe(clauses[0]);
});

test("any text at all is cut without a throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const page = layOut({ text, masked: [] });
      const last = readClauses(page).at(-1)?.last ?? 0;
      expect(last).toBe(page.tokens.count);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test.for(["if ", "and killed ", ", ", "( ", "that was ", "would ", "“ "])(
  "hostile: 20,000 × «%s»",
  (words) => {
    const cost = (times: number): number => {
      const page = layOut({ text: words.repeat(times), masked: [] });
      const runs = [1, 2, 3].map(() => {
        const began = performance.now();
        readClauses(page);
        return performance.now() - began;
      });
      return Math.min(...runs);
    };
    const once = cost(10_000);
    expect(cost(20_000)).toBeLessThanOrEqual(once * 2.5 + 40);
  },
);
