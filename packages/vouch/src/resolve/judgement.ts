/** What somebody holds of two names: `unsure` was looked at and left; `open` nobody has looked at. */
export type Judgement = "same" | "different" | "unsure" | "open";

const TABLE: Readonly<Record<Judgement, Readonly<Record<Judgement, Judgement>>>> = {
  same: { same: "same", different: "different", unsure: "unsure", open: "open" },
  different: { same: "different", different: "unsure", unsure: "unsure", open: "open" },
  unsure: { same: "unsure", different: "unsure", unsure: "unsure", open: "open" },
  open: { same: "open", different: "open", unsure: "open", open: "open" },
};

/**
 * What two judgements in a row say of the outer two names. Same carries the other one on; different
 * twice proves nothing; what nobody has looked at stays open. Associative and commutative, with
 * `same` as its neutral element.
 */
export function compose(first: Judgement, second: Judgement): Judgement {
  return TABLE[first][second];
}

/** What a whole path of judgements says of its ends; an empty path joins a name with itself. */
export function composeAll(path: readonly Judgement[]): Judgement {
  return path.reduce(compose, "same");
}

const STRENGTH: readonly Judgement[] = ["open", "unsure", "same", "different"];

/**
 * Several judgements of one pair, whatever their order. A stated difference meeting a stated sameness
 * is `unsure`: somebody has to look.
 */
export function weighTogether(judgements: readonly Judgement[]): Judgement {
  const stated = new Set(judgements);
  if (stated.has("same") && stated.has("different")) return "unsure";
  return STRENGTH.findLast((one) => stated.has(one)) ?? "open";
}
