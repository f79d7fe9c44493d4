import type { Document, Genre, Published, PublishedBasis, Source, VoiceKind } from "vouch";
import type { FrontMatter } from "./front-matter.ts";
import { FRONT_KEYS } from "./front-matter.ts";
import { GENRES } from "./genres.ts";
import type { DateEvidence, PageMetadata } from "./html/metadata.ts";
import type { Limits } from "./limits.ts";
import type { NoteList } from "./note.ts";
import { findAddressDate, readWrittenDate, type WrittenDate } from "./written-date.ts";

/** What the person who adds a file says about it; each beats what the file says itself. */
export interface Given {
  /** Name of the file; null = it came through a pipe. */
  readonly file: string | null;
  /** Name of the outlet. */
  readonly source?: string | undefined;
  /** Day, month or year of publication: `2019-08-06`, `2019-08`, `2019`. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** ISO 639-1 code. */
  readonly lang?: string | undefined;
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits> | undefined;
}

/** What is stated about a document, each by the strongest of flag, front matter, page and address. */
export interface Statements {
  readonly title: string | null;
  readonly source: Source;
  readonly url: string | null;
  readonly lang: string | null;
  readonly published: Published;
  readonly genre: Genre;
  readonly translatedFrom: string | null;
  readonly translatedBy: "machine" | "person" | "unknown";
  readonly translated: boolean;
  readonly retrieved: string | null;
}

const VOICE_KINDS: readonly VoiceKind[] = [
  "outlet",
  "wire",
  "monitor",
  "official",
  "un",
  "court",
  "ngo",
  "party",
  "witness",
  "relay",
  "detainee",
  "expert",
  "anonymous",
  "none",
];

/** Weigh what flags, front matter and page say. */
export function decideStatements(
  given: Given,
  front: FrontMatter | null,
  page: PageMetadata | null,
  notes: NoteList,
): Statements {
  const field = (key: string): string | null => front?.fields.get(key) || null;
  noteStrange(front, notes);
  const url = given.url ?? field("url") ?? page?.url ?? null;
  const kind = oneOf(VOICE_KINDS, field("kind"), "kind", notes);
  const from = field("translated-from");
  const by = field("translated-by");
  return {
    title: field("title") ?? page?.title ?? null,
    source: {
      name: given.source ?? field("source") ?? field("outlet") ?? page?.site ?? null,
      kind,
    },
    url,
    lang: codeOf(given.lang ?? field("lang") ?? field("language") ?? page?.lang ?? null, notes),
    published: decidePublished(given, front, page, url, notes),
    genre: oneOf(GENRES, field("genre"), "genre", notes) ?? "unknown",
    translated: from !== null || by !== null,
    translatedFrom: from === null ? null : codeOf(from, notes),
    translatedBy: by === "machine" || by === "person" ? by : "unknown",
    retrieved: instantOf(field("retrieved"), notes),
  };
}

function noteStrange(front: FrontMatter | null, notes: NoteList): void {
  const unknown = [...(front?.fields ?? [])].filter(([key]) => !FRONT_KEYS.has(key));
  const lines = [...unknown.map(([key, value]) => `${key}: ${value}`), ...(front?.strange ?? [])];
  if (lines.length === 0) return;
  const shown = lines.slice(0, 5).map((line) => `“${line.slice(0, 80)}”`);
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : "";
  notes.add(
    "intake/front-matter-unknown",
    "info",
    `Front matter that means nothing here: ${shown.join(", ")}${more}.`,
    {
      next: `Known keys are ${[...FRONT_KEYS].join(", ")}.`,
    },
  );
}

function oneOf<Value extends string>(
  list: readonly Value[],
  value: string | null,
  key: string,
  notes: NoteList,
): Value | null {
  if (value === null) return null;
  const found = list.find((known) => known === value.toLowerCase());
  if (found !== undefined) return found;
  notes.add(
    "intake/front-matter-value",
    "warning",
    `“${value.slice(0, 80)}” is no ${key}; it was left out.`,
    {
      next: `Use one of ${list.join(", ")}.`,
    },
  );
  return null;
}

