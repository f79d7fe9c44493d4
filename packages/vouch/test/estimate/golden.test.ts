import { describe, expect, test } from "vitest";
import type { EvidenceClaim } from "../../src/estimate/evidence.ts";
import { questionKey } from "../../src/estimate/key.ts";
import { askQuestions } from "../../src/estimate/question.ts";
import type { Claim, Document, Grade, Question } from "../../src/model/index.ts";
import {
  amount,
  MEASURES,
  made,
  measure,
  NO_TIME,
  NOBODY,
  outlet,
  report,
  time,
  voice,
} from "./made.ts";

const ROWS = new Map(MEASURES.map((row) => [row.id, row]));
const YEAR = (year: number): Claim["when"] => time(`${year}-01-01`, `${year}-12-31`);

function evidence(document: Document, id: string, over: Partial<Claim>): EvidenceClaim {
  const claim = made(id, {
    document: document.id,
    voices: [outlet(document.source.name)],
    ...over,
  });
  return { claim, document, left: null, queried: false };
}

function ask(
  claims: readonly EvidenceClaim[],
  copies: ReadonlyMap<string, Document> = new Map(),
  grades: ReadonlyMap<string, Grade> = new Map(),
): Question[] {
  return askQuestions({ claims, copies, grades }, { measures: MEASURES });
}

function money(best: number | null, over: Partial<Claim>): Partial<Claim> {
  return {
    measure: "war-chest",
    population: { id: "is", quote: null, civilian: "no", saidBy: null },
    amount: amount({ best, unit: "USD" }),
    ...over,
  };
}

const MANIFESTO = report("000", "il manifesto", "2015-11-19");
const UNDATED = report("001", "A Site", null);
const TODAY = report("002", "VOP Today", "2019-08-08");
const CENTRE = report("004", "A Centre", "2023-03-01");
const PANEL = voice("UN report", "un");

