import { describe, expect, test } from "vitest";
import type { Published } from "../../../src/model/index.ts";
import { says, saysNothing } from "../../../src/read/time/corpus.ts";
import { readTimes } from "../../../src/read/time/index.ts";
import { TIME_RULES } from "../../../src/read/time/rules.ts";
import { layOut } from "../../../src/text/page.ts";

function published(day: string): Published {
  const known = day === "" ? null : day;
  const precision = known === null ? "none" : "day";
  return {
    start: known,
    end: known,
    precision,
    basis: known === null ? "none" : "stated",
    evidence: [],
  };
}

function read(text: string, day: string) {
  return readTimes(layOut({ text, masked: [] }), { published: published(day) });
}

function shown({ value, role }: ReturnType<typeof read>[number]): string {
  const { start, end } = value;
  const bounds = start !== null && start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
  return `${role} ${bounds} ${value.precision} ${value.length ?? "-"}`;
}

const rows = says.flatMap((row) => row.phrases.map((phrase) => [phrase, row] as const));

describe("says", () => {
  test.for(rows)("%s", ([phrase, row]) => {
    const [start, end = start] = row.bounds.split("/");
    const bounds = start === end && start !== ".." ? start : `${start}/${end}`;
    const wanted = `${row.role ?? "point"} ${bounds} ${row.precision} ${row.length ?? "-"}`;
    const found = read(phrase, row.published);
    expect(found.map(shown), JSON.stringify(found.map(({ rule }) => rule))).toContain(wanted);
    for (const { value, span } of found)
      expect(value.quote?.text).toBe(phrase.slice(span.start, span.end));
  });
});

describe("says nothing", () => {
  test.for(saysNothing)("%s", (phrase) => {
    expect(
      read(phrase, "2019-08-20").map(({ value, rule }) => `${value.quote?.text} (${rule})`),
    ).toEqual([]);
  });
});

test("every rule fires on the corpus", () => {
  const fired = new Set(
    rows.flatMap(([phrase, row]) => read(phrase, row.published).map(({ rule }) => rule)),
  );
  const names = [...fired].join("\n");
  expect(TIME_RULES.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
});

test("the corpus is large enough", () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(saysNothing.length).toBeGreaterThanOrEqual(40);
});
