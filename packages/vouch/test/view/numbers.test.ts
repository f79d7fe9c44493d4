import { expect, test } from "vitest";
import { formatAmount, formatNumber, formatRange } from "../../src/view/numbers.ts";
import { formatSpan } from "../../src/view/times.ts";
import { amount } from "../estimate/made.ts";

test.for<[number | null, string, string]>([
  [null, "people", "not stated"],
  [0, "people", "0"],
  [1234, "people", "1,234"],
  [1234567, "people", "1,234,567"],
  [25e6, "USD", "$25 million"],
  [2e12, "USD", "$2 trillion"],
  [1.25e9, "EUR", "€1.25 billion"],
  [25_000_001, "USD", "$25,000,001"],
  [3e6, "SYP", "3 million SYP"],
  [-55, "percent", "−55 %"],
  [-5e6, "USD", "−$5 million"],
  [12.5, "km2", "12.5 km²"],
  [2 ** 53, "people", "9,007,199,254,740,992"],
])("%s %s is %s", ([value, unit, words]) => {
  expect(formatNumber(value, unit)).toBe(words);
});

test.for<[number, number, string, string]>([
  [24_000, 30_000, "people", "24,000–30,000"],
  [30e6, 50e6, "USD", "$30–50 million"],
  [900_000, 2e6, "USD", "$900,000–$2 million"],
  [5, 5, "people", "5"],
])("%s to %s %s is %s", ([low, high, unit, words]) => {
  expect(formatRange(low, high, unit)).toBe(words);
});

test.for<[Parameters<typeof amount>[0], string]>([
  [{ low: 10_000, comparator: ">" }, "more than 10,000"],
  [{ low: 65, comparator: ">=" }, "at least 65"],
  [{ high: 40, comparator: "<=" }, "at most 40"],
  [{ high: 40, comparator: "<" }, "fewer than 40"],
  [{ best: 70_000, approximate: true }, "about 70,000"],
  [{ best: 400, unit: "USD", per: "month" }, "$400 a month"],
  [{ vague: true }, "not stated"],
])("%j is %s", ([over, words]) => {
  expect(formatAmount(amount(over))).toBe(words);
});

test.for<[string | null, string | null, string]>([
  ["2019-08-06", "2019-08-06", "6 Aug 2019"],
  ["2019-08-01", "2019-08-31", "Aug 2019"],
  ["2019-01-01", "2019-12-31", "2019"],
  ["2019-01-01", "2021-12-31", "2019–2021"],
  ["2020-09-01", null, "since 1 Sep 2020"],
  [null, "2020-09-01", "until 1 Sep 2020"],
  [null, null, "no time told"],
  ["2019-08-03", "2019-08-05", "3 Aug 2019 – 5 Aug 2019"],
])("%s to %s is %s", ([start, end, words]) => {
  expect(formatSpan(start, end)).toBe(words);
});