describe("the cases of the guide", () => {
  test("(a) three dates of one war chest are three questions, shown apart", () => {
    const questions = ask([
      evidence(
        CENTRE,
        "a",
        money(25e6, { when: YEAR(2023), voices: [outlet("A Centre"), NOBODY] }),
      ),
      evidence(TODAY, "b", {
        ...money(null, { when: YEAR(2019), voices: [outlet("VOP Today"), PANEL] }),
        amount: amount({ low: 30e6, high: 50e6, comparator: "range", unit: "USD" }),
      }),
      evidence(
        UNDATED,
        "c",
        money(100e6, {
          when: { ...NO_TIME, start: "2020-09-01" },
          voices: [outlet("A Site"), NOBODY],
        }),
      ),
    ]);
    expect(questions.map(({ key }) => key)).toEqual([
      "war-chest.is.any.2019.usd",
      `war-chest.is.any.2020~-${UNDATED.id.slice(0, 12)}.usd`,
      "war-chest.is.any.2023.usd",
    ]);
    expect(questions[0]?.estimate).toMatchObject({
      low: 30e6,
      best: null,
      high: 50e6,
      origins: 1,
      unnamed: 0,
    });
    expect(questions[2]?.estimate).toMatchObject({
      best: 25e6,
      origins: 0,
      unnamed: 1,
      confidence: "weak",
    });
    expect(questions[0]?.apart.map(({ why }) => why)).toEqual([
      "time: 2020 and after there, 2019 here",
      "time: 2023 there, 2019 here",
    ]);
  });

  test("(b) $2 trillion is off the scale of its family, kept, and moves no other", () => {
    const questions = ask([
      evidence(
        MANIFESTO,
        "a",
        money(2e12, {
          measure: "assets",
          when: YEAR(2015),
          voices: [outlet("il manifesto"), voice("Reuters", "wire")],
        }),
      ),
      evidence(
        UNDATED,
        "b",
        money(100e6, { measure: "reserves", when: YEAR(2020), voices: [outlet("A Site"), NOBODY] }),
      ),
      evidence(TODAY, "c", {
        ...money(null, {
          measure: "resources-portion",
          when: YEAR(2019),
          voices: [outlet("VOP Today"), PANEL],
        }),
        amount: amount({ low: 30e6, high: 50e6, unit: "USD", comparator: "range" }),
      }),
      evidence(
        CENTRE,
        "d",
        money(25e6, { when: YEAR(2023), voices: [outlet("A Centre"), NOBODY] }),
      ),
    ]);
    const flags = Object.fromEntries(questions.map((one) => [one.measure, one.voices[0]?.flags]));
    expect(flags).toEqual({
      assets: ["outlier-scale"],
      reserves: [],
      "resources-portion": [],
      "war-chest": [],
    });
    expect(questions.find((one) => one.measure === "assets")?.estimate.best).toBe(2e12);
    const apart = questions.find((one) => one.measure === "war-chest")?.apart ?? [];
    expect(apart.find(({ key }) => key.startsWith("assets."))?.why).toMatch(
      /^assets are all that is owned/,
    );
  });

  test("(c) fighters and foreign fighters are never merged, and the reason is given", () => {
    const questions = ask([
      evidence(UNDATED, "a", {
        measure: "fighters",
        when: YEAR(2019),
        amount: amount({ low: 10_000, comparator: ">" }),
        voices: [outlet("A Site"), voice("UN Secretary-General", "un")],
      }),
      evidence(TODAY, "b", {
        measure: "foreign-fighters",
        when: YEAR(2019),
        amount: amount({ low: 24_000, high: 30_000, comparator: "range" }),
        voices: [outlet("VOP Today"), PANEL],
      }),
    ]);
    expect(
      questions.map(({ estimate }) => [estimate.low, estimate.best, estimate.high, estimate.open]),
    ).toEqual([
      [10_000, null, null, ["high"]],
      [24_000, null, 30_000, []],
    ]);
    expect(questions[0]?.apart[0]?.why).toBe("foreign fighters are a part of all fighters");
  });

  test("(d) under one key the part and the yardstick are left, with the reason", () => {
    const camp: Partial<Claim> = { measure: "camp-population", when: YEAR(2019) };
    const to = (id: string, how: "part-of" | "compared-with"): Claim["links"] => [
      { to: id.padEnd(64, "0"), how, quote: { start: 0, end: 0, text: "" } },
    ];
    const [question] = ask([
      evidence(TODAY, "a", {
        ...camp,
        amount: amount({ best: 70_000 }),
        baseline: { start: null, end: null, quote: { start: 0, end: 0, text: "" } },
      }),
      evidence(TODAY, "b", {
        ...camp,
        amount: amount({ best: 10_000 }),
        links: to("a", "compared-with"),
      }),
      evidence(TODAY, "c", {
        ...camp,
        amount: amount({ best: 50_000 }),
        links: to("a", "part-of"),
      }),
    ]);
    expect(question?.estimate.best).toBe(70_000);
    expect(question?.left.map(({ why }) => why)).toEqual([
      "what another figure of this report is compared with",
      "a part of another figure of this report, which counts",
    ]);
  });

  test("(e) one figure told by three outlets is one origin", () => {
    const killed = {
      measure: "killed",
      when: time("2015-11-16", "2015-11-18"),
      amount: amount({ best: 33 }),
    };
    const [question] = ask(
      ["000", "111", "222"].map((id, at) => {
        const document = report(id, `Paper ${at}`, `2015-11-1${9 - at}`);
        return evidence(document, id, {
          ...killed,
          voices: [outlet(`Paper ${at}`), voice("SOHR", "monitor")],
        });
      }),
    );
    expect(question?.estimate).toMatchObject({ best: 33, origins: 1, unnamed: 0 });
    expect(question?.voices[0]).toMatchObject({ origin: "sohr", asOf: "2015-11-17" });
    expect(question?.voices[0]?.copies).toHaveLength(2);
  });

  test("(f) −55 %: one origin behind two speakers' chains, and the exclusions travel", () => {
    const words = { start: 3, end: 9, text: "failed" };
    const [question] = ask([
      evidence(CENTRE, "a", {
        measure: "operations-change",
        when: YEAR(2022),
        amount: amount({ best: -55, unit: "percent" }),
        population: { id: "is", quote: null, civilian: "no", saidBy: null },
        voices: [outlet("A Centre"), voice("UN", "un"), voice("Coalition", "party")],
        excludes: [words],
      }),
    ]);
    expect(question?.key).toBe("operations-change.is.any.2022");
    expect(question?.voices.map(({ origin }) => origin)).toEqual(["coalition"]);
    expect(question?.excludes).toEqual([{ claim: "a".padEnd(64, "0"), quote: words }]);
  });
});

