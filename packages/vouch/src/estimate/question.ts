import type { Claim, Document, Packs, Question, QuestionVoice } from "../model/index.ts";
import { namesFrom, shelve, type WeighedQuestion } from "./apart.ts";
import type { Evidence, EvidenceClaim, Statement } from "./evidence.ts";
import { isOwnInterest } from "./interest.ts";
import { type Measures, partsOf, type QuestionParts } from "./key.ts";
import { findLinked, reasonToLeave, SUPERSEDED } from "./leave.ts";
import { asOfOf, originOf } from "./origin.ts";
import { findOutliers, scaleOf } from "./outlier.ts";
import { settleOf } from "./settle.ts";
import { gatherVoices, type OriginVoice } from "./voices.ts";
import { weighEqually, weighVoices } from "./weigh.ts";

/** Tables that asking needs; without actors, places and outlets ids are shown as they are. */
export type AskingPacks = Pick<Packs, "measures"> &
  Partial<Pick<Packs, "actors" | "places" | "outlets">>;

type Draft = WeighedQuestion & { readonly voices: QuestionVoice[] };

/**
 * All questions that the evidence speaks to, by key. A question whose figures all count for nothing
 * is still there, with its reasons. Same evidence, same questions, in whatever order it came.
 * What stands apart from a question is worked out when `apart` is read.
 */
export function askQuestions(evidence: Evidence, packs: AskingPacks): Question[] {
  const measures: Measures = new Map(packs.measures.map((row) => [row.id, row]));
  const drafts = groupByKey(evidence, measures)
    .sort((a, b) => (a.parts.key < b.parts.key ? -1 : 1))
    .map(({ parts, claims }) => weighDraft(parts, claims, evidence));
  flagOutliers(drafts);
  const shelf = shelve(drafts, namesFrom(packs));
  return drafts.map((draft) => ({
    ...beforeApart(draft.question),
    get apart() {
      return shelf.apartOf(draft);
    },
    apartMore: shelf.moreOf(draft),
    ...afterApart(draft.question),
  }));
}

/** Weigh the claims of one key alone: nothing stands apart, no scale can be judged. */
export function weighQuestion(
  claims: readonly EvidenceClaim[],
  measures: Measures,
  evidence: Pick<Evidence, "grades" | "copies">,
): Question | null {
  const [group] = groupByKey({ claims }, measures);
  if (group === undefined) return null;
  const { question } = weighDraft(group.parts, group.claims, evidence);
  return { ...beforeApart(question), apart: [], apartMore: 0, ...afterApart(question) };
}

type Weighed = WeighedQuestion["question"];
type After = "left" | "excludes" | "settle" | "sensitivity";

function beforeApart(question: Weighed): Omit<Weighed, After> {
  const { key, measure, family, population, area, unit, per, window, estimate, voices } = question;
  return { key, measure, family, population, area, unit, per, window, estimate, voices };
}

function afterApart({ left, excludes, settle, sensitivity }: Weighed): Pick<Weighed, After> {
  return { left, excludes, settle, sensitivity };
}

interface Group {
  readonly parts: QuestionParts;
  readonly claims: EvidenceClaim[];
}

function groupByKey({ claims }: Pick<Evidence, "claims">, measures: Measures): Group[] {
  const groups = new Map<string, Group>();
  for (const evidence of claims) {
    const parts = partsOf(evidence.claim, evidence.document, measures);
    if (parts === null) continue;
    const group = groups.get(parts.key);
    if (group === undefined) groups.set(parts.key, { parts, claims: [evidence] });
    else group.claims.push(evidence);
  }
  return [...groups.values()];
}

function weighDraft(
  parts: QuestionParts,
  claims: readonly EvidenceClaim[],
  evidence: Pick<Evidence, "grades" | "copies">,
): Draft {
  const sorted = claims.length > 1 ? [...claims].sort(byClaim) : claims;
  const { counted, left } = sortOut(sorted);
  const byId = new Map(counted.map((one) => [one.claim.id, one]));
  const gathered = gatherVoices(counted.map((one) => statementOf(one, parts, evidence)));
  for (const { superseded } of gathered) {
    for (const { claim } of superseded) left.push({ claim, why: SUPERSEDED });
  }
  left.sort((a, b) => (a.claim < b.claim ? -1 : 1));
  const voices = gathered.map((voice) => voiceRecord(voice, byId));
  const estimate = weighVoices(gathered);
  const { row, population, area, unit, per, window } = parts;
  const { start, end, rule } = window;
  const question: Weighed = {
    key: parts.key,
    measure: row.id,
    family: row.family,
    population,
    area,
    unit,
    per,
    window: { start, end, rule },
    estimate,
    voices,
    left,
    excludes: gathered.flatMap((voice) => excludesOf(voice, byId)),
    settle: settleOf(row, estimate),
    sensitivity: { equalWeights: weighEqually(gathered) },
  };
  return { parts, question, voices };
}

