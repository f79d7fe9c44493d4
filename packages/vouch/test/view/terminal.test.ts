import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, Question } from "../../src/model/index.ts";
import { type ChartRow, chartLines } from "../../src/view/terminal/chart.ts";
import { showDocument } from "../../src/view/terminal/document.ts";
import { escapeForTerminal, fit, widthOf, wrap } from "../../src/view/terminal/escape.ts";
import { PLAIN } from "../../src/view/terminal/paint.ts";
import { questionScreen } from "../../src/view/terminal/question.ts";
import { questionLines } from "../../src/view/terminal/questions.ts";
import { made, report } from "../estimate/made.ts";
import { makeCase, quoteIn } from "./case.ts";

const DRIVING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const world = makeCase();
const screen = { paint: PLAIN, columns: 90 };

function questionOf(measure: string, last = false): Question {
  const found = world.questions.filter((one) => one.measure === measure);
  return (last ? found.at(-1) : found[0]) as Question;
}

describe("escaping", () => {
  test.for([
    ["a\u001b[31mb", "a‹U+001B›[31mb"],
    ["a\u202eb", "a‹U+202E›b"],
    ["a\u2066b", "a‹U+2066›b"],
    ["a\u0007\u009b", "a‹U+0007›‹U+009B›"],
    ["one\ntwo", "one‹U+000A›two"],
    ["\ud800", "‹U+D800›"],
    ["می\u200cخواهم", "می\u200cخواهم"],
  ])("%j", ([text, shown]) => {
    expect(escapeForTerminal(text as string)).toBe(shown);
  });

  test("nothing that drives a terminal gets through, from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !DRIVING.test(escapeForTerminal(text))),
    );
  });

  test("widths and filling", () => {
    expect(widthOf("日本a\u0301")).toBe(5);
    expect(fit("日本語", 5)).toBe("日本…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 8, max: 40 }),
        (text, columns) =>
          wrap(escapeForTerminal(text), columns).every((line) => widthOf(line) <= columns * 2),
      ),
    );
  });
});

describe("chart", () => {
  const row = (over: Partial<ChartRow>): ChartRow => ({
    label: "x",
    words: "w",
    hollow: false,
    low: null,
    best: null,
    high: null,
    openLow: false,
    openHigh: false,
    apart: false,
    ...over,
  });
  const draw = (...rows: ChartRow[]): string[] =>
    chartLines(rows, { columns: 80, paint: PLAIN, unit: "people" });

  test("range with caps, hollow mark, open end that fades", () => {
    const [range, hollow, solid, open, atMost] = draw(
      row({ low: 20, high: 60 }),
      row({ best: 40, hollow: true }),
      row({ best: 40 }),
      row({ low: 30, openHigh: true }),
      row({ high: 30, openLow: true }),
    );
    expect(range).toMatch(/┣━+┫/);
    expect(hollow).toContain("○");
    expect(solid).toContain("●");
    expect(open).toContain("┣▓▒░");
    expect(atMost).toContain("░▒▓┫");
  });

  test("a logarithmic axis is named, a plain one begins at nothing", () => {
    expect(draw(row({ best: 5 }), row({ best: 501 })).at(-1)).toContain("log scale");
    const plain = draw(row({ best: 5 }), row({ best: 500 })).at(-1);
    expect(plain).not.toContain("log");
    expect(plain).toMatch(/^ +0 /);
  });

  test("a narrow terminal gets the words alone", () => {
    const lines = chartLines([row({ best: 5, words: "5" })], {
      columns: 24,
      paint: PLAIN,
      unit: "people",
    });
    expect(lines).toEqual(["  x         5"]);
  });

  test("odd numbers draw without a throw, within the width", () => {
    const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
    fc.assert(
      fc.property(number, number, number, (low, best, high) => {
        const lines = draw(row({ low, best, high, openHigh: true, openLow: true, words: "" }));
        return lines.every((line) => !line.includes("undefined") && !line.includes("NaN"));
      }),
    );
  });
});

