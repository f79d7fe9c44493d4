import { describe, expect, test } from "vitest";
import { findBytes } from "../../src/intake/index.ts";
import { codes, expectNote, milliseconds, Q, read, readHtml, textOf, unmasked } from "./bytes.ts";

describe("hostile pages", () => {
  const deep: readonly (readonly [string, string])[] = [
    ["div ×100k", `${"<div>".repeat(100_000)}${Q}`],
    ["b i a ×33k unclosed", `${"<b><i><a>".repeat(33_333)}${Q}`],
    ["table tr td ×20k", `${"<table><tr><td>".repeat(20_000)}${Q}`],
    ["svg g ×50k", `${"<svg><g>".repeat(50_000)}${Q}`],
    ["template ×50k", `${"<template>".repeat(50_000)}${Q}`],
  ];
  test.for(deep)("H40 %s: text kept, under a second", ([, html]) => {
    let text = "";
    const spent = milliseconds(() => {
      text = textOf(readHtml(html));
    });
    expect(text).toContain(Q);
    expect(spent).toBeLessThan(2000);
  });

  test("H40 the depth cap is named", () =>
    expectNote(readHtml(deep[0]?.[1] ?? ""), "intake/too-deep"));

  const wide: readonly (readonly [string, string])[] = [
    [
      "a million attributes",
      `<p ${Array.from({ length: 1e6 }, (_, at) => `a${at}=1`).join(" ")}>${Q}`,
    ],
    ["an attribute of 20 MB", `<p title="${"x".repeat(2e7)}">${Q}`],
    ["100k classes", `<p class="${"c1 ".repeat(1e5)}">${Q}`],
    ["the same id 100k times", `${"<p id=x>so</p>".repeat(1e5)}<p>${Q}`],
  ];
  test.for(wide)("H41 %s: capped, text kept", ([, html]) => {
    expect(textOf(readHtml(html))).toContain(Q);
  });

  test("H41 crowded elements are noted", () => {
    expectNote(readHtml(wide[0]?.[1] ?? ""), "intake/too-many-attributes");
  });

  const hidden = "Ninety people were killed elsewhere that day.";
  const hiding: readonly string[] = [
    `<div style="display:none">${hidden}</div>`,
    `<div style="DISPLAY : NONE !important">${hidden}</div>`,
    `<p style="color:#fff;background:#FFFFFF">${hidden}</p>`,
    `<p style="color: white">${hidden}</p>`,
    `<p style="font-size:0px">${hidden}</p>`,
    `<p style="width:0;height:0;overflow:hidden">${hidden}</p>`,
    `<p style="position:absolute;left:-9999px">${hidden}</p>`,
    `<p style="visibility:hidden">${hidden}</p>`,
    `<p style="opacity:0">${hidden}</p>`,
    `<p hidden>${hidden}</p>`,
    `<p aria-hidden="true">${hidden}</p>`,
    `<span class="sr-only">${hidden}</span>`,
    `<details><p>${hidden}</p></details>`,
    `<noscript><p>${hidden}</p></noscript>`,
    `<template><p>${hidden}</p></template>`,
    `<textarea>${hidden}</textarea>`,
    `<script>var x = "${hidden}";</script>`,
    `<style>p::before{content:"${hidden}"}</style>`,
    `<!-- ${hidden} -->`,
    `<img alt="${hidden}" src=x>`,
    `<a title="${hidden}" href=x></a>`,
    `<svg><title>${hidden}</title></svg>`,
  ];
  test.for(hiding)("H45 hidden text is not read: %s", (html) => {
    const intake = readHtml(`<body><p>${Q}</p>${html}<p>${Q}</p></body>`);
    expect(textOf(intake)).not.toContain("Ninety");
    expect(unmasked(intake)).toContain(Q);
  });

  test("H45 hidden stretches are counted in one note", () => {
    const intake = readHtml(`<p>${Q}</p><p hidden>${hidden}</p><p aria-hidden=true>${hidden}</p>`);
    expectNote(intake, "intake/hidden-text");
    expect(intake.notes[0]?.says).toContain("2 stretches");
  });

  const prose = `${Q} The raid came at night, officials said, and lasted for about three hours. `;

  test("H46 comments and related links with other tolls are masked, visible in the text", () => {
    const posts = Array.from(
      { length: 5000 },
      (_, at) =>
        `<li><p>I heard that ${at + 100} people were killed, not twelve, believe me.</p></li>`,
    );
    const intake = readHtml(
      `<article><h1>Raid</h1>${`<p>${prose}</p>`.repeat(3)}</article><aside class=related><a href=x>Ninety killed in Homs</a></aside><section id=comments><ul>${posts.join("")}</ul></section>`,
    );
    expect(textOf(intake)).toContain("I heard that 100 people");
    expect(unmasked(intake)).not.toContain("I heard");
    expect(unmasked(intake)).not.toContain("Ninety");
    expect(unmasked(intake)).toContain(Q);
  });

  test("H46 a print copy of the same article is masked", () => {
    const body = `<p>${prose}</p><p>${"Residents fled to the west before dawn, and the road was cut in two places. ".repeat(2)}</p>`;
    const intake = readHtml(`<div class=amp>${body}</div><div class=printable>${body}</div>`);
    expect(unmasked(intake).split(Q)).toHaveLength(2);
  });

  test("H47 several dates: the rule names one, the disagreement is noted", () => {
    const intake = readHtml(
      `<head><meta property="og:description" content="Ninety killed"><meta property="article:published_time" content="2016-03-04T10:00:00Z"><link rel=canonical href="https://ridge.example/2016/03/09/raid/"></head><article><p>${prose}</p><time datetime="2016-03-07" class="published">7 March</time></article>`,
    );
    expect(intake.document?.published).toMatchObject({
      start: "2016-03-04",
      end: "2016-03-04",
      basis: "metadata",
    });
    expectNote(intake, "intake/dates-disagree");
    const says = intake.notes.find((note) => note.code === "intake/dates-disagree")?.says ?? "";
    for (const day of ["2016-03-04", "2016-03-07", "2016-03-09"]) expect(says).toContain(day);
    expect(textOf(intake)).not.toContain("Ninety");
  });

  const swallowing: readonly (readonly [string, string, boolean])[] = [
    ["plaintext", `<p>First it rained.</p><plaintext>${Q}</p>`, true],
    ["xmp", `<xmp>${Q}</xmp>`, true],
    ["unclosed comment", `<p>${prose}</p><!-- ${prose}`, true],
    ["textarea", `<p>${prose}</p><textarea>${prose}`, true],
    ["title", `<title>${prose}`, false],
    ["CDATA", `<p>Before it.<![CDATA[${Q}]]> After it.</p>`, false],
    ["a tag at the end of the file", `<p>${prose}</p><a`, true],
  ];
  test.for(swallowing)("H48 %s as the standard says", ([, html, kept]) => {
    expect(textOf(readHtml(html)).includes(Q)).toBe(kept);
  });

  test.for(["<!-- ", "<textarea>", "<title>"])(
    "H48 what %s swallows is told as a share",
    (open) => {
      const intake = readHtml(`<p>${prose}</p>${open}${prose.repeat(9)}`);
      expectNote(intake, "intake/markup-swallowed");
      expect(intake.notes.find((note) => note.code === "intake/markup-swallowed")?.says).toMatch(
        /^\d+ %/,
      );
    },
  );

  test("H49 references as the standard says", () => {
    const html = `<p>${Q} &notit; &#x110000; &#0; &amp;amp; &nbsp;| &hellip; &#128512; A&B &unknown; &lt;p&gt; &#150;</p>`;
    expect(textOf(readHtml(html))).toBe(
      `${Q} ¬it; \ufffd \ufffd &amp; \u00a0| … 😀 A&B &unknown; <p> –`,
    );
  });

  test.for([
    ["& ×100k", `<p>${"&".repeat(100_000)} ${Q}`],
    ["a name of 1 MB", `<p>&${"n".repeat(1_000_000)} ${Q}`],
    ["& of a name ×100k", `<p>${"&am ".repeat(100_000)} ${Q}`],
  ])("H49 %s: linear", ([, html]) => {
    let text = "";
    expect(milliseconds(() => (text = textOf(readHtml(html ?? ""))))).toBeLessThan(1500);
    expect(text).toContain(Q);
  });

  test("H50 a picture of 20 MB in the page and a drawing of 100k paths are left alone", () => {
    const intake = readHtml(
      `<p>${Q}</p><img src="data:image/png;base64,${"A".repeat(2e7)}"><svg>${'<path d="M0 0"/>'.repeat(1e5)}</svg>`,
    );
    expect(textOf(intake)).toBe(Q);
    expectNote(intake, "intake/embedded-not-decoded");
  });

  test("H52 a title is text: `</title><script>` by reference, names with markup", () => {
    const intake = readHtml(
      `<title>&lt;/title>&lt;script>alert(1)&lt;/script></title><meta property="og:site_name" content="<b>Ridge</b>"><p>${Q}</p>`,
      { file: "<img src=x onerror=alert(1)>.html" },
    );
    expect(intake.document?.title).toBe("</title><script>alert(1)</script>");
    expect(intake.document?.source.name).toBe("<b>Ridge</b>");
    expect(intake.document?.file).toBe("<img src=x onerror=alert(1)>.html");
  });

  const walls: readonly (readonly [string, string])[] = [
    [
      "scripts only",
      "<script>var a = 'Twelve people were killed.';</script><style>p{}</style><div id=root></div><p>Loading</p>",
    ],
    [
      "a cookie wall",
      "<h1>Before you continue</h1><p>We and our partners use cookies to offer you a better service. Accept all cookies to go on.</p><button>Accept</button>",
    ],
    ["JavaScript asked for", "<p>You need to enable JavaScript to run this app.</p>"],
    [
      "403",
      "<title>403 Forbidden</title><h1>Forbidden</h1><p>You don't have permission to access this resource.</p>",
    ],
    [
      "404",
      "<h1>Page not found</h1><p>Sorry, the page that you are looking for cannot be found on this server.</p>",
    ],
    [
      "a robot check",
      "<h1>One moment</h1><p>Checking that you are human before you go on. This may take a few seconds.</p>",
    ],
    [
      "a subscription wall",
      "<h1>Raid</h1><p>This content is for members. Log in to continue reading the report.</p>",
    ],
  ];
  test.for(walls)("H53 %s: this is not the article", ([, html]) => {
    const intake = readHtml(html);
    expectNote(intake, "intake/not-the-article");
    expect(unmasked(intake)).toBe("");
  });

  test("H53 a report that speaks of cookies or a 404 is a report", () => {
    const intake = readHtml(
      `<h1>Ministry site gone</h1><p>${prose}</p><p>The ministry's page gave a 404 error, not found, for three days after the raid.</p>`,
    );
    expect(codes(intake)).not.toContain("intake/not-the-article");
  });

  test("doubling a page at most doubles the work", () => {
    const page = (size: number): string =>
      `<article>${`<div class="x y"><p>${prose}</p><ul><li><a href=x>link &amp; more</a></ul></div>`.repeat(size)}</article>`;
    const [small, large] = [page(1500), page(3000)];
    const best = (html: string): number =>
      Math.min(...[0, 1, 2].map(() => milliseconds(() => readHtml(html))));
    best(small);
    expect(best(large)).toBeLessThan(best(small) * 2.5 + 60);
  });
});

