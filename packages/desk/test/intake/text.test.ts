import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentId } from "vouch";
import { findMarkdownMasks } from "../../src/intake/markdown.ts";
import { readWrittenDate } from "../../src/intake/written-date.ts";
import { codes, expectNote, milliseconds, Q, read, textOf, unmasked } from "./bytes.ts";

describe("front matter", () => {
  const front = `---
title: "Raid near the dam"
source: Ridge Herald
published: 2016-03-04
url: https://ridge.example/raid
lang: en
genre: analysis
kind: ngo
translated-from: ar
translated-by: machine
retrieved: 2020-01-02T03:04Z
# a remark
mood: grim
---
`;

  test("says what the file cannot; masked, not cut", () => {
    const intake = read(front + Q);
    expect(intake.document).toMatchObject({
      title: "Raid near the dam",
      source: { name: "Ridge Herald", kind: "ngo" },
      published: { start: "2016-03-04", precision: "day", basis: "frontmatter" },
      language: { code: "en", translated: { by: "machine", from: "ar", symptoms: [] } },
      genre: "analysis",
      appearances: [
        {
          outlet: "Ridge Herald",
          url: "https://ridge.example/raid",
          published: "2016-03-04",
          retrieved: "2020-01-02T03:04:00Z",
          how: "file",
          sha256: null,
        },
      ],
    });
    expect(textOf(intake)).toBe(front + Q);
    expect(unmasked(intake)).toBe(Q);
    expect(intake.document?.masked[0]).toEqual({
      start: 0,
      end: front.length,
      why: "front matter",
    });
  });

  test("an unknown key is told, never lost", () => {
    const note = read(front + Q).notes.find((row) => row.code === "intake/front-matter-unknown");
    expect(note?.says).toContain("mood: grim");
  });

  test.for(["2016-02-30", "30 Febtober", "03/04/2016", "2016-13-01"])(
    "no day of the calendar: %s",
    (day) => {
      const intake = read(`---\npublished: ${day}\n---\n${Q}`);
      expect(intake.document?.published).toEqual({
        start: null,
        end: null,
        precision: "none",
        basis: "none",
        evidence: [],
      });
      expectNote(intake, "intake/not-a-day");
    },
  );

  test("a flag that is no day falls back on the front matter", () => {
    const intake = read(`---\npublished: 2016-03\n---\n${Q}`, { published: "2016-02-30" });
    expect(intake.document?.published).toMatchObject({
      start: "2016-03-01",
      end: "2016-03-31",
      precision: "month",
      basis: "frontmatter",
    });
    expectNote(intake, "intake/not-a-day");
  });

  test("a wrong genre and kind are told", () => {
    const intake = read(`---\ngenre: poem\nkind: king\n---\n${Q}`);
    expect(codes(intake)).toEqual(["intake/front-matter-value", "intake/front-matter-value"]);
    expect(intake.document).toMatchObject({ genre: "unknown", source: { kind: null } });
  });

  test.for([
    ["never closed", `---\ntitle: x\n${Q}`],
    ["not at the start", `\n---\ntitle: x\n---\n${Q}`],
  ])("%s: it is text", ([, content]) => {
    expect(read(content ?? "").document?.title).toBeNull();
  });

  test("keys named like parts of objects are plain text", () => {
    const intake = read(`---\n__proto__: x\nconstructor: y\n---\n${Q}`);
    expect(intake.document?.title).toBeNull();
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe("Markdown", () => {
  const text = `# Raid near the [dam](https://ridge.example/12_killed "Ninety killed")

![Forty trucks](a.png) ${Q} See <https://ridge.example/90> and [the list][two].

<!-- Ninety killed -->
| Town | Dead |
|------|-----:|
| Homs | 3 |

\`\`\`
killed = 90
\`\`\`
[two]: https://ridge.example/40
`;

  test("syntax is masked, words are read, the text is unchanged", () => {
    const intake = read(text, { file: "raid.md" });
    expect(textOf(intake)).toBe(text);
    const left = unmasked(intake);
    for (const words of ["# Raid near the [dam", Q, "the list", "| Homs | 3 |"])
      expect(left).toContain(words);
    for (const words of ["12_killed", "Ninety", "Forty", "/90", "killed = 90", "/40", "---"]) {
      expect(left).not.toContain(words);
    }
  });

  test("masks of any text lie in it, in order, apart", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "[a](b)",
            "```\n",
            "<!--",
            "-->",
            "|--|\n",
            "![",
            "](",
            "x",
            "\n",
            "<http://a>",
            "[a]: b\n",
          ),
        ),
        (parts) => {
          const words = parts.join("");
          let reached = 0;
          return findMarkdownMasks(words).every((mask) => {
            const fits = mask.start >= reached && mask.end > mask.start && mask.end <= words.length;
            reached = mask.end;
            return fits;
          });
        },
      ),
    );
  });

  test.for(["[", "[a](", "`", "```\n", "<!--", "|", "|--", "![", "<http:", "[a]: ", "*", "-"])(
    "doubling “%s” at most doubles the work",
    (unit) => {
      const cost = (size: number): number =>
        Math.min(...[0, 1, 2].map(() => milliseconds(() => findMarkdownMasks(unit.repeat(size)))));
      expect(cost(200_000)).toBeLessThan(cost(100_000) * 2.5 + 30);
    },
  );
});

