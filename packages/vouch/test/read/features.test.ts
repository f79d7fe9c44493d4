import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Claim, Reading } from "../../src/model/index.ts";
import { readText, sharedFolder } from "../shared.ts";

const FOLDER = sharedFolder("reports");

/** Reading of the report whose file begins with these digits. */
function report(number: string): { text: string; reading: Reading } {
  const file = readdirSync(FOLDER ?? "").find((name) => name.startsWith(number)) ?? "";
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  return { text, reading: readText(text, { file }) };
}

function figures(claims: readonly Claim[], measure: string): Claim[] {
  return claims.filter((claim) => claim.kind === "figure" && claim.measure === measure);
}

function only(claims: readonly Claim[]): Claim {
  expect(claims).toHaveLength(1);
  return claims[0] as Claim;
}

function voicesOf(claim: Claim): string[] {
  return claim.voices.slice(1).map(({ kind, name }) => `${kind}:${name}`);
}

function placesOf(claim: Claim): string[] {
  return claim.places.map(({ role, id }) => `${role} ${id}`);
}

const DAY = 86_400_000;

/** Days between the claim's time and a day; 0 where the day lies inside. */
function daysFrom(claim: Claim, day: string): number {
  const to = (other: string | null): number => Date.parse(other ?? "") - Date.parse(day);
  const { start, end } = claim.when;
  if (to(start) <= 0 && to(end) >= 0) return 0;
  return Math.min(Math.abs(to(start)), Math.abs(to(end))) / DAY;
}

