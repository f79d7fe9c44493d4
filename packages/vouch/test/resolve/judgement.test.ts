import fc from "fast-check";
import { expect, test } from "vitest";
import { compose, composeAll, type Judgement, weighTogether } from "../../src/resolve/index.ts";

const any = fc.constantFrom<Judgement>("same", "different", "unsure", "open");

test("a path reads the same from either end and wherever it is split", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(compose(a, b)).toBe(compose(b, a));
      expect(compose(compose(a, b), c)).toBe(compose(a, compose(b, c)));
    }),
  );
});

test("same carries on, different twice proves nothing", () => {
  expect(composeAll([])).toBe("same");
  expect(composeAll(["same", "different", "same"])).toBe("different");
  expect(compose("different", "different")).toBe("unsure");
  expect(compose("different", "open")).toBe("open");
});

test("judgements of one pair count in any order, and contradiction is unsure", () => {
  expect(weighTogether([])).toBe("open");
  expect(weighTogether(["open", "different"])).toBe("different");
  expect(weighTogether(["same", "different"])).toBe("unsure");
  fc.assert(
    fc.property(fc.array(any), (all) => {
      expect(weighTogether([...all].reverse())).toBe(weighTogether(all));
    }),
  );
});
