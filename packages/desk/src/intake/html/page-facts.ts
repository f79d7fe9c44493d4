/** What a page says about itself outside its text: raw, as found, nothing decided. */
export interface PageFacts {
  /** First `<title>`. */
  title: string | null;
  /** `lang` of `<html>`. */
  lang: string | null;
  dir: string | null;
  canonical: string | null;
  /** `name`, `property`, `itemprop` or `http-equiv` (lower case) → contents in page order. */
  readonly meta: Map<string, string[]>;
  /** Contents of `application/ld+json` scripts. */
  readonly linked: string[];
  /** `<time>` elements: machine value and whether it is marked as the time of publication. */
  readonly times: { readonly value: string; readonly published: boolean }[];
}

const VALUE_MAX = 2000;
const META_MAX = 2000;
const LINKED_MAX = 400_000;

export function emptyFacts(): PageFacts {
  return {
    title: null,
    lang: null,
    dir: null,
    canonical: null,
    meta: new Map(),
    linked: [],
    times: [],
  };
}

/** Keep what a start tag says about the page. */
export function noteTag(facts: PageFacts, tag: string, attribute: (name: string) => string): void {
  if (tag === "meta") noteMeta(facts, attribute);
  else if (tag === "time") noteTime(facts, attribute);
  else if (tag === "html") {
    facts.lang ??= attribute("lang") || attribute("xml:lang") || null;
    facts.dir ??= attribute("dir") || null;
  } else if (tag === "link" && attribute("rel").toLowerCase() === "canonical") {
    facts.canonical ??= attribute("href").slice(0, VALUE_MAX) || null;
  }
}

function noteMeta(facts: PageFacts, attribute: (name: string) => string): void {
  const content = attribute("content").slice(0, VALUE_MAX).trim();
  if (content === "" || facts.meta.size >= META_MAX) return;
  for (const name of ["name", "property", "itemprop", "http-equiv"]) {
    const key = attribute(name).slice(0, 100).toLowerCase();
    if (key === "") continue;
    const values = facts.meta.get(key);
    if (values === undefined) facts.meta.set(key, [content]);
    else if (values.length < 20) values.push(content);
  }
}

const PUBLISHED_WORDS = /publi(?:sh|cat)|pubdate|entry-date|post-date|article-date|date-?posted/i;

function noteTime(facts: PageFacts, attribute: (name: string) => string): void {
  const value = attribute("datetime").slice(0, 100);
  if (value === "" || facts.times.length >= 50) return;
  const about = `${attribute("class")} ${attribute("itemprop")}`.slice(0, 300);
  const modified = /modif|updat/i.test(about);
  facts.times.push({ value, published: !modified && PUBLISHED_WORDS.test(about) });
}

/** Keep the content of a linked-data script. */
export function noteLinked(facts: PageFacts, content: string): void {
  if (content.length <= LINKED_MAX && facts.linked.length < 20) facts.linked.push(content);
}

/** First content of the first of these meta names that the page has; null where it has none. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
