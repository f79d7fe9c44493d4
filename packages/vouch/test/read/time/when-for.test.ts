import { describe, expect, test } from "vitest";
import type { Published } from "../../../src/model/index.ts";
import { noteTimes, readTimes, whenFor } from "../../../src/read/time/index.ts";
import { layOut, sentenceAt } from "../../../src/text/page.ts";

const day: Published = {
  start: "2015-11-19",
  end: "2015-11-19",
  precision: "day",
  basis: "stated",
  evidence: [],
};
const open: Published = { start: null, end: null, precision: "none", basis: "none", evidence: [] };

function timeOf(text: string, claim: string, published: Published = day) {
  const page = layOut({ text, masked: [] });
  const start = text.indexOf(claim);
  const span = { start, end: start + claim.length };
  const sentence = page.sentences[sentenceAt(page, start)] ?? span;
  return whenFor(readTimes(page, { published }), span, sentence, sentence, { published, page });
}

describe("the time a claim is about", () => {
  test.for([
    [
      "Thirty-three militiamen died in three days there.",
      "Thirty-three militiamen",
      "2015-11-16",
      "2015-11-19",
      "P3D",
      "relative",
    ],
    [
      "In 2014 some 30 men were killed and 40 wounded.",
      "40 wounded",
      "2014-01-01",
      "2014-12-31",
      null,
      "stated",
    ],
    [
      "Nearly 70,000 live there (against 10,000 in December).",
      "10,000",
      "2014-12-01",
      "2014-12-31",
      null,
      "relative",
    ],
    [
      "Nearly 70,000 live there (against 10,000 in December).",
      "70,000",
      null,
      "2015-11-19",
      null,
      "document",
    ],
    [
      "They had 10,000 men in 2013 and 30,000 men in 2014.",
      "10,000 men",
      "2013-01-01",
      "2013-12-31",
      null,
      "stated",
    ],
    [
      "They had 10,000 men in 2013 and 30,000 men in 2014.",
      "30,000 men",
      "2014-01-01",
      "2014-12-31",
      null,
      "stated",
    ],
    [
      "The raid came on 6 May 2014. It killed 12 men.",
      "12 men",
      "2014-05-06",
      "2014-05-06",
      null,
      "narrative",
    ],
    ["The group holds 12 towns.", "12 towns", null, "2015-11-19", null, "document"],
    [
      "Five months after the fall 12 men were killed.",
      "12 men",
      null,
      "2015-11-19",
      null,
      "stated",
    ],
    [
      "Since 2013 they have killed 900 people.",
      "900 people",
      "2013-01-01",
      "2015-11-19",
      null,
      "stated",
    ],
    ["Every night 20 shells fall.", "20 shells", null, "2015-11-19", null, "document"],
    ["Yesterday 12 men were killed.", "12 men", "2015-11-18", "2015-11-18", null, "relative"],
  ] as const)("%s → %s", ([text, claim, start, end, length, basis]) => {
    const when = timeOf(text, claim);
    expect([when.start, when.end, when.length, when.basis]).toEqual([start, end, length, basis]);
  });

  test("an undated document gives no day", () => {
    const when = timeOf("Yesterday 12 men were killed.", "12 men", open);
    expect([when.start, when.end, when.precision]).toEqual([null, null, "none"]);
  });

  test("a time of another block is not carried over", () => {
    expect(timeOf("The raid came on 6 May 2014.\n\nIt killed 12 men.", "12 men").basis).toBe(
      "document",
    );
  });
});

test("an interval of publication makes relative times intervals", () => {
  const published: Published = {
    ...day,
    end: "2015-11-30",
    precision: "interval",
    basis: "inferred",
  };
  const [time] = readTimes(layOut({ text: "Yesterday they left.", masked: [] }), { published });
  expect([time?.value.start, time?.value.end, time?.value.precision]).toEqual([
    "2015-11-18",
    "2015-11-29",
    "interval",
  ]);
});

test("an ambiguous day is noted", () => {
  const times = readTimes(layOut({ text: "Seen on 04/05/2014 and 19/11/2014.", masked: [] }), {
    published: day,
  });
  expect(noteTimes(times).map(({ code, span }) => [code, span?.start])).toEqual([
    ["time/ambiguous-day", 8],
  ]);
});

describe("any text", () => {
  const cases: readonly [string, string][] = [
    ["digits", "7"],
    ["brackets", "("],
    ["days", "5 days "],
    ["years", "2014 and "],
    ["dates", "3 March 2015, "],
    ["leads", "the first three months of the year in "],
    ["dashes", "2014-"],
  ];
  test.for(cases)("is read in linear time: %s", ([, unit]) => {
    const cost = (size: number): number => {
      const page = layOut({ text: unit.repeat(Math.ceil(size / unit.length)), masked: [] });
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 3; turn++) {
        const begun = performance.now();
        readTimes(page, { published: day });
        best = Math.min(best, performance.now() - begun);
      }
      return best;
    };
    cost(20_000);
    const once = cost(60_000);
    expect(cost(120_000)).toBeLessThan(once * 2.5 + 30);
  });

  test("spans lie in order inside the text", () => {
    const text =
      "Since 2014 — 3 days, \u{1F600} 6 August 2019 \ud800 ٣ مارس ٢٠١٥ on ３ March ２０１５.";
    let last = 0;
    for (const { span, value } of readTimes(layOut({ text, masked: [] }), { published: day })) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(value.quote?.text).toBe(text.slice(span.start, span.end));
      last = span.end;
    }
    expect(last).toBeGreaterThan(0);
  });
});
