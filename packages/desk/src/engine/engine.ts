import {
  type Act,
  type Document,
  makeResolver,
  makeRulesReader,
  type Note,
  type Packs,
  type Reader,
  type Resolver,
} from "vouch";
import type { Effects } from "../effects.ts";
import { loadPacks } from "./packs.ts";

/** Reader, resolver and the packs they work with. */
export interface Engine {
  readonly packs: Packs;
  readonly reader: Reader;
  readonly resolve: Resolver;
}

let started: { readonly packs: Packs; readonly engine: Engine } | null = null;

/** The engine, started once: its books take longer to make than most reports to read. */
export function startEngine(effects: Effects): Engine {
  const { packs } = loadPacks(effects);
  if (started?.packs !== packs) {
    const engine = { packs, reader: makeRulesReader(packs), resolve: makeResolver(packs) };
    started = { packs, engine };
  }
  return started.engine;
}

/**
 * Read a document and resolve its names: the two acts that go into the ledger together. `notes` = what
 * intake had to say about the file; they stand first in the reading.
 */
export function readActs(document: Document, notes: readonly Note[], engine: Engine): Act[] {
  const read = engine.reader.read(document);
  const reading = {
    ...read,
    notes: [...notes, ...read.notes.filter((note) => !isSaid(note, notes))],
  };
  const resolution = engine.resolve(document, reading);
  return [
    { kind: "read", body: { reading } },
    { kind: "resolved", body: { document: document.id, resolution } },
  ];
}

/** Intake and reader both see that a language has no reader: it is said once. */
function isSaid({ code }: Note, notes: readonly Note[]): boolean {
  return (
    code === "read/no-reader-for-language" &&
    notes.some((note) => note.code === "intake/no-reader-for-language")
  );
}

/** What intake said, out of an earlier reading: a new reading has to say it too. */
export function intakeNotes(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ code }) => code.startsWith("intake/"));
}