describe("questions", () => {
  test.for([60, 76, 90, 140])("lines fit %d columns", (columns) => {
    for (const line of questionLines(world.questions, PLAIN, columns))
      expect(widthOf(line)).toBeLessThanOrEqual(Math.max(columns, 100));
    expect(questionLines(world.questions, PLAIN, columns).join("\n")).toContain("$40 million");
  });

  test("one question: answer, sentence, chain, what it leaves out, what is apart and why", () => {
    const page = questionScreen(questionOf("reserves"), world, screen).join("\n");
    for (const words of [
      "$40 million is the middle voice.",
      "Some doubt: two named origins bear it out, one other differs.",
      "“The group keeps a reserve of 30 to 50 million dollars, according to the UN panel.”",
      "UN panel → The Daily Ledger",
      "said 23 Jul 2019; grade B; no method stated",
      "method: “counted the transfers”",
      "“gold and anything held abroad”",
      "another measure: war chest, not reserves",
      "$90 million: conditional: it hangs on something that has not happened",
      "What would settle it",
      "log scale",
    ])
      expect(page).toContain(words);
  });

  test("what stands apart is told in words beside its key, and by what differs in the chart", () => {
    const camp = questionScreen(questionOf("camp-population", true), world, screen).join("\n");
    expect(camp).toContain("apart: Dec 2018 ");
    expect(camp).toContain("10,000: Camp population, people, al hol camp, Dec 2018");
    expect(camp).toContain("    camp-population.people.al-hol-camp.2018-12");
  });

  test("a narrow list cuts no flag, and says where nothing counts", () => {
    const [one] = world.questions;
    const none = { ...(one as Question), voices: [] };
    expect(questionLines([none], PLAIN, 50).join("\n")).toContain("nothing counts");
    for (const columns of [40, 60])
      expect(questionLines(world.questions, PLAIN, columns).join("")).not.toMatch(/[a-z]…$/m);
  });

  test("what nobody states is computed and called so: a share and a change", () => {
    const camp = questionScreen(questionOf("camp-population", true), world, screen).join("\n");
    expect(camp).toContain("change +60,000, from “about 70,000 people” and “10,000 in December”");
    expect(camp).toContain("share 71 %, from “50,000 are children” and “about 70,000 people”");
  });

  test("a question whose figures are all left says so", () => {
    const { questions } = world;
    const none = {
      ...(questions[0] as Question),
      voices: [],
      estimate: { ...(questions[0] as Question).estimate, best: null, low: null, high: null },
    };
    expect(questionScreen(none, world, screen).join("\n")).toContain("No figure counts here");
  });
});

describe("documents", () => {
  const [bulletin, daily] = [...world.documents.values()] as [Document, Document];
  const claimsOf = (document: Document): NonNullable<ReturnType<typeof world.claims.get>>[] =>
    [...world.claims.values()].filter((one) => one.document === document.id);

  test("claims are marked and numbered, furniture is folded, controls are shown", () => {
    const lines = showDocument(bulletin, claimsOf(bulletin), screen);
    expect(lines.find((line) => line.includes("⟦over 10,000 fighters⟧"))).toMatch(/^ {5}4 {2}/);
    expect(lines.join("\n")).toContain("characters not read: appeal for donations");
    expect(lines.join("\n")).not.toContain("Donate");
    expect(showDocument(daily, claimsOf(daily), screen).join("\n")).toContain("‹U+202E›left.");
  });

  test("no line carries a control character, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const lines = showDocument(report("1", text, "2019-01-01", text), [], screen);
        return lines.every((line) => !DRIVING.test(line));
      }),
    );
  });

  test("cost grows in line with the text and its claims", () => {
    const cost = (count: number): number => {
      const text = "33 people were killed in the town. ".repeat(count);
      const document = report("1", "P", null, text);
      const claims = Array.from({ length: count }, (_, at) =>
        made(at.toString(16), {
          quote: { ...quoteIn(text, "33 people"), start: at * 35, end: at * 35 + 9 },
        }),
      );
      const times = [0, 1, 2].map(() => {
        const from = performance.now();
        expect(showDocument(document, claims, screen).length).toBeGreaterThan(count / 4);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    const [one, two] = [cost(4000), cost(8000)];
    expect(two).toBeLessThan(one * 2.5 + 100);
  });
});
