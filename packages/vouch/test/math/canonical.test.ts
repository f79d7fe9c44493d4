import fc from "fast-check";
import { expect, test } from "vitest";
import { toCanonicalJson } from "../../src/math/canonical.ts";
import { type Json, VouchError } from "../../src/model/index.ts";

// RFC 8785 §3.2.2.3 (sample numbers of appendix B), §3.2.3 (sorting).
test.for([
  [0, "0"],
  [-0, "0"],
  [5e-324, "5e-324"],
  [1.7976931348623157e308, "1.7976931348623157e+308"],
  [9007199254740992, "9007199254740992"],
  [295147905179352830000, "295147905179352830000"],
  [1e21, "1e+21"],
  [333333333.3333332, "333333333.3333332"],
  [0.000001, "0.000001"],
  ['\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  [
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  ],
  [
    { 9: 1, 10: 2, b: { d: null, c: [true, false] } },
    '{"10":2,"9":1,"b":{"c":[true,false],"d":null}}',
  ],
  [[], "[]"],
  [{}, "{}"],
] as const)("written in the one form (%#)", ([value, json]) => {
  expect(toCanonicalJson(value as Json)).toBe(json);
});

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let at = 0; at < levels; at++) value = [value];
  return value;
};

test.for<[string, unknown, string]>([
  ["NaN", Number.NaN, "canonical/not-json"],
  ["Infinity", { a: Number.POSITIVE_INFINITY }, "canonical/not-json"],
  ["undefined", { a: undefined }, "canonical/not-json"],
  ["a hole", new Array(1), "canonical/not-json"],
  ["a Date", new Date(0), "canonical/not-json"],
  ["a Map", [new Map()], "canonical/not-json"],
  ["a bigint", 1n, "canonical/not-json"],
  ["a function", () => 1, "canonical/not-json"],
  ["a symbol", Symbol("a"), "canonical/not-json"],
  ["half a character", "a\ud800b", "canonical/lone-surrogate"],
  ["half a character in a key", { "\udc00": 1 }, "canonical/lone-surrogate"],
  ["a thousand levels", deep(1000), "canonical/too-deep"],
])("refused: %s", ([, value, code]) => {
  expect(() => toCanonicalJson(value as Json)).toThrow(
    expect.objectContaining({ constructor: VouchError, code }),
  );
});

test("an escaped backslash before “ud800” is no lone surrogate", () => {
  expect(toCanonicalJson("\\ud800")).toBe('"\\\\ud800"');
});

test("parses back to the same, and the order of keys never shows", () => {
  const json = fc.jsonValue({ noUnicodeString: false });
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(toCanonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(toCanonicalJson(turned)).toBe(toCanonicalJson(value));
    }),
  );
});
