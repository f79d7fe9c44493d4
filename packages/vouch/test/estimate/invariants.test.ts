import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceClaim, Statement } from "../../src/estimate/evidence.ts";
import { weighQuestion } from "../../src/estimate/question.ts";
import { gatherVoices, type OriginVoice } from "../../src/estimate/voices.ts";
import { weighEqually, weighVoices } from "../../src/estimate/weigh.ts";
import type { Comparator, Estimate, Grade, Question } from "../../src/model/index.ts";
import { amount, MEASURES, made, NOBODY, outlet, report, time, voice } from "./made.ts";

/**
 * The invariants of docs/method/weighing.md at 10^5 cases each. A case is grown from one seed by a
 * small generator of its own: building it shape by shape would cost more than weighing it.
 */
const RUNS = 100_000;
const GRADES: readonly Grade[] = ["A", "B", "C", "D", "E", "F"];
const DAYS = ["2019-01-01", "2019-06-01", "2020-01-01", null] as const;
const TOPS = ["well supported", "some doubt", "weak"];

type Draw = (below: number) => number;

/** mulberry32: a 32-bit state, good enough to spread test cases. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  return values[draw(values.length)] as Value;
}

function numbersOf(draw: Draw): Pick<Statement, "low" | "best" | "high"> {
  const [a, b, c] = [draw(40), draw(40), draw(40)].sort((x, y) => x - y) as [
    number,
    number,
    number,
  ];
  const shape = draw(8);
  return {
    low: shape === 0 || shape === 2 || shape === 3 ? a : null,
    best: shape >= 3 ? b : null,
    high: shape === 1 || shape === 2 || shape === 4 ? c : null,
  };
}

function statement(draw: Draw, at: number, over: Partial<Statement> = {}): Statement {
  const origin = draw(6);
  return {
    claim: `c${at}`,
    origin: `o${origin}`,
    named: origin < 4,
    ...numbersOf(draw),
    approximate: draw(4) === 0,
    asOf: pick(draw, DAYS),
    dated: draw(2) === 0,
    grade: GRADES[origin] as Grade,
    interested: draw(5) === 0,
    ...over,
  };
}

function statements(draw: Draw, over: Partial<Statement> = {}): Statement[] {
  const many: Statement[] = [];
  const count = 1 + draw(7);
  for (let at = 0; at < count; at++) many.push(statement(draw, at, over));
  return many;
}

function weigh(many: readonly Statement[]): Estimate {
  return weighVoices(gatherVoices(many));
}

function shuffle<Value>(draw: Draw, values: readonly Value[]): Value[] {
  const left = [...values];
  return values.map(() => left.splice(draw(left.length), 1)[0] as Value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function holds(name: string, property: (draw: Draw) => boolean): void {
  test(name, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => property(drawFrom(seed))),
      { numRuns: RUNS },
    );
  });
}

function floorOf({ low, open }: Estimate): number {
  return low === null || open.includes("low") ? -Infinity : low;
}

function ceilingOf({ high, open }: Estimate): number {
  return high === null || open.includes("high") ? Infinity : high;
}

describe("weighing voices", () => {
  holds("I1 low ≤ best ≤ high", (draw) => {
    const { low, best, high } = weigh(statements(draw));
    if (low !== null && high !== null && low > high) return false;
    return best === null || ((low ?? best) <= best && best <= (high ?? best));
  });

  holds("I2 a copy changes nothing but the list of copies", (draw) => {
    const many = statements(draw);
    const copied = pick(draw, many);
    const before = gatherVoices(many);
    const after = gatherVoices([...many, { ...copied, claim: "copy" }]);
    const bare = (voices: OriginVoice[]): unknown =>
      voices.map(({ statements: _, copies: _c, superseded: _s, ...rest }) => rest);
    return same(weighVoices(before), weighVoices(after)) && same(bare(before), bare(after));
  });

  holds("I3 the order of the statements does not matter", (draw) => {
    const many = statements(draw);
    const [one, two] = [gatherVoices(many), gatherVoices(shuffle(draw, many))];
    return same(one, two) && same(weighVoices(one), weighVoices(two));
  });

  holds("I4 a new voice that agrees never changes best nor lowers confidence", (draw) => {
    const many = statements(draw);
    const before = weigh(many);
    if (before.best === null) return true;
    const named = draw(3) > 0;
    const numbers = { low: null, best: before.best, high: null };
    const fresh = statement(draw, 99, {
      origin: "new",
      named,
      grade: pick(draw, GRADES),
      ...numbers,
    });
    const after = weigh([...many, fresh]);
    return (
      after.best === before.best &&
      TOPS.indexOf(after.confidence) <= TOPS.indexOf(before.confidence)
    );
  });

  holds("I5 a new origin never narrows the span", (draw) => {
    const many = statements(draw);
    const before = weigh(many);
    const after = weigh([...many, statement(draw, 99, { origin: "new", named: draw(2) === 0 })]);
    return floorOf(after) <= floorOf(before) && ceilingOf(after) >= ceilingOf(before);
  });

  holds("I6 voices with less than half of the weight cannot drag best away", (draw) => {
    const voices = gatherVoices(statements(draw, { named: true }));
    const points = voices.filter(({ best }) => best !== null);
    const total = points.reduce((sum, { weight }) => sum + Math.round(weight * 1000), 0);
    let taken = 0;
    const turned = new Set<OriginVoice>();
    for (const one of shuffle(draw, points)) {
      const mass = Math.round(one.weight * 1000);
      if ((taken + mass) * 2 < total) {
        taken += mass;
        turned.add(one);
      }
    }
    const extreme = draw(2) === 0 ? 1e9 : -1e9;
    const after = weighVoices(
      voices.map((one) =>
        turned.has(one) ? { ...one, best: extreme, low: null, high: null } : one,
      ),
    );
    const honest = points.filter((one) => !turned.has(one)).map(({ best }) => best as number);
    if (honest.length === 0) return true;
    const best = after.best as number;
    return Math.min(...honest) <= best && best <= Math.max(...honest);
  });

  // Statements that date themselves: where only publication dates them, changing an old number that
  // is merely repeated makes a new statement of it.
  holds("I7 raising a value never lowers best", (draw) => {
    const many = statements(draw, { dated: true });
    const at = draw(many.length);
    const raised = many.map((one, index) => {
      if (index !== at || one.best === null) return one;
      const best = one.best + 1 + draw(60);
      return { ...one, best, high: one.high === null ? null : Math.max(one.high, best) };
    });
    return (weigh(raised).best ?? 0) >= (weigh(many).best ?? 0);
  });

  holds("I8 scaling all by k scales the answer by k", (draw) => {
    const many = statements(draw);
    const k = pick(draw, [2, 3, 10, 1000]);
    return same(scaled(weigh(many), k), weigh(many.map((one) => scaled(one, k))));
  });

  holds("I10 best was said by somebody, word for word", (draw) => {
    const many = statements(draw);
    const voices = gatherVoices(many);
    const said = [weighVoices(voices).best, weighEqually(voices).best];
    return said.every((best) => best === null || many.some((one) => one.best === best));
  });

  holds("I11 converting a unit exactly, before or after, gives the same", (draw) => {
    const many = statements(draw);
    const voices = gatherVoices(many);
    const converted = gatherVoices(many.map((one) => scaled(one, 1000)));
    return (
      same(scaled(weighVoices(voices), 1000), weighVoices(converted)) &&
      same(scaled(weighEqually(voices), 1000), weighEqually(converted))
    );
  });
});

function scaled<Numbers extends Pick<Statement, "low" | "best" | "high">>(
  numbers: Numbers,
  k: number,
): Numbers {
  const times = (value: number | null): number | null => (value === null ? null : value * k);
  return {
    ...numbers,
    low: times(numbers.low),
    best: times(numbers.best),
    high: times(numbers.high),
  };
}

const ROWS = new Map(MEASURES.map((row) => [row.id, row]));
const NONE = { grades: new Map<string, Grade>([["sohr", "B"]]), copies: new Map() };
const REPORTS = DAYS.map((day, at) => report(`e${at}`, `Paper ${at}`, day));
const CHAINS = [
  [outlet("Paper 0"), voice("SOHR", "monitor")],
  [outlet("Paper 1"), voice("SANA", "official", time("2019-03-01"))],
  [outlet("Paper 2")],
  [outlet(null), NOBODY],
];
const COMPARATORS: readonly Comparator[] = ["=", ">=", "<="];

function evidence(draw: Draw, at: number): EvidenceClaim {
  const document = pick(draw, REPORTS);
  const numbers = { ...numbersOf(draw), comparator: pick(draw, COMPARATORS) };
  const claim = made(`c${at}`, {
    document: document.id,
    voices: pick(draw, CHAINS),
    amount: amount(numbers),
    modality: draw(6) === 0 ? "denied" : "asserted",
    when: time("2019-02-01"),
  });
  return { claim, document, left: null, queried: draw(8) === 0 };
}

function evidences(draw: Draw): EvidenceClaim[] {
  return Array.from({ length: 1 + draw(5) }, (_, at) => evidence(draw, at));
}

function ask(many: readonly EvidenceClaim[]): Question {
  return weighQuestion(many, ROWS, NONE) as Question;
}

describe("weighing a question", () => {
  holds("I9 a retracted claim is as never seen, but listed", (draw) => {
    const many = evidences(draw);
    const gone = { ...evidence(draw, 99), left: "retracted" };
    const [before, after] = [ask(many), ask(shuffle(draw, [...many, gone]))];
    return (
      same(
        [before.estimate, before.voices, before.sensitivity],
        [after.estimate, after.voices, after.sensitivity],
      ) && after.left.some(({ claim, why }) => claim === gone.claim.id && why === "retracted")
    );
  });

  holds("I12 every claim is in a voice, among its copies, or left with a reason", (draw) => {
    const many = evidences(draw);
    const { voices, left } = ask(many);
    const listed = [...voices.flatMap(({ claims, copies }) => [...claims, ...copies])];
    listed.push(...left.map(({ claim }) => claim));
    return same(listed.sort(), many.map(({ claim }) => claim.id).sort());
  });
});

test("the generator makes what the invariants are about", () => {
  const seen = { copies: 0, superseded: 0, garbled: 0, none: 0, unnamedOnly: 0 };
  for (let seed = 0; seed < 5000; seed++) {
    const voices = gatherVoices(statements(drawFrom(seed)));
    if (voices.some(({ copies }) => copies.length > 0)) seen.copies++;
    if (voices.some(({ superseded }) => superseded.length > 0)) seen.superseded++;
    if (voices.some(({ garbled }) => garbled)) seen.garbled++;
    if (weighVoices(voices).best === null) seen.none++;
    if (voices.every(({ named }) => !named)) seen.unnamedOnly++;
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});
