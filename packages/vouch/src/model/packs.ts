import type { Unit } from "./amount.ts";
import type { PlacePrecision } from "./claim.ts";
import type { Genre } from "./document.ts";
import type { VoiceKind } from "./voice.ts";
import type { Day } from "./when.ts";

/** `stock` at a time, `flow` over a time, `share` of a whole, `change` against a baseline. */
export type MeasureKind = "stock" | "flow" | "share" | "change";

/** A row of the codebook: one thing this field counts, and the words it is told in. */
export interface MeasureRow {
  /** Kebab-case id, `[a-z0-9-]`. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what counts and what does not. */
  readonly definition: string;
  readonly kind: MeasureKind;
  /** Measures that people confuse share a family. */
  readonly family: string;
  /** Units that its amounts can have; `money` stands for any ISO 4217 code. */
  readonly units: readonly (Unit | "money")[];
  /** Whom `population` names: those counted, the holder, or the agent. */
  readonly population: "counted" | "holder" | "agent";
  /** Which window its questions have: `when` = the stated time; else the calendar unit. */
  readonly window: "when" | "year" | "month";
  /** Ways of saying it, in the little language of docs/method/measures.md. */
  readonly phrases: readonly string[];
  /** Measures it must never be merged with, and why. */
  readonly never: readonly { readonly measure: string; readonly why: string }[];
  /** Where the definition comes from. */
  readonly reference: string;
}

/**
 * A noun that numbers count in this field. Its class is what codebook phrases ask for (`<n:fighter>`);
 * its population is who is counted.
 */
export interface NounRow {
  /** Every form as written in reports, folded: `["fighter", "fighters"]`, `["air strike", "airstrikes"]`. */
  readonly forms: readonly string[];
  /** `people`, `events`, `items`, `km2`, `t`, `bbl` … */
  readonly unit: Unit;
  /** One word for phrases to ask for: `fighter`, `civilian`, `child`, `strike`, `vehicle` … */
  readonly class: string;
  /** Population id, `[a-z0-9-]`, plural: `fighters`, `civilians`, `children`. */
  readonly population: string;
  readonly civilian: "yes" | "no" | "unknown";
}

/** An actor with the names it has gone by, each within its dates. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  /** As a voice: what kind of speaker it is. */
  readonly kind: VoiceKind;
  /** `armed-group`, `state`, `state-force`, `coalition`, `organisation`, `civilian`, `ethnic` … */
  readonly type: string;
  readonly aliases: readonly {
    readonly text: string;
    /** Days between which the alias stands for this actor; null = open. */
    readonly from: Day | null;
    readonly to: Day | null;
    /** Only where the document's context already speaks of this actor ("militiamen"). */
    readonly context: boolean;
    /** Only with exactly this casing ("IS", never "is"). */
    readonly exact: boolean;
  }[];
  readonly reference: string;
}

/** A place of the gazetteer. Coordinates stay inside the engine: nothing finer than its precision leaves. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** `country`, `governorate`, `district`, `settlement`, `camp`, `region`, `river`, `base` … */
  readonly type: string;
  readonly precision: PlacePrecision;
  /** Ids of the places it lies in, narrowest first. */
  readonly within: readonly string[];
  /** Degrees; null = none kept. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Radius in kilometres; null = unknown. */
  readonly uncertaintyKm: number | null;
  /** Inhabitants, for choosing between namesakes; null = unknown. */
  readonly inhabitants: number | null;
  readonly reference: string;
}

/** Something founded, fallen, begun or first named on a known day: it bounds undated texts. */
export interface DatedFactRow {
  readonly id: string;
  /** Words that presuppose it, matched whole. */
  readonly phrases: readonly string[];
  /** A text that uses the words was written on or after this day. */
  readonly notBefore: Day;
  /** In an analyst's words. */
  readonly fact: string;
  readonly reference: string;
}

/** A publisher or speaker with its kind and the genre of what it writes. */
export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Hosts whose pages are its own. */
  readonly hosts: readonly string[];
  readonly kind: VoiceKind;
  readonly genre: Genre;
  readonly reference: string;
}

/** Bounds of a word that counts without digits. */
export interface VagueNumberRow {
  readonly words: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
}

/** The tables a reader and a weigher need, loaded by whoever has hands. */
export interface Packs {
  readonly measures: readonly MeasureRow[];
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  readonly datedFacts: readonly DatedFactRow[];
  readonly outlets: readonly OutletRow[];
  readonly nouns: readonly NounRow[];
  readonly vagueNumbers: readonly VagueNumberRow[];
}
