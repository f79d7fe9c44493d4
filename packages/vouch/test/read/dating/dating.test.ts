import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDay } from "../../../src/math/day.ts";
import type { DatedFactRow, Published } from "../../../src/model/index.ts";
import {
  datePublished,
  readDerivations,
  readGenre,
  readTranslation,
} from "../../../src/read/dating/index.ts";
import { readTimes } from "../../../src/read/time/index.ts";
import { readLanguage } from "../../../src/text/language.ts";
import { layOut } from "../../../src/text/page.ts";

const pack = JSON.parse(
  readFileSync(
    new URL("../../../../../packs/dated-facts/dated-facts.json", import.meta.url),
    "utf8",
  ),
) as { readonly rows: readonly DatedFactRow[] };
const unknown: Published = {
  start: null,
  end: null,
  precision: "none",
  basis: "none",
  evidence: [],
};
const nobody = { name: null, kind: null };

function pageOf(text: string) {
  return layOut({ text, masked: [] });
}

function dated(text: string, known: Published = unknown): Published {
  const page = pageOf(text);
  return datePublished(
    page,
    known,
    readDerivations(page, { outlets: [], source: nobody }),
    pack.rows,
  );
}

describe("the pack of dated facts", () => {
  test("has at least 120 rows, each with phrases, a real day and a reference", () => {
    expect(pack.rows.length).toBeGreaterThanOrEqual(120);
    for (const row of pack.rows) {
      expect(row.phrases.length, row.id).toBeGreaterThan(0);
      expect(isDay(row.notBefore), row.id).toBe(true);
      expect(row.reference, row.id).toMatch(/^https:\/\/|^UN |^Lead Inspector General /);
    }
  });
  test("names no fact and no phrase twice", () => {
    const ids = pack.rows.map(({ id }) => id);
    const phrases = pack.rows.flatMap(({ phrases }) => phrases.map((words) => words.toLowerCase()));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});

describe("the day of publication", () => {
  const body = "The group remains a threat. It was founded long ago and nobody counted its men.";
  test.for([
    [
      "the first publication",
      `${body}\n\nOriginally published in Italian at il manifesto on Nov. 19 2015`,
      "original",
      "2015-11-19",
    ],
    [
      "the first appearance",
      `${body}\n\nThis article first appeared in Le Monde on 3 May 2016.`,
      "original",
      "2016-05-03",
    ],
    ["a led line", `Title here\n\nPublished on 6 August 2019\n\n${body}`, "stated", "2019-08-06"],
    ["a posted line", `Title here\n\nPosted: August 6, 2019\n\n${body}`, "stated", "2019-08-06"],
    ["a bare line", `Title here\n\n6 August 2019\n\n${body}`, "stated", "2019-08-06"],
    ["a byline", `Title here\n\nBy Jane Roe | 6 August 2019\n\n${body}`, "stated", "2019-08-06"],
    ["an ISO line", `Title here\n\n2019-08-06\n\n${body}`, "stated", "2019-08-06"],
    [
      "a dateline",
      `Title here\n\nBEIRUT, Aug 6, 2019 (Reuters) – The army said it left.`,
      "stated",
      "2019-08-06",
    ],
  ] as const)("%s", ([, text, basis, day]) => {
    const found = dated(text);
    expect([found.basis, found.start, found.end, found.precision]).toEqual([
      basis,
      day,
      day,
      "day",
    ]);
    for (const { start, end, text: words } of found.evidence)
      expect(text.slice(start, end)).toBe(words);
  });

  test("what intake knew wins", () => {
    const known: Published = {
      ...unknown,
      start: "2020-01-02",
      end: "2020-01-02",
      precision: "day",
      basis: "frontmatter",
    };
    expect(dated(`Published on 6 August 2019\n\n${body}`, known)).toBe(known);
  });

  test.for([
    ["The SDF said that HTS had lost men. Covid 19 closed the camps.", "2020-02-11"],
    ["Hay'at Tahrir al-Sham runs the province.", "2017-01-28"],
    ["Operation Inherent Resolve goes on.", "2014-10-15"],
    ["Months after the fall of Baghouz cells are at work.", "2019-03-23"],
    ["The Military Assistance Group was born and then JOCAT.", "2020-07-04"],
    ["The Coalition registered a drop in 2022.", "2022-01-01"],
    ["In June 2018 the first bombing was claimed.", "2018-06-01"],
    ["Little is known of Abu al-Hussein al-Husseini al-Quraishi.", "2022-11-30"],
    ["Between 2014 and 2019 the group held land.", "2019-01-01"],
    ["The cells have been at work since 2017.", "2017-01-01"],
  ] as const)("bounded from below: %s", ([text, day]) => {
    const found = dated(text);
    expect([found.basis, found.precision, found.start, found.end]).toEqual([
      "inferred",
      "interval",
      day,
      null,
    ]);
    expect(found.evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: words } of found.evidence)
      expect(text.slice(start, end)).toBe(words);
  });

  test.for([
    "Nothing here says when it was written.",
    "The vote will be held in 2031.",
    "Yesterday the army left the town.",
    "On 12 March the army left the town.",
    "A report published long ago says so.",
    "Some 2019 people were killed.",
    "",
  ])("undated never becomes a day: %s", (text) => {
    expect(dated(text)).toEqual(unknown);
  });

  test("a month told as past soon after the newest known thing is over", () => {
    expect(
      dated("In August the UN counted them. The Military Assistance Group was born.").start,
    ).toBe("2020-09-01");
    expect(
      dated("In June the UN counted them. The Military Assistance Group was born.").start,
    ).toBe("2020-07-02");
  });

  test("a count from a known thing that opens a present sentence bounds both sides", () => {
    const found = dated(
      "Five months after Baghouz the group remains strong. A report published August 6 says so.",
    );
    expect([found.start, found.end, found.basis]).toEqual(["2019-08-06", "2019-09-23", "inferred"]);
  });
});

describe("earlier texts", () => {
  test.for([
    [
      "Originally published in Italian at il manifesto on Nov. 19 2015",
      "il manifesto",
      "translation",
      "2015-11-19",
    ],
    [
      "This story was originally published by Middle East Eye.",
      "Middle East Eye",
      "republication",
      null,
    ],
    [
      "This article first appeared in Foreign Policy on 3 May 2016.",
      "Foreign Policy",
      "republication",
      "2016-05-03",
    ],
    [
      "Republished from The Conversation under a licence.",
      "The Conversation",
      "republication",
      null,
    ],
    ["Translated from Le Monde by our staff.", "Le Monde", "translation", null],
    ["There were clues, he says Le Figaro.", "Le Figaro", "quotation", null],
    ["The historian tells Le Figaro that it was planned.", "Le Figaro", "quotation", null],
    ["The minister told Der Spiegel that it was planned.", "Der Spiegel", "quotation", null],
    ["Reprinted from Al-Monitor.", "Al-Monitor", "republication", null],
    [
      "First published in French in Libération on 4 May 2017",
      "Libération",
      "translation",
      "2017-05-04",
    ],
  ] as const)("%s", ([text, name, how, day]) => {
    const found = readDerivations(pageOf(text), { outlets: [], source: nobody });
    expect(found.map((d) => [d.name, d.how, d.published?.start ?? null])).toEqual([
      [name, how, day],
    ]);
    for (const { quote } of found) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });
  test.for([
    "The book was published last year.",
    "He told the court that he was paid.",
    "She says that they left.",
    "The first appeared weak, the second strong.",
  ])("none: %s", (text) => {
    expect(readDerivations(pageOf(text), { outlets: [], source: nobody })).toEqual([]);
  });
});

describe("translation", () => {
  const machine =
    "The organization has gone into hiding. She rebuilt her armed cells and her forces. The video had gone around the canvas , the report notes. " +
    "They plan punch operations in the desert. Abu Omar-al-Shami leads them.";
  test("three kinds of symptom show a machine", () => {
    const found = readTranslation(pageOf(machine), "en");
    expect(found?.by).toBe("machine");
    expect(found?.symptoms.length).toBeGreaterThanOrEqual(3);
    for (const { start, end, text } of found?.symptoms ?? [])
      expect(machine.slice(start, end)).toBe(text);
  });
  test.for([
    ["Translated from Arabic by Lina Haddad.", "person", "ar"],
    ["Originally published in Italian at il manifesto", "unknown", "it"],
    ["This text was translated from Turkish.", "unknown", "tr"],
    ["This is a machine translation of the article.", "machine", null],
  ] as const)("%s", ([text, by, from]) => {
    const found = readTranslation(pageOf(text), "en");
    expect([found?.by, found?.from]).toEqual([by, from]);
  });
  test.for([
    "There will be no safe heavens for them.",
    "The army held the town. She left her house at dawn.",
    "The words were translated into action.",
  ])("one kind shows nothing: %s", (text) => {
    expect(readTranslation(pageOf(text), "en")).toBe(null);
  });
});

test.for([
  ["DAMASCUS (Reuters) – The army said on Tuesday that it had left.", "wire"],
  ["For immediate release\n\nThe command announces a change.", "official"],
  ["So here’s my advice: run. To my regret, I was right.", "opinion"],
  ["OPINION\n\nThe war is lost.", "opinion"],
  ["A daily digest of the front.", "digest"],
  ["The town is small.", "unknown"],
] as const)("genre: %s", ([text, genre]) => {
  expect(readGenre(pageOf(text), { outlet: null })).toBe(genre);
});

test.for([
  ["en", "The army said that the town had been taken by the rebels in the night."],
  ["fr", "L’armée a déclaré que la ville avait été prise par les rebelles dans la nuit."],
  ["de", "Die Armee erklärte, dass die Stadt in der Nacht von den Rebellen eingenommen wurde."],
  ["it", "L’esercito ha dichiarato che la città è stata presa dai ribelli nella notte."],
  ["es", "El ejército declaró que la ciudad fue tomada por los rebeldes durante la noche."],
  ["pt", "O exército declarou que a cidade foi tomada pelos rebeldes durante a noite."],
  ["nl", "Het leger zei dat de stad in de nacht door de rebellen was ingenomen."],
  [
    "tr",
    "Ordu, şehrin gece isyancılar tarafından ele geçirildiğini ve çok sayıda kişinin öldüğünü açıkladı.",
  ],
  ["ar", "قال الجيش إن المدينة سقطت في الليل بعد معارك مع المسلحين في الشمال"],
  ["fa", "ارتش گفت که شهر در شب پس از درگیری با شورشیان سقوط کرده است"],
  ["ru", "Армия заявила, что город был взят повстанцами в ночь на вторник."],
  ["uk", "Армія заявила, що місто було захоплене повстанцями в ніч на вівторок."],
  ["he", "הצבא הודיע כי העיר נכבשה בידי המורדים במהלך הלילה"],
  [
    "ku",
    "Artêşê ragihand ku bajar di şevê de ji aliyê serhildêran ve hat girtin û gelek kes hatin kuştin.",
  ],
  [null, "Raqqa 2015"],
  [null, "12 34 56 78 90 12"],
  [null, ""],
] as const)("language %s", ([code, text]) => {
  expect(readLanguage(text)).toBe(code);
});

test("text of any kind is read without a throw", () => {
  for (const text of [
    "(".repeat(50_000),
    "9".repeat(50_000),
    "5 days ".repeat(5_000),
    "she her , ".repeat(5_000),
    "«".repeat(50_000),
    "\u202e\ud800x",
  ]) {
    const page = pageOf(text);
    expect(dated(text).basis).toMatch(/none|inferred/);
    expect(() => [
      readTranslation(page, "en"),
      readGenre(page, { outlet: null }),
      readLanguage(text),
      readTimes(page, { published: unknown }),
    ]).not.toThrow();
  }
});

describe("where a text comes from", () => {
  const told = (text: string): string[] =>
    readDerivations(pageOf(text), { outlets: [], source: nobody }).map(
      ({ name, how, published }) => `${name} · ${how} · ${published?.start ?? "no day"}`,
    );

  test.for([
    ["Originally published at openDemocracy", "openDemocracy · republication · no day"],
    ["Originally published at openDemocracy.", "openDemocracy · republication · no day"],
    ["This article first appeared on The Ridge.", "The Ridge · republication · no day"],
    ["This piece originally ran in Plains Magazine.", "Plains Magazine · republication · no day"],
    ["An essay that first ran in The Ridge", "The Ridge · republication · no day"],
    ["This is a translation of an article in Le Figaro.", "Le Figaro · translation · no day"],
    ["A translation of a report published in Die Zeit.", "Die Zeit · translation · no day"],
    ["Translation of an interview by El Mundo", "El Mundo · translation · no day"],
    ["Translated from the French by Rana Doe.", "Rana Doe · translation · no day"],
    ["Reprinted with permission from Hill Affairs.", "Hill Affairs · republication · no day"],
    ["Reproduced with the permission of Al-Ridge", "Al-Ridge · republication · no day"],
    [
      "This story was originally published by Plains Deeply on 4 March 2016.",
      "Plains Deeply · republication · 2016-03-04",
    ],
    [
      "This article was republished under a Creative Commons licence from Ridge Masr.",
      "Ridge Masr · republication · no day",
    ],
    ["Republished under license from Ridge Masr", "Ridge Masr · republication · no day"],
    ["The army left the hill (via Ridge Baladi).", "Ridge Baladi · republication · no day"],
    ["(via openRidge)", "openRidge · republication · no day"],
    [
      "This post was originally posted at ridgecat.com on 2 March 2017.",
      "ridgecat.com · republication · 2017-03-02",
    ],
    ["Courtesy of Plains Direct", "Plains Direct · republication · no day"],
  ] as const)("%s", ([text, wanted]) => {
    expect(told(text)).toEqual([wanted]);
  });

  test.for([
    "The group first appeared in Homs in 2013.",
    "The video first appeared on Telegram on 3 May 2016.",
    "Rifles reached the town (via Jordan).",
    "They fled to Europe (via Turkey and Greece).",
    "He travelled via Baghdad.",
    "The ammunition was courtesy of the Americans.",
    "Posters of the emir first appeared in Raqqa.",
    "The map was first published in 2014.",
    "The figures were first published on Monday.",
    "Permission from the army was needed.",
  ])("no earlier text: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test.for(["(via X", "courtesy of X ", "first appeared in X.", "under licence from ("])(
    "hostile: many × «%s»",
    (words) => {
      const cost = (times: number): number => {
        const page = pageOf(words.repeat(times));
        const runs = [1, 2, 3].map(() => {
          const began = performance.now();
          readDerivations(layOut({ text: page.text, masked: [] }), {
            outlets: [],
            source: nobody,
          });
          return performance.now() - began;
        });
        return Math.min(...runs);
      };
      const once = cost(3_000);
      expect(cost(6_000)).toBeLessThanOrEqual(once * 2.5 + 60);
    },
  );
});
