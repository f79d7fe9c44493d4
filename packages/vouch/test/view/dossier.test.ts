import { describe, expect, test } from "vitest";
import type { Claim, Document } from "../../src/model/index.ts";
import { type DossierInput, toDossier } from "../../src/view/dossier/dossier.ts";
import { address, escapeHtml } from "../../src/view/dossier/html.ts";
import { PALETTE } from "../../src/view/dossier/style.ts";
import { makeCase } from "./case.ts";

const world = makeCase();
const HEAD = { size: 12, root: "ab".repeat(32), day: "2019-08-12" };

function page(over: Partial<DossierInput> = {}): string {
  const questions = world.questions.filter(({ measure }) => measure !== "war-chest");
  return toDossier({
    ...world,
    questions,
    others: world.questions,
    head: HEAD,
    title: "Money and strength",
    ...over,
  });
}

/** What Vouch itself says: without words of others, times, ids, axis labels and cited figures. */
function ownProse(html: string): string {
  const body = html.slice(html.indexOf("<body>"));
  return ["blockquote", "q", "cite", "bdi", "time", "code", "h4"]
    .reduce(
      (left, tag) => left.replace(new RegExp(`<${tag}\\b[^>]*>.*?</${tag}>`, "gs"), " "),
      body,
    )
    .replace(/<a href="#[^"]+">.*?<\/a>/gs, " ")
    .replace(/<a class="address".*?<\/a>/gs, " ")
    .replace(/<g class="axis">.*?<\/g>/gs, " ")
    .replace(/<text class="soft"[^>]*>.*?<\/text>/gs, " ")
    .replace(/<[^>]+>/g, " ");
}

describe("no figure without its sentence", () => {
  test("outside words of others no number stands without a link", () => {
    expect(ownProse(page())).not.toMatch(/\d/);
  });

  test("the lint would see a bare figure", () => {
    expect(
      ownProse(page().replace('<main id="main">', '<main id="main"><p>About 500 were killed.</p>')),
    ).toMatch(/500/);
  });

  test("every link within the page leads somewhere, and no place is named twice", () => {
    const html = page();
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), (one) => one[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = Array.from(html.matchAll(/href="#([^"]+)"/g), (one) => one[1]);
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect(ids).toContain(link);
  });

  test("a figure apart whose sentence is not at hand is not printed", () => {
    const html = page({
      questions: world.questions.filter(({ measure }) => measure === "reserves"),
      others: [],
    });
    expect(html).toContain("its figure is in the workspace");
    expect(html).not.toContain("$25 million</a>");
    expect(ownProse(html)).not.toMatch(/\d/);
  });
});

describe("what a reader finds", () => {
  const html = page();
  test.for([
    [
      "the sentence in its context",
      '<span class="near">Money was never short.</span> <span class="own">The group keeps a reserve of <mark>30 to 50 million dollars</mark>, according to the UN panel.</span>',
    ],
    [
      "the strength in words",
      "<b>Some doubt</b>: two named origins bear it out, one other differs.",
    ],
    ["no source named", "no source named"],
    ["what is excluded", "gold and anything held abroad"],
    [
      "what is left out, and why",
      "Left out: conditional: it hangs on something that has not happened.",
    ],
    ["what is apart, and why", "another measure: war chest, not reserves"],
    ["a computed share", "share 71 %</a>, computed by Vouch from"],
    ["the basis of a date", "as the text states it"],
    ["what could not be read", "fits no rule."],
    ["how to check it", `vouch verify --head ${HEAD.root}`],
    ["a skip link", '<a class="skip" href="#main">'],
    ["a table beside the chart", '<th scope="row">'],
    ["the language of a quote", '<blockquote dir="auto" lang="en">'],
  ])("%s", ([, words]) => {
    expect(html).toContain(words);
  });

  test("same input, same bytes", () => {
    expect(page()).toBe(html);
  });
});

describe("foreign text", () => {
  const html = page();
  test("nothing runs and nothing is fetched", () => {
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/<script|<img|<iframe|<link|<object|<form|\son\w+=|url\(|@import/i);
    expect(html).not.toMatch(/href="(?!#|https?:)/);
    expect(html).toContain("<code>javascript:alert(1)</code>");
    expect(html).toContain(
      'href="https://wire.example/reserve?a=1&amp;b=2" rel="noreferrer noopener nofollow"',
    );
  });

  test("markup and direction marks of a report are shown as text", () => {
    expect(html).toContain("&lt;b&gt;did not say&lt;/b&gt; &amp; ‹U+202E›left.");
    expect(html).not.toContain("\u202e");
  });

  test("a hostile case cannot break out of any field", () => {
    const evil = `"><script>alert(1)</script><q onclick='x'>]]>\u202e\u0000`;
    const documents = new Map(
      [...world.documents].map(([id, one]): [string, Document] => [
        id,
        {
          ...one,
          title: evil,
          file: evil,
          source: { ...one.source, name: evil },
          derivedFrom: [
            {
              name: evil,
              how: "translation",
              published: null,
              quote: { start: 0, end: 0, text: evil },
            },
          ],
          coverage: { read: 1, all: 2, unread: [{ what: evil, why: evil }] },
          language: { code: evil, translated: { by: "machine", from: evil, symptoms: [] } },
        },
      ]),
    );
    const claims = new Map(
      [...world.claims].map(([id, one]): [string, Claim] => [
        id,
        {
          ...one,
          voices: one.voices.map((link) => ({ ...link, name: evil })),
          method: { start: 0, end: 0, text: evil },
          excludes: [{ start: 0, end: 0, text: evil }],
        },
      ]),
    );
    const notes = world.notes.map((note) => ({ ...note, says: evil, next: evil, code: evil }));
    const hostile = page({
      documents,
      claims,
      notes,
      title: evil,
      head: { ...HEAD, root: evil },
      names: () => evil,
    });
    expect(hostile).not.toMatch(/<script|<q onclick|\u202e/);
    expect(hostile).not.toContain("\u0000");
    expect(hostile).toContain("&lt;script&gt;");
  });

  test("escaping covers attributes and lone surrogates", () => {
    expect(escapeHtml(`<a b="c" d='e'>&\ud800`)).toBe(
      "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;‹U+D800›",
    );
    expect(address("data:text/html,x")).toBe("<code>data:text/html,x</code>");
    expect(address('https://a.example/" onx=1')).not.toContain("<a");
  });
});

/** Contrast of two colours, WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminance. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, two] = [light(a), light(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

test.for([0, 1] as const)("text keeps a contrast of 4.5 in scheme %d", (scheme) => {
  for (const name of ["ink", "soft", "link", "un", "state", "monitor", "expert", "outlet"] as const)
    expect(contrast(PALETTE[name][scheme], PALETTE.paper[scheme]), name).toBeGreaterThanOrEqual(
      4.5,
    );
  expect(contrast(PALETTE.ink[scheme], PALETTE.tint[scheme])).toBeGreaterThanOrEqual(4.5);
});
