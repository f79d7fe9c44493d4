import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentId } from "../src/math/fold-text.ts";
import type { Claim, Document, Packs, Reader, Reading } from "../src/model/index.ts";
import { makeRulesReader } from "../src/read/reader.ts";
import { applyResolution, makeResolver } from "../src/resolve/index.ts";

const ROOT = new URL("../../../", import.meta.url);

function rows<Row>(pack: string): Row[] {
  const file = new URL(`packs/${pack}/${pack}.json`, ROOT);
  return (JSON.parse(readFileSync(file, "utf8")) as { rows: Row[] }).rows;
}

/** The packs that are shipped. */
export const packs: Packs = {
  measures: rows("measures"),
  actors: rows("actors"),
  places: rows("places"),
  datedFacts: rows("dated-facts"),
  outlets: rows("outlets"),
  nouns: rows("nouns"),
  vagueNumbers: rows("vague-numbers"),
};

export const reader: Reader = makeRulesReader(packs);
const resolve = makeResolver(packs);

/** A document of this text about which nothing else is known. */
export function documentOf(text: string, known: Partial<Document> = {}): Document {
  return {
    id: documentId(text),
    file: "test.txt",
    title: null,
    source: { name: null, kind: null },
    appearances: [],
    published: { start: null, end: null, precision: "none", basis: "none", evidence: [] },
    language: { code: null, translated: null },
    genre: "unknown",
    derivedFrom: [],
    text,
    masked: [],
    coverage: { read: 0, all: text.length, unread: [] },
    ...known,
  };
}

/** What the shipped reader and resolver make of a text. */
export function readText(text: string, known: Partial<Document> = {}): Reading {
  const document = documentOf(text, known);
  const reading = reader.read(document);
  return applyResolution(reading, resolve(document, reading));
}

/** Claims of a text in English, for sentences too short to tell their language. */
export function claimsOf(text: string, known: Partial<Document> = {}): readonly Claim[] {
  return readText(text, { language: { code: "en", translated: null }, ...known }).claims;
}

/**
 * A folder beside the repository that holds material which cannot be shipped: `VOUCH_SHARED`, else
 * `../shared`. Null, told aloud, when it is missing; an error where `CI=true`.
 */
export function sharedFolder(name: string): string | null {
  const root = process.env.VOUCH_SHARED ?? fileURLToPath(new URL("../shared", ROOT));
  const folder = `${root}/${name}`;
  if (existsSync(folder)) return folder;
  if (process.env.CI === "true") throw new Error(`${folder} is missing: set VOUCH_SHARED`);
  // biome-ignore lint/suspicious/noConsole: a skipped test says so.
  console.warn(`SKIPPED: ${folder} is missing; set VOUCH_SHARED to run the tests that need it.`);
  return null;
}
