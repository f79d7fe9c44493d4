import { existsSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBytes } from "../../src/intake/index.ts";
import { codes, expectNote, join, Q, read, textOf, utf16 } from "./bytes.ts";

describe("encodings", () => {
  test.for([
    ["LE", false],
    ["BE", true],
  ] as const)("H01 UTF-16%s without BOM is read and noted", ([name, big]) => {
    const intake = read(utf16(Q, big));
    expect(textOf(intake)).toBe(Q);
    expect(intake.notes.find((note) => note.code === "intake/charset-assumed")?.says).toContain(
      `utf-16${name.toLowerCase()}`,
    );
  });

  test.for([
    ["LE", [0xff, 0xfe], false],
    ["BE", [0xfe, 0xff], true],
  ] as const)("H02 UTF-16%s with BOM is read", ([, bom, big]) => {
    expect(textOf(read(join(bom, utf16(Q, big))))).toBe(Q);
  });

  test.for([
    ["LE", true],
    ["BE", false],
  ] as const)("H02 UTF-32%s is refused by name, never taken for UTF-16", ([, little]) => {
    const bytes = new Uint8Array((Q.length + 1) * 4);
    const view = new DataView(bytes.buffer);
    [..."\ufeff", ...Q].forEach((letter, at) => {
      view.setUint32(at * 4, letter.codePointAt(0) ?? 0, little);
    });
    const intake = read(bytes);
    expect(intake.document).toBeNull();
    expectNote(intake, "intake/kind-not-read");
    expect(intake.notes[0]?.says).toContain("UTF-32");
  });

  test("H03 of two byte order marks the second stays, so does one inside", () => {
    const text = textOf(read(join([0xef, 0xbb, 0xbf], "\ufeffTwelve peo\ufeffple were killed.")));
    expect(text).toBe("\ufeffTwelve peo\ufeffple were killed.");
  });

  test.for([1, 10_000])("H04 %i NULs inside a sentence are shown as U+FFFD", (count) => {
    const intake = read(`Twelve people${"\0".repeat(count)} were killed.`);
    expect(textOf(intake)).toBe(`Twelve people${"\ufffd".repeat(count)} were killed.`);
    expectNote(intake, "intake/zero-characters");
  });

  test("H05 surrogates in UTF-8 become U+FFFD and a note; the id is stable", () => {
    const bytes = join("Twelve ", [0xed, 0xa0, 0x80], " people were killed.");
    const [one, two] = [read(bytes), read(bytes)];
    expect(textOf(one)).toBe("Twelve \ufffd\ufffd\ufffd people were killed.");
    expectNote(one, "intake/undecodable");
    expect(one).toEqual(two);
    expect(() => encodeURIComponent(textOf(one))).not.toThrow();
  });

  test("H05 a surrogate by number in a page becomes U+FFFD", () => {
    const intake = read(`<p>${Q} &#xD800; &#xDFFF;</p>`, { file: "a.html" });
    expect(textOf(intake)).toBe(`${Q} \ufffd \ufffd`);
  });

  const bad: readonly (readonly [string, readonly number[], number])[] = [
    ["overlong solidus", [0xc0, 0xaf], 2],
    ["overlong NUL", [0xe0, 0x80, 0xaf], 3],
    ["FF", [0xff], 1],
    ["a letter cut short", [0xe2, 0x82], 1],
    ["a four-byte letter cut short", [0xf0, 0x9f, 0x98], 1],
    ["past U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 4],
  ];
  test.for(bad)(
    "H06 %s: as WHATWG says, one note with count and first place",
    ([, bytes, count]) => {
      const intake = read(join("Twelve people were killed. é ", bytes, " Ten were wounded. é"));
      expect(textOf(intake)).toBe(
        `Twelve people were killed. é ${"\ufffd".repeat(count)} Ten were wounded. é`,
      );
      expectNote(intake, "intake/undecodable");
      const says = intake.notes.find((note) => note.code === "intake/undecodable")?.says ?? "";
      expect(says).toMatch(new RegExp(`^${count} character.*byte 30\\.`));
    },
  );

  const latin = (text: string): Uint8Array =>
    Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  test("H07 said to be UTF-8, is Latin-1", () => {
    const words =
      "La g\xe9n\xe9rale a \xe9t\xe9 tu\xe9e \xe0 Alep en \xe9t\xe9, dit-on \xe0 l'arri\xe8re.";
    const intake = read(latin(`<meta charset="utf-8"><p>${words}</p>`), { file: "a.html" });
    expect(textOf(intake)).toBe(words);
    expectNote(intake, "intake/charset-label-wrong");
  });

  test("H07 said to be Latin-1, is UTF-8", () => {
    const words = "Le général a été tué à Alep, dit-on à l’arrière.";
    const intake = read(`<meta charset="iso-8859-1"><p>${words}</p>`, { file: "a.html" });
    expect(textOf(intake)).toBe(words);
    expectNote(intake, "intake/charset-label-wrong");
  });

  test("windows-1252 without a label: quotes and dashes, noted", () => {
    const intake = read(
      latin("\x93Twelve people\x94 \x96 ten of them soldiers \x96 were killed\x85"),
    );
    expect(textOf(intake)).toBe("“Twelve people” – ten of them soldiers – were killed…");
    expectNote(intake, "intake/charset-assumed");
  });

  const arabic =
    "قتل اثنا عشر شخصا في غارة على قرية قرب مدينة الرقة يوم الثلاثاء، وقال شهود إن الضحايا مدنيون.";
  test.for(["windows-1256", "iso-8859-6"])("H08 Arabic in %s without a label", (charset) => {
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder(charset).decode(Uint8Array.of(byte)),
        byte,
      ]),
    );
    const words = arabic.replace("،", charset === "iso-8859-6" ? "،" : "،");
    const bytes = Uint8Array.from(words, (letter) => table.get(letter) ?? 0x3f);
    const intake = read(bytes);
    expect(textOf(intake)).toBe(words);
    expect(intake.notes.find((note) => note.code === "intake/charset-assumed")?.says).toContain(
      charset,
    );
    expect(intake.document?.language.code).toBe("ar");
  });

  test("H09 UTF-7 is never decoded", () => {
    const intake = read(`<meta charset=utf-7><p>${Q} +ADw-script+AD4-</p>`, { file: "a.html" });
    expect(textOf(intake)).toBe(`${Q} +ADw-script+AD4-`);
    expect(intake.notes.find((note) => note.code === "intake/charset-label-wrong")?.says).toContain(
      "never",
    );
  });

  test("H10 one kind of line end; U+2028, U+2029 and U+0085 stay; offsets lead back to the bytes", () => {
    const content = "one\r\ntwo\rthree\nfour\u2028five\u0085six\u2029é seven\r\n\r\neight";
    const bytes = new TextEncoder().encode(content);
    const intake = read(bytes);
    expect(textOf(intake)).toBe("one\ntwo\nthree\nfour\u2028five\u0085six\u2029é seven\n\neight");
    for (const word of ["one", "two", "three", "four\u2028five", "é seven", "eight"]) {
      expect(sliceOf(bytes, intake, word)).toBe(word);
    }
    expect(sliceOf(bytes, intake, "seven\n\neight")).toBe("seven\r\n\r\neight");
  });

  test.for([
    ["an empty file", ""],
    ["a byte order mark only", "\ufeff"],
    ["spaces only", " \n\t \r\n"],
  ])("H11 %s: a document with nothing in it, and a note", ([, content]) => {
    const intake = read(content ?? "");
    expect(intake.kind).toBe("empty");
    expect(intake.document?.text.trim()).toBe("");
    expect(codes(intake)).toEqual(["intake/empty"]);
  });

  test("H12 random bytes are no text", () => {
    const bytes = Uint8Array.from(
      { length: 6400 },
      (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 255,
    );
    const intake = read(bytes);
    expect(intake.document).toBeNull();
    expect(codes(intake)).toEqual(["intake/not-text"]);
  });

  test.for([
    ["PNG named .pdf", "a.pdf", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0], "PNG"],
    ["PDF named .docx", "a.docx", [...new TextEncoder().encode("%PDF-1.7\n")], "PDF"],
    ["ZIP named .csv", "a.csv", [0x50, 0x4b, 3, 4, 20, 0, 0], "ZIP"],
    ["gzip named .txt", "a.txt", [0x1f, 0x8b, 8, 0], "gzip"],
    ["RTF named .txt", "a.txt", [...new TextEncoder().encode("{\\rtf1 hello}")], "RTF"],
  ] as const)("H13 %s is told by its content", ([, file, bytes, name]) => {
    const intake = read(Uint8Array.from(bytes), { file });
    expect(intake.document).toBeNull();
    expectNote(intake, "intake/kind-not-read");
    expect(intake.notes[0]?.says).toContain(name);
    expect(intake.notes[0]?.next).not.toBeNull();
  });

  test("H13 HTML named .txt is read as HTML, with a note", () => {
    const intake = read(`<!doctype html><title>T</title><p>${Q}</p>`);
    expect([intake.kind, textOf(intake)]).toEqual(["html", Q]);
    expectNote(intake, "intake/kind-differs");
  });

  test.for([
    ["mail", "Message-ID: <1@x>\nFrom: a@b\nTo: c@d\nSubject: x\n\nHello"],
    ["feed", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'],
  ])("%s is named and not read", ([kind, content]) => {
    const intake = read(content ?? "");
    expect([intake.kind, intake.document]).toEqual([kind, null]);
  });

  test("H16 an ISO-2022-JP escape in an ASCII text does not switch the decoder", () => {
    const intake = read(join("Twelve ", [0x1b, 0x24, 0x42], " people were killed. Ten more died."));
    expect(textOf(intake)).toBe("Twelve \u001b$B people were killed. Ten more died.");
  });
});