describe.skipIf(FOLDER === null)("the five reports", () => {
  test("F1: movement from Raqqa to Mosul, by the Observatory, dated by the Italian original", () => {
    const { reading } = report("000");
    expect(reading.findings.published).toMatchObject({ start: "2015-11-19", basis: "original" });
    const claim = only(
      reading.claims.filter(
        ({ kind, amount }) => kind === "event" && amount?.quote.text.startsWith("many militiamen"),
      ),
    );
    expect(voicesOf(claim)).toEqual([
      "outlet:il manifesto",
      "monitor:Syrian Observatory for Human Rights",
    ]);
    expect(placesOf(claim)).toEqual(expect.arrayContaining(["from sy-raqqa", "to iq-mosul"]));
    expect(daysFrom(claim, "2015-11-18")).toBeLessThanOrEqual(1);
    expect(claim.when.basis).toBe("relative");
    expect(claim.quote.text).toContain("Syrian Observatory for Human Rights reported that many");
    expect(claim.amount).toMatchObject({ low: null, best: null, high: null, vague: true });
  });

  test("F2: one claim of 33 killed with two mentions, attribution and agents inferred", () => {
    const { reading } = report("000");
    const claim = only(figures(reading.claims, "killed"));
    expect(claim.amount).toMatchObject({ best: 33, unit: "people" });
    expect(claim.mentions).toHaveLength(1);
    expect(claim.mentions[0]?.text).toContain("Thirty-three militiamen");
    expect(claim.when.length).toBe("P3D");
    expect(claim.population).toMatchObject({ id: "is", civilian: "no" });
    expect(claim.flags).toContain("attribution-inferred");
    const agents = claim.actors.filter(({ role }) => role === "agent");
    expect(agents.map(({ id }) => id?.split("-")[0])).toEqual(["france", "russia"]);
    expect(agents.every(({ inferred }) => inferred)).toBe(true);
  });

  test("F7: what would or could happen is no event", () => {
    for (const [number, words] of [
      ["000", "would assume control of border areas"],
      ["000", "would open up a front"],
      ["003", "Mosul could soon fall"],
    ] as const) {
      const told = report(number).reading.claims.filter(({ quote }) => quote.text.includes(words));
      const claim = only(told.filter(({ kind }) => kind === "forecast"));
      expect(claim.when).toMatchObject({ start: null, end: null });
      expect(["conditional", "predicted"]).toContain(claim.modality);
      expect(told.filter(({ kind }) => kind === "event" || kind === "control")).toEqual([]);
    }
  });

  test("F8: assets, reserves, a portion and a war chest are four measures; two name no source", () => {
    const assets = only(figures(report("000").reading.claims, "assets-total"));
    const reserves = only(figures(report("001").reading.claims, "reserves"));
    const portion = only(figures(report("002").reading.claims, "portion-of-resources"));
    const chest = only(figures(report("004").reading.claims, "war-chest"));
    expect(assets.amount).toMatchObject({ best: 2e12, unit: "USD" });
    expect(voicesOf(assets).at(-1)).toBe("wire:Reuters");
    expect(reserves.amount).toMatchObject({ best: 1e8, approximate: true });
    expect(reserves.flags).toContain("unsourced");
    expect(reserves.quote.text).toContain("no details on the estimates");
    expect(portion.amount).toMatchObject({ low: 30e6, best: null, high: 50e6 });
    expect(voicesOf(portion).at(-1)).toMatch(/^un:/);
    expect(chest.amount).toMatchObject({ best: 25e6 });
    expect(chest.flags).toContain("unsourced");
  });

  test("F11: over 10,000 active and 24,000 to 30,000 foreign fighters are two measures", () => {
    const active = only(figures(report("001").reading.claims, "fighters"));
    const foreign = only(figures(report("002").reading.claims, "foreign-fighters"));
    expect(active.amount).toMatchObject({ low: 10_000, best: null, high: null, comparator: ">" });
    expect(active.voices.at(-1)?.kind).toBe("un");
    expect(foreign.amount).toMatchObject({ low: 24_000, best: null, high: 30_000 });
    expect(foreign.voices.at(-1)?.kind).toBe("un");
  });

  test("F14: a page without a date gets an interval with its evidence", () => {
    const { published } = report("001").reading.findings;
    expect(published.precision).toBe("interval");
    expect(published.basis).toBe("inferred");
    expect((published.start ?? "") >= "2020-09-01").toBe(true);
    expect(published.evidence.length).toBeGreaterThanOrEqual(2);
  });

  test("F15: an order of five provinces without counts, and two tied first", () => {
    const [first, second] = report("001").reading.claims.filter(({ kind }) => kind === "ordinal");
    expect(first?.order).toEqual([["Homs", "Deir Ezzor"]]);
    expect(second?.order).toEqual([["Diyala"], ["Salahuddin"], ["Kirkuk"], ["Anbar"], ["Nineveh"]]);
    expect(first?.amount).toBeNull();
    expect(second?.amount).toBeNull();
  });

  test("F16: fewer attacks and more against officials stand side by side", () => {
    const trends = report("001").reading.claims.filter(({ kind }) => kind === "trend");
    const fewer = only(trends.filter(({ quote }) => quote.text.includes("fewer attacks")));
    const more = only(trends.filter(({ quote }) => quote.text.includes("ISF and PMF officials")));
    expect([fewer.direction, more.direction]).toEqual(["down", "up"]);
  });

  test("F17: −55 % by the Coalition for 2022 with its two exclusions", () => {
    const claim = only(figures(report("004").reading.claims, "operations-change"));
    expect(claim.amount).toMatchObject({ best: -55, unit: "percent" });
    expect(claim.when).toMatchObject({ start: "2022-01-01", end: "2022-12-31" });
    expect(voicesOf(claim).at(-1)).toContain("Coalition");
    expect(claim.baseline).toBeNull();
    expect(claim.excludes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^failed or aborted operations$/),
      expect.stringMatching(/^the small-scale brutality .*Abu Kamal/),
    ]);
  });

  test("F24: $400 a month, promised, by a detainee without a name", () => {
    const claim = only(figures(report("004").reading.claims, "salary"));
    expect(claim.amount).toMatchObject({ best: 400, unit: "USD", per: "month" });
    expect(claim.modality).toBe("promised");
    expect(claim.voices.at(-1)).toMatchObject({ kind: "detainee", name: null });
    expect(claim.flags).toContain("coercion");
  });

  test("F25: about 70,000 in the camp, 50,000 of them, against 10,000 in December", () => {
    const { claims } = report("002").reading;
    const [whole, before] = figures(claims, "camp-population");
    const minors = only(figures(claims, "camp-minors"));
    expect(whole?.amount).toMatchObject({ best: 70_000, approximate: true });
    expect(before?.amount).toMatchObject({ best: 10_000 });
    expect(before?.when).toMatchObject({ start: "2018-12-01", end: "2018-12-31" });
    expect(minors.amount).toMatchObject({ best: 50_000 });
    expect(before?.links).toMatchObject([{ how: "compared-with", to: whole?.id }]);
    expect(minors.links).toMatchObject([{ how: "part-of", to: whole?.id }]);
    expect(whole?.flags).toContain("unsourced");
  });

  test("F29: origin and translation are told; a machine’s English is flagged", () => {
    const first = report("000").reading.findings;
    expect(first.derivedFrom).toMatchObject([{ name: "il manifesto", how: "translation" }]);
    expect(first.language.translated).toMatchObject({ from: "it" });
    const third = report("002").reading;
    expect(third.findings.derivedFrom.map(({ name }) => name)).toContain("Le Figaro");
    expect(third.findings.language.translated?.by).toBe("machine");
    expect(third.findings.language.translated?.symptoms.length).toBeGreaterThanOrEqual(3);
    expect(third.claims.every(({ flags }) => flags.includes("machine-translated"))).toBe(true);
    const inverted = third.claims.filter(({ quote }) => quote.text.startsWith("Five months after"));
    expect(inverted.length).toBeGreaterThan(0);
    for (const claim of inverted) expect(claim.flags).toContain("sense-doubtful");
  });

  test("F30: furniture is masked where it stands and says nothing", () => {
    for (const [number, words] of [
      ["001", "skip to Main Content"],
      ["002", "Support The VOP from as little as $1"],
      ["003", "An F15 prepares to take off"],
    ] as const) {
      const { text, reading } = report(number);
      const at = text.indexOf(words);
      const mask = reading.findings.masked.find(({ start, end }) => start <= at && at < end);
      expect(mask, words).toBeDefined();
      for (const { quote } of reading.claims)
        expect(quote.end <= (mask?.start ?? 0) || quote.start >= (mask?.end ?? 0)).toBe(true);
    }
  });

  test("F33: a declared “100%” is a statement, no measure and no control", () => {
    const { claims } = report("002").reading;
    const told = claims.filter(({ quote }) => quote.text.includes("“100%” victory"));
    const claim = only(told);
    expect(claim.kind).toBe("statement");
    expect(claim.voices.at(-1)?.name).toBe("Donald Trump");
    expect(claim.amount).toBeNull();
  });

  test("F36: tactics are habits without days or counts; “several times” stays a word", () => {
    for (const [number, words] of [
      ["001", "mainly carried out with IEDs"],
      ["002", "bombings, assassinations, ambushes"],
    ] as const) {
      const claim = only(
        report(number).reading.claims.filter(({ quote }) => quote.text.includes(words)),
      );
      expect(claim).toMatchObject({ kind: "event", modality: "habitual", amount: null });
      expect(claim.when.basis).toBe("none");
    }
    const several = only(
      report("000").reading.claims.filter(({ amount }) => amount?.quote.text === "several times"),
    );
    expect(several.kind).toBe("event");
    expect(several.amount).toMatchObject({ low: null, best: null, high: null, vague: true });
    expect(several.actors.map(({ id }) => id).join()).toContain("france");
  });

  test("F37: a quotation with speaker, day and target; a narrative is the group’s", () => {
    const statement = only(report("000").reading.claims.filter(({ kind }) => kind === "statement"));
    expect(statement.quote.text).toBe("They want to catch a fish without getting their feet wet.");
    expect(statement.voices.at(-1)?.name).toBe("Sergey Lavrov");
    expect(daysFrom(statement, "2015-11-18")).toBeLessThanOrEqual(1);
    expect(statement.actors).toMatchObject([{ role: "target", id: "us" }]);
    const narrative = only(
      report("002").reading.claims.filter(({ quote }) => quote.text.includes("depicts them as")),
    );
    expect(narrative.kind).toBe("statement");
    expect(narrative.voices.at(-1)).toMatchObject({ kind: "party", id: "is" });
  });
});