function byClaim(a: EvidenceClaim, b: EvidenceClaim): number {
  return a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0;
}

/** What counts and what is left; the same claim given twice is one claim. */
function sortOut(claims: readonly EvidenceClaim[]): {
  counted: EvidenceClaim[];
  left: { claim: string; why: string }[];
} {
  const once = claims.filter((one, at) => one.claim.id !== claims[at - 1]?.claim.id);
  const linked = findLinked(once.map(({ claim }) => claim));
  const counted: EvidenceClaim[] = [];
  const left: { claim: string; why: string }[] = [];
  for (const one of once) {
    const why = reasonToLeave(one) ?? linked.get(one.claim.id) ?? null;
    if (why === null) counted.push(one);
    else left.push({ claim: one.claim.id, why });
  }
  return { counted, left };
}

function statementOf(
  { claim, document }: EvidenceClaim,
  { row }: QuestionParts,
  { grades, copies }: Pick<Evidence, "grades" | "copies">,
): Statement {
  const copied: Document | null = copies.get(document.id) ?? null;
  const origin = originOf(claim, document, copied);
  const asOf = asOfOf(claim, document, copied);
  const grade = grades.get(origin.id) ?? gradeOfSpeaker(claim, origin.named, grades);
  const { low = null, best = null, high = null, approximate = false } = claim.amount ?? {};
  return {
    claim: claim.id,
    origin: origin.id,
    named: origin.named,
    low,
    best,
    high,
    approximate,
    asOf: asOf.day,
    dated: asOf.own,
    grade,
    interested: isOwnInterest(claim, row),
  };
}

function gradeOfSpeaker(
  claim: Claim,
  named: boolean,
  grades: Evidence["grades"],
): Statement["grade"] {
  const id = claim.voices.at(-1)?.id;
  return (named && typeof id === "string" ? grades.get(id) : undefined) ?? "F";
}

function voiceRecord(voice: OriginVoice, byId: ReadonlyMap<string, EvidenceClaim>): QuestionVoice {
  const { origin, named, low, best, high, asOf, grade, weight } = voice;
  const claims = voice.statements.map(({ claim }) => claim);
  const copies = voice.copies.map(({ claim }) => claim);
  const flags = flagsOf(voice, [...claims, ...copies], byId);
  const known = claims.some((id) => isDayKnown(byId.get(id)));
  const day = known ? asOf : null;
  return { origin, named, low, best, high, asOf: day, claims, copies, grade, weight, flags };
}

/** An undated report has an interval: it orders statements, but no day of it is shown as theirs. */
function isDayKnown(evidence: EvidenceClaim | undefined): boolean {
  if (evidence === undefined) return false;
  const { claim, document } = evidence;
  const { published, appearances } = document;
  if (claim.voices.at(-1)?.said?.precision === "day") return true;
  const dated = published.start !== null && published.start === published.end;
  return dated || appearances.some((appearance) => appearance.published !== null);
}

function flagsOf(
  voice: OriginVoice,
  claims: readonly string[],
  byId: ReadonlyMap<string, EvidenceClaim>,
): string[] {
  const told = claims.flatMap((id) => {
    const one = byId.get(id);
    return [...(one?.claim.flags ?? []), ...(one?.queried ? ["queried"] : [])];
  });
  const flags = new Set<string>(told.sort());
  if (voice.garbled) flags.add("garbled");
  if (voice.interested) flags.add("own-interest");
  return [...flags];
}

/** What a figure does not include travels with it; the same words once a voice. */
function excludesOf(
  voice: OriginVoice,
  byId: ReadonlyMap<string, EvidenceClaim>,
): Question["excludes"][number][] {
  const seen = new Set<string>();
  return [...voice.statements, ...voice.copies].flatMap(({ claim }) => {
    const quotes = byId.get(claim)?.claim.excludes ?? [];
    return quotes
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .map((quote) => ({ claim, quote }));
  });
}

/** Flag the voices that are off the scale of their family and population, over all years. */
function flagOutliers(drafts: readonly Draft[]): void {
  const scales = new Map<string, { drafts: Draft[] }>();
  for (const draft of drafts) {
    const { row, population, unit, per } = draft.parts;
    const scale = `${row.family} ${population} ${unit} ${per}`;
    const group = scales.get(scale);
    if (group === undefined) scales.set(scale, { drafts: [draft] });
    else group.drafts.push(draft);
  }
  for (const group of scales.values()) flagScale(group.drafts.flatMap(({ voices }) => voices));
}

function flagScale(voices: readonly QuestionVoice[]): void {
  const placed = voices.flatMap((voice) => {
    const value = scaleOf(voice);
    return value === null ? [] : [{ voice, origin: voice.origin, value }];
  });
  const off = findOutliers(placed);
  for (const [at, { voice }] of placed.entries()) {
    if (off[at]) (voice.flags as string[]).push("outlier-scale");
  }
}