describe("what a page says about itself", () => {
  const prose = `${Q} The raid came at night, officials said, and lasted for about three hours.`;
  const page = (head: string, more = ""): string =>
    `<html lang=en><head>${head}</head><body><article><p>${prose}</p></article>${more}</body>`;

  test.for([
    [
      "og:title",
      '<meta property="og:title" content="Raid near the dam"><title>x</title>',
      "Raid near the dam",
    ],
    [
      "title less site",
      '<title>Raid near the dam | Ridge Herald</title><meta property="og:site_name" content="Ridge Herald">',
      "Raid near the dam",
    ],
    ["title alone", "<title>Raid near the dam</title>", "Raid near the dam"],
  ])("title: %s", ([, head, title]) => {
    expect(readHtml(page(head ?? "")).document?.title).toBe(title);
  });

  test("the heading is the title and stays readable", () => {
    const intake = readHtml(
      `<title>Site</title><article><h1>Raid near  the dam</h1><p>${prose}</p></article>`,
    );
    expect(intake.document?.title).toBe("Raid near the dam");
    expect(unmasked(intake)).toContain("Raid near the dam");
  });

  test.for([
    [
      "linked data",
      '<script type="application/ld+json">{"datePublished":"2016-03-04T08:00:00+03:00","publisher":{"name":"Ridge"}}</script>',
      "2016-03-04",
      "metadata",
    ],
    ["meta", '<meta name="pubdate" content="20160304">', "2016-03-04", "metadata"],
    [
      "address",
      '<link rel="canonical" href="https://a.example/news/2016/03/04/raid">',
      "2016-03-04",
      "url",
    ],
    [
      "address, month in letters",
      '<meta property="og:url" content="https://a.example/2016/mar/04/raid">',
      "2016-03-04",
      "url",
    ],
    ["no such day", '<meta name="date" content="2016-02-30">', null, "none"],
    ["day or month first?", '<meta name="date" content="03/04/2016">', null, "none"],
  ] as const)("published: %s", ([, head, start, basis]) => {
    expect(readHtml(page(head)).document?.published).toMatchObject({ start, basis });
  });

  test("only the time of change is known: it bounds", () => {
    const intake = readHtml(page('<meta property="article:modified_time" content="2016-03-09">'));
    expect(intake.document?.published).toMatchObject({
      start: null,
      end: "2016-03-09",
      precision: "interval",
    });
  });

  test("flags beat the page", () => {
    const intake = readHtml(
      page('<meta name="date" content="2016-03-04"><meta property="og:site_name" content="Ridge">'),
      {
        published: "2016-03-03",
        source: "Plains",
        url: "https://p.example/",
        lang: "en",
      },
    );
    expect(intake.document).toMatchObject({
      source: { name: "Plains" },
      published: { start: "2016-03-03", basis: "person" },
      appearances: [
        { outlet: "Plains", url: "https://p.example/", published: "2016-03-03", how: "file" },
      ],
    });
  });

  test("a wrong language label is overruled by a long text", () => {
    const words =
      "Les combattants ont pris la ville dans la nuit et les habitants sont partis vers le nord, dit le maire de la ville. ".repeat(
        4,
      );
    const intake = readHtml(`<html lang=en><article><p>${words}</p></article>`);
    expect(intake.document?.language.code).toBe("fr");
    expectNote(intake, "intake/language-disagrees");
    expectNote(intake, "intake/no-reader-for-language");
  });
});

