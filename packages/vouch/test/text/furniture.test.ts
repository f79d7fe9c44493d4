import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBlocks } from "../../src/text/blocks.ts";
import { findFurniture, whyFurniture } from "../../src/text/furniture.ts";
import { LINE_RULES } from "../../src/text/furniture-rules.ts";
import { IS_FURNITURE, IS_NO_FURNITURE } from "./furniture-corpus.ts";

const masksOf = (text: string): string[] =>
  findFurniture(text, findBlocks(text)).map((mask) => text.slice(mask.start, mask.end));

describe("lines that pages say about themselves", () => {
  for (const [why, lines] of IS_FURNITURE) {
    test.for(lines)(`${why}: %s`, (line) => {
      expect(whyFurniture(line, true)).toBe(why);
    });
  }

  test.for(IS_NO_FURNITURE)("read: %s", (line) => {
    expect(whyFurniture(line, true)).toBeNull();
  });

  test("every rule fires on the corpus", () => {
    const lines = IS_FURNITURE.flatMap(([, told]) => told);
    const idle = LINE_RULES.filter((rule) => !lines.some((line) => rule.pattern.test(line)));
    expect(idle.map((rule) => rule.name)).toEqual([]);
  });

  test("what a rule needs is in every line that it masks", () => {
    for (const line of [...IS_FURNITURE.flatMap(([, told]) => told), ...IS_NO_FURNITURE]) {
      for (const rule of LINE_RULES) {
        if (rule.needs.length === 0 || !rule.pattern.test(line)) continue;
        expect([line, rule.needs.some((word) => line.toLowerCase().includes(word))]).toEqual([
          line,
          true,
        ]);
      }
    }
  });
});

const REPORT = "Twelve people were killed near the dam on Monday, officials said. "
  .repeat(6)
  .trim();

describe("stretches", () => {
  test("a caption told twice is masked both times when it bears a credit", () => {
    const caption = "A jet is fuelled at the base before a night flight over Syria, credit US Navy";
    expect(masksOf(`Title\n\n${caption}\n${caption}\n\n${REPORT}`)).toEqual([caption, caption]);
  });

  test("a line told twice without credit is masked the second time", () => {
    const line = "Smoke over the northern suburbs";
    const text = `${line}\n\n${REPORT}\n\n${line}\n\n${REPORT}`;
    const masks = findFurniture(text, findBlocks(text));
    expect(masks).toEqual([
      {
        start: text.lastIndexOf(line),
        end: text.lastIndexOf(line) + line.length,
        why: "told twice",
      },
    ]);
  });

  test("a sentence told twice is read twice", () => {
    expect(masksOf("Ten people died in the strike.\n\nTen people died in the strike.")).toEqual([]);
  });

  test("the note on the author behind a report is masked, the report is not", () => {
    const bio = "Rana Doe has lived in Amman since 2004 and loves the sea.";
    expect(masksOf(`${REPORT}\n\nAbout the Author\n${bio}`)).toEqual(["About the Author", bio]);
  });

  test("a list of related links ends where sentences begin", () => {
    const text = `${REPORT}\n\nRelated articles\n\nThe siege in pictures\n\nWho holds the dam\n\n${REPORT}`;
    expect(masksOf(text)).toEqual([
      "Related articles",
      "The siege in pictures",
      "Who holds the dam",
    ]);
  });

  test("comments run to the end", () => {
    const text = `${REPORT}\n\n3 comments\n\nI heard 900 were killed.\n\nNo, 20.`;
    expect(masksOf(text)).toEqual(["3 comments", "I heard 900 were killed.", "No, 20."]);
  });

  test("a dateline of origin inside furniture is kept", () => {
    const kept = "Originally published in Italian at a Rome daily on 19 November 2015";
    expect(masksOf(`${REPORT}\n\nComments\n\n${kept}`)).toEqual(["Comments"]);
  });

  test("given masks are left alone", () => {
    const text = "Share this\n\nBack to top";
    const given = [{ start: 0, end: 10, why: "navigation" }];
    expect(findFurniture(text, findBlocks(text), given).map((mask) => mask.start)).toEqual([12]);
  });
});

describe("any text", () => {
  test("masks lie in the text, in order, apart", () => {
    const words = fc.constantFrom(
      ...IS_FURNITURE.flatMap(([, lines]) => lines),
      ...IS_NO_FURNITURE,
      "",
      " ",
      "\u202e12",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary" }))), (lines) => {
        const text = lines.join("\n");
        let reached = 0;
        for (const mask of findFurniture(text, findBlocks(text))) {
          if (mask.start < reached || mask.end <= mask.start || mask.end > text.length)
            return false;
          reached = mask.end;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  test.for([
    "1",
    "(",
    "we are the ",
    "follow us on ",
    "Photo ",
    "a ",
    "| ",
    "support our ",
    "©",
    "#a ",
  ])("doubling “%s” at most doubles the work", (unit) => {
    const make = (size: number): string => {
      const line = unit.repeat(Math.ceil(400 / unit.length)).slice(0, 400);
      return `${line}\n`.repeat(size);
    };
    const [small, large] = [make(400), make(800)];
    expect(best(() => masksOf(large))).toBeLessThan(best(() => masksOf(small)) * 2.5 + 15);
  });

  test("one line of a million characters costs next to nothing", () => {
    expect(best(() => masksOf("follow us on ".repeat(80_000)))).toBeLessThan(200);
  });
});

function best(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

const shared = process.env.VOUCH_SHARED ?? join(import.meta.dirname, "../../../../../shared");
const reports = join(shared, "reports");
const there = existsSync(reports) || process.env.CI === "true";
if (!there)
  process.stderr.write("furniture: no reports beside the repository; their test is skipped\n");

describe.skipIf(!there)("the example reports", () => {
  const report = (name: string): string => readFileSync(join(reports, name), "utf8");

  test("001: only the page's own links", () => {
    expect(masksOf(report("001_fd3b3cfc9446791e.txt"))).toEqual([
      "skip to Main Content",
      "Back To Top",
    ]);
  });

  test("002: the footer from the editors' line on, and nothing before", () => {
    const text = report("002_953841e1782a9072.txt");
    const masks = findFurniture(text, findBlocks(text));
    expect(masks).toHaveLength(7);
    expect(text.slice(masks[0]?.start).startsWith("This article is written")).toBe(true);
    expect(masks.at(-1)?.end).toBe(text.trimEnd().length);
  });

  test("003: caption twice, the invitation, the note on the author", () => {
    const masks = masksOf(report("003_cb8f51cba1388004.txt"));
    expect(masks.map((words) => words.slice(0, 16))).toEqual([
      "An F15 prepares ",
      "An F15 prepares ",
      "I invite you to ",
      "About the Author",
      "Jorge Vanstreels",
    ]);
  });

  test.for(["000_dfbfd552189770a5.txt", "004_ebae68701572ecdb.txt"])("%s: nothing", (name) => {
    expect(masksOf(report(name))).toEqual([]);
  });
});