describe("who speaks, and which statement counts", () => {
  const base = { measure: "killed", when: time("2019-02-01") };
  const says = (best: number, name: string, said: string | null = null): Partial<Claim> => ({
    ...base,
    amount: amount({ best }),
    voices: [outlet("P"), voice(name, "monitor", said === null ? null : time(said))],
  });

  test("an origin's later statement supersedes, a late repeat of the old number does not", () => {
    const [question] = ask([
      evidence(report("1", "P", "2019-02-02"), "a", says(10, "SOHR")),
      evidence(report("2", "Q", "2019-02-05"), "b", says(14, "SOHR")),
      evidence(report("3", "R", "2019-02-09"), "c", says(10, "SOHR")),
    ]);
    expect(question?.estimate.best).toBe(14);
    expect(question?.left.map(({ why }) => why)).toEqual(
      Array(2).fill("superseded by a later statement of the same origin"),
    );
  });

  test("a near copy with another number is garbled, not a second voice nor a later statement", () => {
    const first = report("1", "P", "2019-02-02");
    const copy = report("2", "Q", "2019-02-05");
    const [question] = ask(
      [
        evidence(first, "a", { ...base, amount: amount({ best: 10 }) }),
        evidence(copy, "b", { ...base, amount: amount({ best: 100 }) }),
      ],
      new Map([[copy.id, first]]),
    );
    expect(question?.voices).toHaveLength(1);
    expect(question?.voices[0]).toMatchObject({
      origin: "p",
      low: 10,
      best: 10,
      high: 100,
      flags: ["garbled"],
    });
  });

  test("unnamed voices count apart and outvote nobody who is named", () => {
    const unnamed = ["1", "2", "3"].map((id) =>
      evidence(report(id, `P${id}`, "2019-02-02"), id, {
        ...base,
        amount: amount({ best: 90 }),
        voices: [outlet(`P${id}`), NOBODY],
      }),
    );
    const [question] = ask([
      ...unnamed,
      evidence(report("4", "P4", "2019-02-02"), "4", says(30, "SOHR")),
    ]);
    expect(question?.estimate).toMatchObject({
      low: 30,
      best: 30,
      high: 90,
      origins: 1,
      unnamed: 3,
    });
    expect(question?.voices.map(({ origin }) => origin)).toEqual([
      "sohr",
      "unnamed~p1",
      "unnamed~p2",
      "unnamed~p3",
    ]);
  });

  test("a figure that serves its speaker weighs half; against interest it weighs full", () => {
    const army = (comparator: "=" | ">="): Partial<Claim> => ({
      ...base,
      amount: comparator === "=" ? amount({ best: 3 }) : amount({ low: 3, comparator }),
      voices: [outlet("P"), voice("Army", "official")],
      population: { id: "army", quote: null, civilian: "no", saidBy: null },
    });
    const weigh = (over: Partial<Claim>): unknown =>
      ask(
        [evidence(report("1", "P", "2019-02-02"), "a", over)],
        new Map(),
        new Map([["army", "A"]]),
      )[0]?.voices[0];
    expect(weigh(army("="))).toMatchObject({ weight: 0.5, flags: ["own-interest"] });
    expect(weigh(army(">="))).toMatchObject({ weight: 1, flags: [] });
  });

  test.for([
    ["denied", "denied"],
    ["conditional", "conditional"],
    ["predicted", "predicted"],
    ["planned", "planned"],
    ["promised", "promised"],
  ] as const)("%s is left, and the question stands with nothing in it", ([modality, word]) => {
    const [question] = ask([
      evidence(report("1", "P", "2019-02-02"), "a", { ...says(5, "SOHR"), modality }),
    ]);
    expect(question?.estimate).toMatchObject({
      low: null,
      best: null,
      high: null,
      open: [],
      confidence: "weak",
    });
    expect(question?.left[0]?.why.startsWith(word)).toBe(true);
  });

  test.for([["possible"], ["habitual"], ["asserted"]] as const)("%s counts", ([modality]) => {
    const [question] = ask([
      evidence(report("1", "P", "2019-02-02"), "a", { ...says(5, "SOHR"), modality }),
    ]);
    expect(question?.estimate.best).toBe(5);
  });

  test("well supported takes two graded origins that agree; about reaches ten per cent", () => {
    const grades = new Map<string, Grade>([
      ["un", "A"],
      ["sohr", "A"],
    ]);
    const about = { ...says(105, "UN"), amount: amount({ best: 105, approximate: true }) };
    const [question] = ask(
      [
        evidence(report("1", "P", "2019-02-02"), "a", says(100, "SOHR")),
        evidence(report("2", "Q", "2019-02-02"), "b", about),
      ],
      new Map(),
      grades,
    );
    expect(question?.estimate).toMatchObject({
      low: 100,
      best: 100,
      high: 105,
      confidence: "well supported",
    });
    expect(question?.estimate.why).toBe("two named origins bear it out, none differs");
  });
});

