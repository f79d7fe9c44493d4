import { findAddressDate, readWrittenDate, type WrittenDate } from "../written-date.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";

/** One thing that dates a page, and where on the page it stands. */
export interface DateEvidence {
  readonly where: string;
  readonly value: string;
  readonly date: WrittenDate;
  /** `published` and `url` date the page; `modified` only bounds it. */
  readonly says: "published" | "url" | "modified";
}

/** What a page says about itself, decided. */
export interface PageMetadata {
  readonly title: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly dates: readonly DateEvidence[];
}

const PUBLISHED_META: readonly string[] = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "published_time",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "citation_publication_date",
];
const MODIFIED_META: readonly string[] = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "dcterms.modified",
];

/** Decide title, site, address, language and dates from a page's facts and its first heading. */
export function decideMetadata(facts: PageFacts, heading: string | null): PageMetadata {
  const linked = facts.linked.map(readLinked);
  const site =
    metaOf(facts, "og:site_name", "application-name") ?? firstOf(linked, (row) => row.site);
  const url = facts.canonical ?? metaOf(facts, "og:url");
  const named =
    heading ?? metaOf(facts, "og:title", "twitter:title") ?? withoutSite(facts.title, site);
  const lang = facts.lang ?? metaOf(facts, "content-language", "og:locale", "language");
  const dates = findDates(facts, linked, url);
  return { title: named, site, url, lang, dates };
}

interface Linked {
  readonly site: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

/**
 * Publisher and dates of linked data. Looked up by name, not parsed: half of such scripts are broken
 * JSON, and the three fields are plain strings.
 */
function readLinked(content: string): Linked {
  const field = (name: string): string | null =>
    new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"]{1,100})"`).exec(content)?.[1] ?? null;
  const publisher = /"publisher"\s{0,9}:\s{0,9}\{[^{}]{0,400}?"name"\s{0,9}:\s{0,9}"([^"]{1,100})"/;
  return {
    site: publisher.exec(content)?.[1] ?? null,
    published: field("datePublished"),
    modified: field("dateModified"),
  };
}

function firstOf(rows: readonly Linked[], pick: (row: Linked) => string | null): string | null {
  return rows.map(pick).find((value) => value !== null) ?? null;
}

function findDates(
  facts: PageFacts,
  linked: readonly Linked[],
  url: string | null,
): DateEvidence[] {
  const found: DateEvidence[] = [];
  const add = (where: string, value: string | null, says: DateEvidence["says"]): void => {
    const date = value === null ? null : readWrittenDate(value);
    if (value !== null && date !== null) found.push({ where, value, date, says });
  };
  for (const row of linked) add("linked data (datePublished)", row.published, "published");
  for (const name of PUBLISHED_META) add(`meta ${name}`, metaOf(facts, name), "published");
  for (const time of facts.times) if (time.published) add("time element", time.value, "published");
  if (found.length === 0) add("time element", facts.times[0]?.value ?? null, "published");
  const address = url === null ? null : findAddressDate(url);
  if (url !== null && address !== null)
    found.push({ where: "address", value: url, date: address, says: "url" });
  for (const row of linked) add("linked data (dateModified)", row.modified, "modified");
  for (const name of MODIFIED_META) add(`meta ${name}`, metaOf(facts, name), "modified");
  return found;
}

/** "Title | Site" and "Site – Title" without the site. */
export function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  const parts = title.split(/\s+[|–—·•»:-]{1,2}\s+/);
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean => fold(part) === fold(site ?? "\0");
  if (isSite(parts.at(-1) ?? ""))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/[\s|–—·•»:-]+$/, "");
  if (isSite(parts[0] ?? "")) return parts.slice(1).join(" – ");
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  return longest.length > title.length * 0.6 ? longest : title;
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