/** Small pages of many builds: what must be read, what must be masked. */
const P1 =
  "The army entered the town on Tuesday after nine days of shelling, residents told reporters by telephone.";
const P2 =
  "At least 14 people were killed, among them five children, according to the local hospital and two rescuers.";
const P3 =
  "“Nobody is left here,” said a baker, who had fled to the coast with his family before the road was cut.";
const BODY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const A1 =
  "دخلت القوات المدينة يوم الثلاثاء بعد تسعة أيام من القصف، كما قال سكان للصحفيين عبر الهاتف.";
const A2 =
  "وقتل ما لا يقل عن ١٤ شخصا بينهم خمسة أطفال، بحسب المستشفى المحلي واثنين من رجال الإنقاذ.";
const NAV =
  "<ul><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport and games</a></ul>";
const LINKS =
  "<ul><li><a href=/1>Ninety killed in the north as truce ends</a><li><a href=/2>Forty missing after the flood</a></ul>";
const OTHER =
  "Fifty-five people were killed in another country on another day, said somebody else entirely, in a long sentence.";

type Case = readonly [
  name: string,
  html: string,
  reads: readonly string[],
  masks: readonly string[],
];
const all: readonly string[] = [P1, P2, P3];
const CASES: readonly Case[] = [
  ["article element", `<nav>${NAV}</nav><article>${BODY}</article>`, all, ["World"]],
  [
    "main element",
    `<header>${NAV}</header><main>${BODY}</main><footer>About the Ridge company and its owners.</footer>`,
    all,
    ["World", "About the Ridge"],
  ],
  ["divs only", `<div><div>${NAV}</div><div>${BODY}</div></div>`, all, ["Sport"]],
  ["no markup but br", `<body>${P1}<br><br>${P2}<br><br>${P3}</body>`, all, []],
  ["text straight in body", `${P1}<p>${P2}<p>${P3}`, all, []],
  ["layout table", `<table><tr><td>${NAV}</td><td>${BODY}</td></tr></table>`, all, ["World"]],
  ["old font and center", `<center><font size=4>Raid</font></center><font>${BODY}</font>`, all, []],
  [
    "paragraphs unclosed",
    `<div id=content><p>${P1}<p>${P2}<p>${P3}</div><div id=footer><p>Contact us</div>`,
    all,
    ["Contact us"],
  ],
  [
    "cookie banner before",
    `<div class="cookie-banner"><p>We use cookies on this page, and so do the 300 companies that we work with.</p></div><article>${BODY}</article>`,
    all,
    ["We use cookies"],
  ],
  [
    "cookie banner after",
    `<article>${BODY}</article><div id="onetrust-consent-sdk"><p>We value your privacy and that of our many partners in trade.</p></div>`,
    all,
    ["We value"],
  ],
  [
    "newsletter inside",
    `<article><p>${P1}</p><div class="newsletter-signup"><p>Sign up for our briefing and get the news of the day at seven.</p></div><p>${P2}</p><p>${P3}</p></article>`,
    all,
    ["Sign up"],
  ],
  [
    "related inside",
    `<article><p>${P1}</p><div class=related>${LINKS}</div><p>${P2}</p><p>${P3}</p></article>`,
    all,
    ["Ninety", "Forty"],
  ],
  [
    "related after",
    `<article>${BODY}</article><section class="more-stories"><h2>More</h2>${LINKS}</section>`,
    all,
    ["Ninety"],
  ],
  ["links without a class", `<div>${BODY}</div><div>${LINKS}</div>`, all, ["Ninety", "Forty"]],
  ["aside", `<article>${BODY}<aside><p>${OTHER}</p></aside></article>`, all, ["Fifty-five"]],
  [
    "sidebar by class",
    `<div class=wrap><div class=post>${BODY}</div><div class=sidebar><p>${OTHER}</p></div></div>`,
    all,
    ["Fifty-five"],
  ],
  [
    "comments by id",
    `<article>${BODY}</article><div id=comments><p>${OTHER}</p><p>${OTHER} Really.</p></div>`,
    all,
    ["Fifty-five"],
  ],
  [
    "comment-list by class",
    `<article>${BODY}</article><ol class="commentlist"><li><p>${OTHER}</p></ol>`,
    all,
    ["Fifty-five"],
  ],
  [
    "disqus",
    `<div>${BODY}</div><div id="disqus_thread"><p>${OTHER}</p></div>`,
    all,
    ["Fifty-five"],
  ],
  [
    "figure and caption",
    `<article><p>${P1}</p><figure><img src=x><figcaption>Smoke above the town, where 20 people died in May.</figcaption></figure><p>${P2}</p><p>${P3}</p></article>`,
    all,
    ["Smoke"],
  ],
  [
    "wp-caption",
    `<article><p>${P1}</p><div class="wp-caption"><p class="wp-caption-text">Smoke above the town, where 20 people died in May.</p></div><p>${P2}</p><p>${P3}</p></article>`,
    all,
    ["Smoke"],
  ],
  [
    "share bar",
    `<article><div class=share-buttons><a href=x>Facebook</a> <a href=y>Telegram</a></div>${BODY}</article>`,
    all,
    ["Facebook"],
  ],
  [
    "tags behind",
    `<article>${BODY}<div class=tags><a href=x>Syria</a> <a href=y>Army</a></div></article>`,
    all,
    ["Army"],
  ],
  [
    "advert",
    `<article><p>${P1}</p><div class=advertisement><p>Cheap flights to the sea, from only 99 for two people, this week only.</p></div><p>${P2}</p><p>${P3}</p></article>`,
    all,
    ["Cheap"],
  ],
  [
    "author box",
    `<article>${BODY}</article><div class="author-bio"><p>Rana Doe has lived in Amman for years and knows 40 kinds of tea.</p></div>`,
    all,
    ["Rana"],
  ],
  [
    "breadcrumbs",
    `<div class=breadcrumbs><a href=/>Home</a> &gt; <a href=/w>World</a></div><article>${BODY}</article>`,
    all,
    ["World"],
  ],
  [
    "form",
    `<article>${BODY}</article><form><label>Your name and the town in which you live</label><button>Send this form</button></form>`,
    all,
    ["Your name", "Send this"],
  ],
  ["select", `<select><option>English<option>Arabic</select><div>${BODY}</div>`, all, ["English"]],
  [
    "modal",
    `<div class="modal"><p>You have three reports left to read this month, dear reader of ours.</p></div><main>${BODY}</main>`,
    all,
    ["You have"],
  ],
  [
    "body with many class words",
    `<body class="single sidebar-right comments-open nav-fixed"><div>${BODY}</div></body>`,
    all,
    [],
  ],
  [
    "wrapper named sidebar",
    `<div class="content-sidebar-wrap has-sidebar sidebar"><div>${BODY}</div></div>`,
    all,
    [],
  ],
  [
    "post with rubric classes",
    `<div class="post type-post tag-army category-war">${BODY}</div>`,
    all,
    [],
  ],
  [
    "header round title and text",
    `<article><header><h1>Army enters town after nine days</h1></header>${BODY}</article>`,
    ["Army enters", ...all],
    [],
  ],
  [
    "h1 outside the article",
    `<h1>Army enters town after nine days</h1><div class=x>${BODY}</div>`,
    ["Army enters", ...all],
    [],
  ],
  [
    "subheadings",
    `<article><p>${P1}</p><h2>The road is cut</h2><p>${P2}</p><p>${P3}</p></article>`,
    ["The road is cut", ...all],
    [],
  ],
  [
    "standfirst",
    `<h1>Army enters town</h1><h2>Nine days of shelling end as the hospital counts at least 14 dead</h2><div>${BODY}</div>`,
    ["Nine days of", ...all],
    [],
  ],
  [
    "short speech",
    `<article><p>${P1}</p><p>“No,” he said.</p><p>${P2}</p><p>${P3}</p></article>`,
    ["“No,” he said.", ...all],
    [],
  ],
  [
    "list in the text",
    `<article><p>${P1}</p><ul><li>Homs: 3 dead</li><li>Hama: 4 dead</li></ul><p>${P2}</p><p>${P3}</p></article>`,
    ["Homs: 3 dead", ...all],
    [],
  ],
  [
    "list at the end",
    `<article>${BODY}<ul><li>Homs: 3 dead</li><li>Hama: 4 dead</li></ul></article>`,
    ["Hama: 4 dead", ...all],
    [],
  ],
  [
    "table in the text",
    `<article><p>${P1}</p><table><tr><th>Town<th>Dead<tr><td>Homs<td>3</table><p>${P2}</p><p>${P3}</p></article>`,
    ["Homs", ...all],
    [],
  ],
  [
    "blockquote",
    `<article><p>${P1}</p><blockquote><p>${P3}</p></blockquote><p>${P2}</p></article>`,
    all,
    [],
  ],
  [
    "sections",
    `<article><section><p>${P1}</p></section><section><p>${P2}</p></section><section><p>${P3}</p></section></article>`,
    all,
    [],
  ],
  [
    "spans round words",
    `<div><span>${P1.slice(0, 30)}</span><span>${P1.slice(30)}</span></div><div>${P2}</div><div>${P3}</div>`,
    all,
    [],
  ],
  [
    "links in the text",
    `<article><p>${P1.replace("army", '<a href="/army">army</a>')}</p><p>${P2.replace("hospital", "<a href=x>hospital</a>")}</p><p>${P3}</p></article>`,
    all,
    [],
  ],
  [
    "bold and italics",
    `<article><p><b>${P1.slice(0, 9)}</b>${P1.slice(9)}</p><p>${P2}</p><p><i>${P3}</i></p></article>`,
    all,
    [],
  ],
  [
    "custom elements",
    `<ridge-story><ridge-body>${BODY}</ridge-body></ridge-story><ridge-nav>${NAV}</ridge-nav>`,
    all,
    ["World"],
  ],
  [
    "AMP",
    `<html amp><body><article class="amp-article"><div class="amp-content">${BODY}</div></article></body>`,
    all,
    [],
  ],
  [
    "itemprop",
    `<div><div itemprop=articleBody>${BODY}</div><div><p>${OTHER.slice(0, 60)}</p></div></div>`,
    all,
    [],
  ],
  [
    "role main",
    `<div role=navigation>${NAV}</div><div role=main>${BODY}</div><div role=contentinfo>Made by the Ridge company.</div>`,
    all,
    ["World", "Made by"],
  ],
  ["print copy", `<div>${BODY}</div><div>${BODY}</div>`, all, []],
  [
    "entities",
    `<article><p>${P1}</p><p>Tom &amp; Ann&rsquo;s caf&eacute;&nbsp;was hit &mdash; &#8220;twice&#8221; &lt;sic&gt;, said a neighbour of the two.</p><p>${P2}</p><p>${P3}</p></article>`,
    ["Tom & Ann’s café\u00a0was hit — “twice” <sic>", ...all],
    [],
  ],
  [
    "white space and line ends",
    `<article>\r\n  <p>\r\n   ${P1.replaceAll(" ", "\r\n\t ")}\r\n</p><p>${P2}</p><p>${P3}</p></article>`,
    all,
    [],
  ],
  [
    "pre",
    `<article><p>${P1}</p><pre>Homs   3\nHama   4</pre><p>${P2}</p><p>${P3}</p></article>`,
    all,
    [],
  ],
  [
    "soft hyphens",
    `<article><p>${P1}</p><p>The com&shy;mander was killed in the ad&shy;vance on the town, his office said.</p><p>${P2}</p><p>${P3}</p></article>`,
    ["com\u00admander", ...all],
    [],
  ],
  [
    "Arabic, right to left",
    `<html lang=ar dir=rtl><nav><ul><li><a href=/>الرئيسية</a><li><a href=/n>أخبار العالم</a></ul></nav><article><h1>الجيش يدخل المدينة</h1><p>${A1}</p><p>${A2}</p></article><footer>جميع الحقوق محفوظة</footer>`,
    ["الجيش يدخل", A1, A2],
    ["أخبار العالم", "جميع الحقوق"],
  ],
  [
    "Arabic with comments",
    `<html dir=rtl lang=ar><div class=post><p>${A1}</p><p>${A2}</p></div><div id=comments><p>لا أصدق هذا الخبر، سمعت أن تسعين شخصا قتلوا في ذلك اليوم.</p></div>`,
    [A1, A2],
    ["تسعين"],
  ],
  [
    "Arabic, related inside",
    `<html dir=rtl><article><p>${A1}</p><div class=related><a href=x>مقتل تسعين شخصا في الشمال</a></div><p>${A2}</p></article>`,
    [A1, A2],
    ["تسعين"],
  ],
  [
    "mixed directions",
    `<article dir=rtl><p>${A1} (<bdi>SDF</bdi>)</p><p>${A2}</p></article>`,
    ["(SDF)", A2],
    [],
  ],
  [
    "Hebrew page",
    "<html dir=rtl><article><p>הצבא נכנס לעיירה ביום שלישי אחרי תשעה ימים של הפגזות, אמרו תושבים לעיתונאים בטלפון.</p></article><nav><a href=x>ראשי</a></nav>",
    ["הצבא נכנס"],
    ["ראשי"],
  ],
  [
    "Persian page",
    "<html dir=rtl lang=fa><article><p>ارتش روز سه‌شنبه پس از نه روز گلوله‌باران وارد شهر شد، ساکنان به خبرنگاران گفتند که جاده بسته است.</p></article><nav><a href=x>خانه</a></nav>",
    ["ارتش روز"],
    ["خانه"],
  ],
  [
    "Cyrillic page",
    "<article><p>Армия вошла в город во вторник после девяти дней обстрела, сообщили жители журналистам по телефону.</p></article><nav><a href=x>Главная</a></nav>",
    ["Армия вошла"],
    ["Главная"],
  ],
  [
    "Chinese page",
    "<article><p>居民通过电话告诉记者，经过九天的炮击之后，军队于星期二进入该镇，至少有十四人丧生，其中包括五名儿童。</p></article><nav><a href=x>首页</a></nav>",
    ["居民通过"],
    ["首页"],
  ],
  [
    "emoji and marks",
    `<article><p>${P1} 😀</p><p>${P2}</p><p>${P3}</p></article><div class=social><p>👍 Like us on every site that there is, dear reader.</p></div>`,
    all,
    ["Like us"],
  ],
  [
    "end matter in plain words",
    `<div>${BODY}<p>Follow us on Twitter</p><p>Subscribe to our newsletter</p><p>© 2016 Ridge Herald</p></div>`,
    all,
    ["Follow us", "Subscribe", "Ridge Herald"],
  ],
  [
    "picture credit in plain words",
    `<div><p>Photo: a street in the old town</p>${BODY}</div>`,
    all,
    ["Photo:"],
  ],
  ["unclosed everything", `<div><div><article><p>${P1}<div><p>${P2}<b><i><p>${P3}`, all, []],
  [
    "wrong nesting",
    `<article><p>${P1}</b></p></div><p>${P2}</p></article></span><p>${P3}`,
    [P1, P2],
    [],
  ],
];

