import type { Day, Grade } from "../model/index.ts";
import type { Statement } from "./evidence.ts";

/** One origin's voice: its latest statement, with what only repeats it and what it has replaced. */
export interface OriginVoice {
  readonly origin: string;
  readonly named: boolean;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Some statement sets no floor, no ceiling. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** A point only "about": counts as ± 10 % when agreement is judged, nowhere else. */
  readonly approximate: boolean;
  readonly asOf: Day | null;
  readonly grade: Grade;
  /** 0..1: of the grade, halved where every statement serves the speaker. */
  readonly weight: number;
  readonly garbled: boolean;
  readonly interested: boolean;
  /** One statement a distinct value. */
  readonly statements: readonly Statement[];
  readonly copies: readonly Statement[];
  readonly superseded: readonly Statement[];
}

/** Weight of a grade. Policy, not measurement: docs/method/weighing.md. */
export const GRADE_WEIGHTS: Readonly<Record<Grade, number>> = {
  A: 1,
  B: 0.8,
  C: 0.6,
  D: 0.4,
  E: 0.2,
  F: 0.5,
};
const INTEREST_FACTOR = 0.5;

/** One voice per origin, in order of origin. The order of the statements does not matter. */
export function gatherVoices(statements: readonly Statement[]): OriginVoice[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.origin);
    if (group === undefined) groups.set(statement.origin, [statement]);
    else group.push(statement);
  }
  const voices: OriginVoice[] = [];
  for (const group of groups.values()) voices.push(voiceOf(group));
  return voices.sort((a, b) => (a.origin < b.origin ? -1 : 1));
}

function voiceOf(group: readonly Statement[]): OriginVoice {
  const only = group[0] as Statement;
  if (group.length === 1) return speak(only.asOf, group, [], []);
  const values = valuesOf(group);
  const latest = newest(values, group);
  const statements: Statement[] = [];
  const copies: Statement[] = [];
  const superseded: Statement[] = [];
  const seen = new Set<string>();
  for (const statement of [...group].sort(byDayAndClaim)) {
    const value = valueKey(statement);
    if (dayOf(statement, values) !== latest) superseded.push(statement);
    else if (seen.has(value)) copies.push(statement);
    else {
      seen.add(value);
      statements.push(statement);
    }
  }
  return speak(latest, statements, copies, superseded);
}

function speak(
  asOf: Day | null,
  statements: readonly Statement[],
  copies: readonly Statement[],
  superseded: readonly Statement[],
): OriginVoice {
  const first = statements[0] as Statement;
  const { origin, named, grade } = first;
  const interested = [...statements, ...copies].every((statement) => statement.interested);
  const weight = GRADE_WEIGHTS[grade] * (interested ? INTEREST_FACTOR : 1);
  const ends = endsOf(statements);
  const approximate = statements.some((statement) => statement.approximate);
  const garbled = statements.length > 1;
  const lists = { statements, copies, superseded };
  return {
    origin,
    named,
    ...ends,
    approximate,
    asOf,
    grade,
    weight,
    garbled,
    interested,
    ...lists,
  };
}

type Ends = Pick<OriginVoice, "low" | "best" | "high" | "openLow" | "openHigh">;

/**
 * A single value stays as it was said. Of several the least and the greatest number are the ends and
 * the least point is the point: a median of the distinct values would fall when one of them rises.
 */
function endsOf(statements: readonly Statement[]): Ends {
  if (statements.length === 1) {
    const { low, best, high } = statements[0] as Statement;
    const openLow = low === null && best === null;
    return { low, best, high, openLow, openHigh: high === null && best === null };
  }
  const span = spanOf(statements);
  let best: number | null = null;
  for (const { best: point } of statements) {
    if (point !== null && (best === null || point < best)) best = point;
  }
  return { ...span, best };
}

/**
 * The span that some statements leave together: the least number stated, if one states a low or a
 * point; the greatest, if one states a high or a point. So "at least 53" beside "at most 35" is
 * 35 to 53, open on both sides, and never a low above a high.
 */
export function spanOf(
  statements: readonly {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  }[],
): Omit<Ends, "best"> {
  let least = Infinity;
  let most = -Infinity;
  let [floor, ceiling, openLow, openHigh] = [false, false, false, false];
  for (const { low, best, high } of statements) {
    least = Math.min(least, low ?? least, best ?? least, high ?? least);
    most = Math.max(most, low ?? most, best ?? most, high ?? most);
    const hasFloor = low !== null || best !== null;
    const hasCeiling = high !== null || best !== null;
    floor ||= hasFloor;
    ceiling ||= hasCeiling;
    openLow ||= !hasFloor;
    openHigh ||= !hasCeiling;
  }
  return { low: floor ? least : null, high: ceiling ? most : null, openLow, openHigh };
}

function valueKey({ low, best, high }: Statement): string {
  return `${low}|${best}|${high}`;
}

/** First day of each value: repeating an old number later does not make it a new statement. */
function valuesOf(group: readonly Statement[]): Map<string, Day | null> {
  const days = new Map<string, Day | null>();
  for (const statement of group) {
    const value = valueKey(statement);
    const day = days.get(value);
    if (statement.asOf !== null && (day === undefined || day === null || statement.asOf < day))
      days.set(value, statement.asOf);
    else if (day === undefined) days.set(value, null);
  }
  return days;
}

function dayOf(statement: Statement, values: ReadonlyMap<string, Day | null>): Day | null {
  return statement.dated ? statement.asOf : (values.get(valueKey(statement)) ?? null);
}

/** Newest day of a statement; an unknown day is older than any known one. */
function newest(values: ReadonlyMap<string, Day | null>, group: readonly Statement[]): Day | null {
  let latest: Day | null = null;
  for (const statement of group) {
    const day = dayOf(statement, values);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

function byDayAndClaim(a: Statement, b: Statement): number {
  const [left, right] = [a.asOf ?? "", b.asOf ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0;
}
