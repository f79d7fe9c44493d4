import type { Estimate, OpenSide } from "../model/index.ts";
import { confidenceOf } from "./confidence.ts";
import { type OriginVoice, spanOf } from "./voices.ts";

/** Name of the method in records: each origin once, its latest statement, the middle voice. */
export const METHOD = "origins-once";

/**
 * Weigh the voices of one question. `low` and `high` are the ends that any counted voice allows;
 * `best` is the lower weighted median of the points of named voices (of unnamed ones only where no
 * named voice has a point), so it is always a number that somebody said. No margin is added.
 * Method: docs/method/weighing.md.
 */
export function weighVoices(voices: readonly OriginVoice[]): Estimate {
  const span = spanOf(voices);
  const open = openSides(voices);
  const best = middleOf(voices, massOf);
  const origins = voices.filter((voice) => voice.named).length;
  const unnamed = voices.length - origins;
  const { confidence, why } = confidenceOf(voices, best);
  const { low, high } = span;
  return { low, best, high, open, method: METHOD, origins, unnamed, confidence, why };
}

/** What the estimate would be if every voice had the same weight. */
export function weighEqually(
  voices: readonly OriginVoice[],
): Pick<Estimate, "low" | "best" | "high"> {
  const { low, high } = spanOf(voices);
  return { low, best: middleOf(voices, () => 1), high };
}

function openSides(voices: readonly OriginVoice[]): OpenSide[] {
  const open: OpenSide[] = [];
  if (voices.some((voice) => voice.openLow)) open.push("low");
  if (voices.some((voice) => voice.openHigh)) open.push("high");
  return open;
}

/** Weights as whole thousandths: sums then do not depend on the order of adding. */
function massOf({ weight }: OriginVoice): number {
  return Math.round(weight * 1000);
}

type Point = { readonly value: number; readonly mass: number };

function middleOf(
  voices: readonly OriginVoice[],
  mass: (voice: OriginVoice) => number,
): number | null {
  const named = pointsOf(voices, true, mass);
  return lowerMedian(named.length > 0 ? named : pointsOf(voices, false, mass));
}

function pointsOf(
  voices: readonly OriginVoice[],
  named: boolean,
  mass: (voice: OriginVoice) => number,
): Point[] {
  const points: Point[] = [];
  for (const voice of voices) {
    if (voice.best !== null && voice.named === named)
      points.push({ value: voice.best, mass: mass(voice) });
  }
  return points;
}

/** The least value at which half of the mass is reached; null of no points. */
function lowerMedian(points: Point[]): number | null {
  points.sort((a, b) => a.value - b.value);
  const half = points.reduce((sum, point) => sum + point.mass, 0) / 2;
  let reached = 0;
  for (const { value, mass } of points) {
    reached += mass;
    if (reached >= half) return value;
  }
  return null;
}