function sliceOf(bytes: Uint8Array, intake: ReturnType<typeof read>, words: string): string {
  const start = textOf(intake).indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  if (intake.map === null) throw new Error("no map");
  const [span] = findBytes(bytes, intake.map, [{ start, end: start + words.length }]);
  return new TextDecoder(intake.map.charset, { ignoreBOM: true }).decode(
    bytes.subarray(span?.start, span?.end),
  );
}

describe("the way back to the bytes", () => {
  test("H20–H23 direction marks, zero-width letters, look-alikes stay in the text and in its offsets", () => {
    const odd =
      "\u202e21\u202c killed, 1\u200b2 hurt in Al-T\u0430jrib\u0430, １２ and 𝟏𝟐, so\u00adldiers.";
    const bytes = new TextEncoder().encode(odd);
    const intake = read(bytes);
    expect(textOf(intake)).toBe(odd);
    for (const word of [
      "\u202e21\u202c killed",
      "1\u200b2",
      "Al-T\u0430jrib\u0430",
      "１２",
      "𝟏𝟐",
      "so\u00adldiers.",
    ]) {
      expect(sliceOf(bytes, intake, word)).toBe(word);
    }
  });

  test("H21 an unclosed override at the end of a title stays in the title", () => {
    const intake = read(`---\ntitle: Siege ends\u202e\n---\n${Q}`);
    expect(intake.document?.title).toBe("Siege ends\u202e");
  });

  test.for([false, true])("UTF-16 with a BOM (big-endian: %s)", (big) => {
    const bytes = join(big ? [0xfe, 0xff] : [0xff, 0xfe], utf16(`é\r\n😀 ${Q}`, big));
    expect(sliceOf(bytes, read(bytes), "😀 Twelve")).toBe("😀 Twelve");
  });

  test("any bytes: no throw, twice the same, spans lead back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const intake = read(bytes);
        expect(read(bytes)).toEqual(intake);
        const text = textOf(intake);
        return (
          new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, "")
        );
      }),
      { numRuns: 300 },
    );
  });

  test("any text: each unit's bytes decode to it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const bytes = new TextEncoder().encode(`Twelve ${words}`);
          const intake = read(bytes, { file: "a.md" });
          if (intake.kind !== "markdown" || intake.map?.charset !== "utf-8") return true;
          const text = textOf(intake);
          const points = [...text];
          const from = points.slice(0, a % (points.length + 1)).join("").length;
          const length = points
            .slice(a % (points.length + 1))
            .slice(0, b % 9)
            .join("").length;
          const [span] = findBytes(bytes, intake.map, [{ start: from, end: from + length }]);
          const back = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
            bytes.subarray(span?.start, span?.end),
          );
          return (
            back.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd") ===
            text.slice(from, from + length)
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

const file = joinPath(
  process.env.VOUCH_SHARED ?? joinPath(import.meta.dirname, "../../../../../shared"),
  "hostile/data/encoding/bad-bytes.json",
);
const there = existsSync(file) || process.env.CI === "true";
if (!there)
  process.stderr.write("intake: no bad-bytes.json beside the repository; its test is skipped\n");

describe.skipIf(!there)("bad bytes of the standard's own tests", () => {
  const rows: { encoding: string; bytesHex: string; name: string }[] = there
    ? JSON.parse(readFileSync(file, "utf8"))
    : [];
  const utf8 = rows.filter((row) => row.encoding === "utf-8");
  test.for(utf8)("H06 $name", ({ bytesHex }) => {
    const bytes = bytesHex.match(/../g)?.map((hex) => Number.parseInt(hex, 16)) ?? [];
    const all = join("Twelve people were killed. é ", bytes, " Twelve people were killed. é");
    const intake = read(all);
    expect(textOf(intake)).toBe(new TextDecoder().decode(all));
    const count = textOf(intake).split("\ufffd").length - 1;
    const note = intake.notes.find((row) => row.code === "intake/undecodable");
    expect(note?.says).toMatch(new RegExp(`^${count} character.*first is at byte 30\\.`));
  });
});