/** First part of a language tag: "en-GB" → "en"; names of languages are not guessed at. */
function codeOf(tag: string | null, notes: NoteList): string | null {
  const code = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(tag?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
  if (tag !== null && code === null) {
    notes.add("intake/language-unknown", "info", `“${tag.slice(0, 40)}” is no language code.`, {
      next: "Give two letters, as in --lang en.",
    });
  }
  return code;
}

function instantOf(value: string | null, notes: NoteList): string | null {
  if (value === null) return null;
  const date = readWrittenDate(value);
  const time = /[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s{0,2}(Z|\+00:?00)?$/.exec(value);
  if (date?.precision === "day" && (time !== null || value.trim().length === 10)) {
    const clock = time?.[1] ?? "00:00:00";
    return `${date.start}T${clock.length === 5 ? `${clock}:00` : clock}Z`;
  }
  noteNotDay("retrieved", value, notes);
  return null;
}

/** When a document was published: flag, front matter, page, address; unknown stays unknown. */
export function decidePublished(
  given: Given,
  front: FrontMatter | null,
  page: PageMetadata | null,
  url: string | null,
  notes: NoteList,
): Published {
  const stated = [
    [given.published, "person", "--published"],
    [front?.fields.get("published") ?? front?.fields.get("date"), "frontmatter", "published"],
  ] as const;
  for (const [value, basis, name] of stated) {
    if (value === undefined || value === "") continue;
    const date = readWrittenDate(value);
    if (date !== null) return publishedOf(date, basis);
    noteNotDay(name, value, notes);
  }
  return publishedOfPage(page, url, notes);
}

function noteNotDay(name: string, value: string, notes: NoteList): void {
  notes.add(
    "intake/not-a-day",
    "warning",
    `“${value.slice(0, 60)}” (${name}) is no day of the calendar; it was left out.`,
    {
      next: "Write it as 2016-02-29, 2016-02 or 2016.",
    },
  );
}

function publishedOfPage(
  page: PageMetadata | null,
  url: string | null,
  notes: NoteList,
): Published {
  const dates = page?.dates ?? [];
  noteDisagreement(dates, notes);
  const published = dates.find((row) => row.says === "published");
  if (published !== undefined) return publishedOf(published.date, "metadata");
  const address = url === null ? null : findAddressDate(url);
  if (address !== null) return publishedOf(address, "url");
  const changed = dates.find((row) => row.says === "modified");
  if (changed === undefined) return NO_DATE;
  return { ...NO_DATE, end: changed.date.end, precision: "interval", basis: "metadata" };
}

const NO_DATE: Published = {
  start: null,
  end: null,
  precision: "none",
  basis: "none",
  evidence: [],
};

function publishedOf(date: WrittenDate, basis: PublishedBasis): Published {
  return { start: date.start, end: date.end, precision: date.precision, basis, evidence: [] };
}

/** A page that gives several days of publication is told about; its time of change is another thing. */
function noteDisagreement(dates: readonly DateEvidence[], notes: NoteList): void {
  const rows = dates.filter((row) => row.says !== "modified");
  const apart = rows.some((a) => rows.some((b) => a.date.end < b.date.start));
  if (!apart) return;
  const seen = rows.map((row) => `${row.date.start} (${row.where})`);
  const rest = dates
    .filter((row) => row.says === "modified")
    .map((row) => `changed ${row.date.start} (${row.where})`);
  const list = [...new Set([...seen, ...rest])].slice(0, 8).join("; ");
  notes.add(
    "intake/dates-disagree",
    "warning",
    `The page dates itself in several ways: ${list}. The first one counts.`,
    {
      next: "Look which is right and set it with --published.",
    },
  );
}

/** The one appearance of a document that intake knows of. */
export function appearanceOf(given: Given, stated: Statements): Document["appearances"] {
  const day = stated.published.precision === "day" ? stated.published.start : null;
  return [
    {
      outlet: stated.source.name,
      url: stated.url,
      published: day,
      retrieved: stated.retrieved,
      how: given.file === null ? "stdin" : "file",
      sha256: null,
    },
  ];
}
