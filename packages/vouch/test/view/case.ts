import { askQuestions } from "../../src/estimate/question.ts";
import type {
  Claim,
  Document,
  Grade,
  Mask,
  MeasureRow,
  Note,
  Question,
  Quote,
} from "../../src/model/index.ts";
import { amount, MEASURES, made, NOBODY, outlet, report, time, voice } from "../estimate/made.ts";

/** A stretch of furniture, as intake would mask it. */
function furniture(text: string, words: string): Mask {
  const { start, end } = quoteIn(text, words);
  return { start, end, why: "appeal for donations" };
}

/** A small case with hand-built claims: reports written for these tests, every quote cut from them. */
export interface Case {
  readonly documents: ReadonlyMap<string, Document>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly measures: ReadonlyMap<string, MeasureRow>;
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
}

export function quoteIn(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
}

const BULLETIN = report(
  "a1",
  "Field Bulletin",
  "2019-08-08",
  [
    "Camp at Al-Hol close to breaking point",
    "",
    "Families kept arriving through the spring. The camp now holds about 70,000 people, against 10,000 in " +
      "December. Of them 50,000 are children, the administration said. Water is trucked in twice a day.",
    "",
    "The UN Secretary-General reported that over 10,000 fighters were active in Iraq and Syria. A UN panel put " +
      "the number of foreign fighters who are alive at between 24,000 and 30,000. Nobody in the region could check either.",
    "",
    "Donate to keep the Bulletin free. Share this page.",
  ].join("\n"),
);
const DAILY = report(
  "b2",
  "The Daily Ledger",
  "2019-08-10",
  "Money was never short. The group keeps a reserve of 30 to 50 million dollars, according to the UN panel. " +
    "Its war chest is calculated at $25 million by people who give no source. " +
    "Asked how, they <b>did not say</b> & \u202Eleft.",
);
const WIRE = report(
  "c3",
  "Northern Wire",
  "2019-08-12",
  "An analyst, Marta Lind, counted the transfers and puts the reserve at $40 million. " +
    "She leaves out gold and anything held abroad. " +
    "A Baghdad paper once wrote of reserves of $2 trillion. If the border opens, the reserve could reach $90 million.",
);
const DOCUMENTS = [
  {
    ...BULLETIN,
    masked: [furniture(BULLETIN.text, "Donate to keep the Bulletin free. Share this page.")],
  },
  DAILY,
  {
    ...WIRE,
    appearances: [
      {
        outlet: "Northern Wire",
        url: "https://wire.example/reserve?a=1&b=2",
        published: null,
        retrieved: null,
        how: "file",
        sha256: null,
      },
      {
        outlet: null,
        url: "javascript:alert(1)",
        published: null,
        retrieved: null,
        how: "file",
        sha256: null,
      },
    ],
  },
];

function claim(id: string, document: Document, words: string, over: Partial<Claim>): Claim {
  const quote = quoteIn(document.text, words);
  const numbers = over.amount ?? amount({});
  return made(id, { document: document.id, quote, ...over, amount: { ...numbers, quote } });
}

const YEAR = time("2019-01-01", "2019-12-31");
const AUGUST = time("2019-08-01", "2019-08-31");
const PANEL = voice("UN panel", "un", time("2019-07-23"));
const group = (over: Partial<Claim>): Partial<Claim> => ({
  population: { id: "is", quote: null, civilian: "no", saidBy: null },
  when: YEAR,
  ...over,
});
const usd = (over: Parameters<typeof amount>[0]): ReturnType<typeof amount> =>
  amount({ unit: "USD", ...over });
const camp = (over: Partial<Claim>): Partial<Claim> => ({
  measure: "camp-population",
  voices: [outlet("Field Bulletin")],
  places: [
    {
      role: "at",
      id: "al-hol-camp",
      name: "Al-Hol",
      precision: "settlement",
      uncertaintyKm: null,
      quote: quoteIn(BULLETIN.text, "Al-Hol"),
    },
  ],
  flags: ["unsourced"],
  when: AUGUST,
  population: { id: "people", quote: null, civilian: "unknown", saidBy: null },
  ...over,
});
const link = (to: string, how: "part-of" | "compared-with"): Claim["links"] => [
  { to: to.padEnd(64, "0"), how, quote: { start: 0, end: 0, text: "" } },
];