describe("size and shape", () => {
  test("H30 a line of 10 MB: the part past the limit is masked, told, and not counted as read", () => {
    const intake = read(`${"word ".repeat(2_000_000)}${Q}`);
    expect(textOf(intake)).toHaveLength(10_000_000 + Q.length);
    expectNote(intake, "intake/line-too-long");
    expect(intake.document?.coverage).toMatchObject({
      read: 1_000_000,
      all: 10_000_000 + Q.length,
    });
    expect(intake.document?.coverage.unread).toHaveLength(1);
  });

  test("H30 one word of 10 MB", () => {
    expect(milliseconds(() => read("x".repeat(10_000_000)))).toBeLessThan(3000);
  });

  test.for(["1", "1,", "1.", "-", "(", '"', "<", "&", " ", "\n", "é", "\u202e", "a\n"])(
    "H31 “%s” ×1M ends, twice the work at twice the size",
    (unit) => {
      const cost = (size: number): number =>
        Math.min(...[0, 1, 2].map(() => milliseconds(() => read(unit.repeat(size)))));
      expect(cost(1_000_000)).toBeLessThan(cost(500_000) * 2.5 + 100);
    },
  );

  test("H35 Thai and Chinese: kept, and told that nobody reads them", () => {
    const thai = "กองทัพเข้าสู่เมืองในวันอังคารหลังจากการยิงถล่มเก้าวัน ชาวบ้านบอกผู้สื่อข่าวทางโทรศัพท์";
    for (const [words, code] of [
      [thai, "th"],
      ["居民通过电话告诉记者，经过九天的炮击之后，军队于星期二进入该镇，至少有十四人丧生。", "zh"],
    ] as const) {
      const intake = read(words);
      expect(intake.document?.language.code).toBe(code);
      expectNote(intake, "intake/no-reader-for-language");
    }
  });

  test("H36 50,000 headings; 100,000 rows of a table as text", () => {
    expect(textOf(read("A heading\n\n".repeat(50_000)))).toHaveLength(550_000);
    const rows = Array.from({ length: 100_000 }, (_, at) => `Town ${at}\t${at % 9}\tMarch`).join(
      "\n",
    );
    expect(textOf(read(rows))).toBe(rows);
  });

  test.for([
    ["fileBytes", { fileBytes: 10 }, "intake/file-too-large"],
    ["textUnits", { textUnits: 20 }, "intake/text-too-long"],
    ["lineUnits", { lineUnits: 20 }, "intake/line-too-long"],
  ] as const)("limit %s is a setting with a note of its own", ([, limits, code]) => {
    expectNote(read(Q, { limits }), code);
    expect(codes(read(Q))).toEqual([]);
  });

  test("a cut never parts the halves of a character", () => {
    const intake = read(`${"x".repeat(19)}😀${Q}`, { limits: { textUnits: 20 } });
    expect(textOf(intake)).toBe("x".repeat(19));
    expect(intake.document?.coverage).toMatchObject({
      read: 19,
      unread: [{ why: "longer than the limit textUnits" }],
    });
  });
});

describe("the document", () => {
  test("its id is that of its folded text; a plain file needs no note", () => {
    const intake = read(`${Q}\n`);
    expect(intake.document?.id).toBe(documentId(Q));
    expect(intake.notes).toEqual([]);
    expect(read(Q.replaceAll(" ", "\r\n")).document?.id).toBe(documentId(Q));
  });

  test("through a pipe", () => {
    const intake = read(Q, { file: null });
    expect(intake.document).toMatchObject({ file: null, appearances: [{ how: "stdin" }] });
  });

  test.for([
    ["2016-03-04", "2016-03-04", "day"],
    ["2016-03-04T10:00:00+03:00", "2016-03-04", "day"],
    ["20160304", "2016-03-04", "day"],
    ["2016/3/4", "2016-03-04", "day"],
    ["4 March 2016", "2016-03-04", "day"],
    ["March 4th, 2016", "2016-03-04", "day"],
    ["Fri, 04 Mar 2016 10:00:00 GMT", "2016-03-04", "day"],
    ["2016-02-29", "2016-02-29", "day"],
    ["March 2016", "2016-03-01", "month"],
    ["2016", "2016-01-01", "year"],
  ] as const)("a written date: %s", ([value, start, precision]) => {
    expect(readWrittenDate(value)).toMatchObject({ start, precision });
  });

  test.for(["2015-02-29", "2016-00-10", "4/3/2016", "yesterday", "", "0000-01-01", "9".repeat(99)])(
    "no date: “%s”",
    (value) => {
      expect(readWrittenDate(value)).toBeNull();
    },
  );
});