describe("keys", () => {
  const key = (over: Partial<Claim>, document = TODAY): string | null =>
    questionKey(made("abc", { amount: amount({ best: 5 }), ...over }), document, ROWS);
  const place = (
    id: string | null,
    name: string,
    role: "at" | "near" | "from" = "at",
  ): Claim["places"][number] => ({
    role,
    id,
    name,
    precision: "settlement",
    uncertaintyKm: null,
    quote: { start: 0, end: 0, text: "" },
  });
  const agent = (id: string): Claim["actors"][number] => ({
    role: "agent",
    id,
    name: id,
    quote: { start: 0, end: 1, text: "x" },
    inferred: false,
  });

  test.for<[Partial<Claim>, string | null]>([
    [{ when: time("2019-08-06") }, "killed.civilians.any.2019-08-06"],
    [{ when: time("2019-08-01", "2019-08-31") }, "killed.civilians.any.2019-08"],
    [{ when: time("2020-02-01", "2020-02-29") }, "killed.civilians.any.2020-02"],
    [{ when: time("2019-01-01", "2020-12-31") }, "killed.civilians.any.2019~2020"],
    [{ when: time("2019-08-03", "2019-08-05") }, "killed.civilians.any.2019-08-03~2019-08-05"],
    [{}, "killed.civilians.any.undated-abc000000000"],
    [
      { when: time("2019-08-06"), places: [place("raqqa", "Raqqa"), place("hasakah", "Hasakah")] },
      "killed.civilians.hasakah~raqqa.2019-08-06",
    ],
    [
      { when: time("2019-08-06"), places: [place(null, "Deir ez-Zor", "near")] },
      "killed.civilians.near-deir-ez-zor.2019-08-06",
    ],
    [
      { when: time("2019-08-06"), actors: [agent("russia"), agent("coalition")] },
      "killed.civilians.any.2019-08-06.by-coalition~russia",
    ],
    [
      { measure: "camp-population", when: time("2019-08-06") },
      "camp-population.civilians.any.2019-08",
    ],
    [
      { measure: "fighters", when: time("2019-08-06", "2021-03-01") },
      "fighters.civilians.any.2019~2021",
    ],
    [
      { measure: "war-chest", amount: amount({ best: 5, unit: "EUR" }), when: time("2019-08-06") },
      "war-chest.civilians.any.2019.eur",
    ],
    [{ measure: "unclassified" }, null],
    [{ measure: null }, null],
    [{ amount: null }, null],
    [{ amount: amount({ vague: true }) }, null],
    [{ kind: "trend" }, null],
  ])("%# %j", ([over, expected]) => {
    expect(key(over)).toBe(expected);
  });

  test("names of other scripts make parts of their own", () => {
    const [one, two] = ["الرقة", "الموصل"].map((name) =>
      key({ when: time("2019-08-06"), places: [place(null, name)] }),
    );
    expect(one).toMatch(/^[a-z0-9.-]+$/);
    expect(one).not.toBe(two);
  });
});

describe("many claims", () => {
  function many(count: number): EvidenceClaim[] {
    return Array.from({ length: count }, (_, at) => {
      const document = report(`${(at % 500) + 1}`, `P${at % 50}`, "2019-02-02");
      const day = `20${String(10 + (at % 12))}-${String(1 + (at % 9)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
      return evidence(document, at.toString(16), {
        measure: "killed",
        when: time(day),
        population: { id: `g${at % 37}`, quote: null, civilian: "unknown", saidBy: null },
        amount: amount({ best: 1 + (at % 90) }),
      });
    });
  }

  test("cost grows in line with the claims, what stands apart included", () => {
    const cost = (count: number): number => {
      const claims = many(count);
      const times = [0, 1, 2].map(() => {
        const from = performance.now();
        const questions = ask(claims);
        for (const question of questions.slice(0, 200))
          expect(question.apart.length).toBeLessThanOrEqual(50);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    const [one, two] = [cost(10_000), cost(20_000)];
    expect(two).toBeLessThan(one * 2.5 + 150);
  });

  test("the same population and the nearest year come first among the fifty, the rest is counted", () => {
    const questions = ask(many(3000));
    const question = questions[Math.floor(questions.length / 2)] as Question;
    const populations = question.apart.map(({ key }) => key.split(".")[1] === question.population);
    expect(question.apart).toHaveLength(50);
    expect(question.apartMore).toBe(questions.length - 51);
    expect(populations.lastIndexOf(true)).toBeLessThan(
      populations.includes(false) ? populations.indexOf(false) : 50,
    );
    const year = (key: string): number =>
      Math.abs(Number(key.split(".")[3]?.slice(0, 4)) - Number(question.window.start?.slice(0, 4)));
    const distances = question.apart.filter((_, at) => populations[at]).map(({ key }) => year(key));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test("order of the claims changes nothing", () => {
    const claims = many(400);
    expect(JSON.stringify(ask(claims))).toBe(JSON.stringify(ask([...claims].reverse())));
    expect(JSON.stringify(ask(claims))).toBe(JSON.stringify(ask([...claims, ...claims])));
  });
});

test("a measure with several units keeps them apart", () => {
  const rows = new Map([
    [
      "territory",
      measure("territory", { kind: "share", window: "year", units: ["percent", "km2"] }),
    ],
  ]);
  const key = (unit: string): string | null =>
    questionKey(
      made("a", {
        measure: "territory",
        when: time("2019-08-06"),
        amount: amount({ best: 5, unit }),
      }),
      TODAY,
      rows,
    );
  expect(key("km2")).toBe("territory.civilians.any.2019.km2");
  expect(key("percent")).toBe("territory.civilians.any.2019");
});