const CLAIMS: readonly Claim[] = [
  claim(
    "01",
    BULLETIN,
    "about 70,000 people",
    camp({
      amount: amount({ best: 70_000, approximate: true }),
      links: link("02", "compared-with"),
    }),
  ),
  claim(
    "02",
    BULLETIN,
    "10,000 in December",
    camp({ amount: amount({ best: 10_000 }), when: time("2018-12-01", "2018-12-31") }),
  ),
  claim(
    "03",
    BULLETIN,
    "50,000 are children",
    camp({
      amount: amount({ best: 50_000 }),
      links: link("01", "part-of"),
      population: { id: "children", quote: null, civilian: "yes", saidBy: null },
    }),
  ),
  claim(
    "04",
    BULLETIN,
    "over 10,000 fighters",
    group({
      measure: "fighters",
      amount: amount({ low: 10_000, comparator: ">" }),
      voices: [outlet("Field Bulletin"), voice("UN Secretary-General", "un")],
    }),
  ),
  claim(
    "05",
    BULLETIN,
    "between 24,000 and 30,000",
    group({
      measure: "foreign-fighters",
      amount: amount({ low: 24_000, high: 30_000, comparator: "range" }),
      voices: [outlet("Field Bulletin"), PANEL],
    }),
  ),
  claim(
    "06",
    DAILY,
    "30 to 50 million dollars",
    group({
      measure: "reserves",
      amount: usd({ low: 30e6, high: 50e6, comparator: "range" }),
      voices: [outlet("The Daily Ledger"), PANEL],
    }),
  ),
  claim(
    "07",
    DAILY,
    "$25 million",
    group({
      measure: "war-chest",
      amount: usd({ best: 25e6 }),
      voices: [outlet("The Daily Ledger"), NOBODY],
    }),
  ),
  claim(
    "08",
    WIRE,
    "$40 million",
    group({
      measure: "reserves",
      amount: usd({ best: 40e6 }),
      voices: [outlet("Northern Wire"), voice("Marta Lind", "expert")],
      method: quoteIn(WIRE.text, "counted the transfers"),
      excludes: [quoteIn(WIRE.text, "gold and anything held abroad")],
    }),
  ),
  claim(
    "09",
    WIRE,
    "$2 trillion",
    group({
      measure: "reserves",
      amount: usd({ best: 2e12 }),
      voices: [outlet("Northern Wire"), voice("Baghdad paper", "outlet")],
    }),
  ),
  claim(
    "0a",
    WIRE,
    "$90 million",
    group({
      measure: "reserves",
      amount: usd({ best: 90e6 }),
      voices: [outlet("Northern Wire")],
      modality: "conditional",
    }),
  ),
];

export function makeCase(
  grades: ReadonlyMap<string, Grade> = new Map([
    ["un-panel", "B"],
    ["marta-lind", "B"],
  ]),
): Case {
  const documents = new Map(DOCUMENTS.map((one) => [one.id, one]));
  const claims = new Map(CLAIMS.map((one) => [one.id, one]));
  const evidence = CLAIMS.map((one) => ({
    claim: one,
    document: documents.get(one.document) as Document,
    left: null,
    queried: false,
  }));
  const questions = askQuestions(
    { claims: evidence, grades, copies: new Map() },
    { measures: MEASURES },
  );
  const notes: Note[] = [
    {
      file: null,
      document: WIRE.id,
      code: "quantity/no-rule",
      span: null,
      says: "“12 <i>x</i>” fits no rule.",
      severity: "info",
      next: "Look at the sentence.",
    },
  ];
  return {
    documents,
    claims,
    measures: new Map(MEASURES.map((row) => [row.id, row])),
    questions,
    notes,
  };
}