describe("pages of many builds", () => {
  test(`there are at least 60 of them`, () => expect(CASES.length).toBeGreaterThanOrEqual(60));

  test.for(CASES)("%s", ([, html, reads, masks]) => {
    const intake = readHtml(html);
    const left = unmasked(intake);
    for (const words of reads) expect(left).toContain(words);
    for (const words of masks) {
      expect(textOf(intake)).toContain(words);
      expect(left).not.toContain(words);
    }
  });

  test.for(CASES)("%s: every block leads back to the bytes of its words", ([, html]) => {
    const bytes = new TextEncoder().encode(html);
    const intake = read(bytes, { file: "page.html" });
    const text = textOf(intake);
    if (intake.map === null) throw new Error("no map");
    const words = [...text.matchAll(/\S+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const spans = findBytes(bytes, intake.map, words);
    words.forEach((word, at) => {
      const found = new TextDecoder().decode(bytes.subarray(spans[at]?.start, spans[at]?.end));
      const shown = textOf(readHtml(`<p>${found}`)) || found;
      expect(shown).toBe(text.slice(word.start, word.end).trim());
    });
  });

  test("twice the same bytes give the same intake", () => {
    for (const [, html] of CASES) expect(readHtml(html)).toEqual(readHtml(html));
  });
});
