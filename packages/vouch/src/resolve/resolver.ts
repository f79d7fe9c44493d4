import type { Document, Packs, Reading } from "../model/index.ts";
import { makeNameBook, readMentions } from "../read/mention/index.ts";
import { layOut } from "../text/index.ts";
import { resolveReading } from "./reading.ts";
import type { Resolution } from "./resolution.ts";

/** Says what the names of a reading stand for. Pure: the same document and reading, the same answer. */
export type Resolver = (document: Document, reading: Reading) => Resolution;

/** A resolver over a set of packs; its name book is built once. */
export function makeResolver(packs: Packs): Resolver {
  const names = makeNameBook(packs);
  return (document, reading) => {
    const page = layOut({ text: document.text, masked: reading.findings.masked });
    return resolveReading(reading, page, readMentions(page, names), packs);
  };
}
