const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements that stand inside a line; every other element parts blocks. */
export const INLINE: ReadonlySet<string> = set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr",
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Start tags that end an open paragraph. */
export const CLOSES_P: ReadonlySet<string> = set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt plaintext xmp listing",
);

/** Start tag → open elements it ends, looked for up to a border. */
export const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  li: set("li"),
  dt: set("dt dd"),
  dd: set("dt dd"),
  tr: set("tr td th"),
  td: set("td th"),
  th: set("td th"),
  tbody: set("tbody thead tfoot tr td th"),
  tfoot: set("tbody thead tfoot tr td th"),
  option: set("option"),
  optgroup: set("option optgroup"),
  h1: set("h1 h2 h3 h4 h5 h6"),
  h2: set("h1 h2 h3 h4 h5 h6"),
  h3: set("h1 h2 h3 h4 h5 h6"),
};

/** Elements past which an end tag that is left out is not looked for. */
export const BORDER: ReadonlySet<string> = set(
  "ul ol dl table select button caption marquee object template html body article section aside nav main blockquote",
);

/** Start tags that end a drawing or formula: they cannot stand in one. */
export const BREAKOUT: ReadonlySet<string> = set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var",
);

/** How the tokenizer goes on after a start tag: WHATWG § 13.2.6. */
export const TEXT_MODE: Readonly<Record<string, "rcdata" | "rawtext" | "script" | "plaintext">> = {
  title: "rcdata",
  textarea: "rcdata",
  style: "rawtext",
  xmp: "rawtext",
  iframe: "rawtext",
  noembed: "rawtext",
  noframes: "rawtext",
  noscript: "rawtext",
  script: "script",
  plaintext: "plaintext",
};
