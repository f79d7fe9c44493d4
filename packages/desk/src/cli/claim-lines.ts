import { type BookClaim, type Claim, formatAmount, formatSpan, type Screen } from "vouch";
import { safe, shortId } from "./words.ts";

const QUOTE_MAX = 300;

/** A claim on two or three lines: what it says and who says so, then its words, then why it is left out. */
export function claimLines(
  { claim, left, queried }: Pick<BookClaim, "claim" | "left" | "queried">,
  { paint }: Pick<Screen, "paint">,
): string[] {
  const marks = [
    claim.modality === "asserted" ? "" : claim.modality,
    ...claim.flags,
    queried ? "queried" : "",
  ].filter((mark) => mark !== "");
  const indent = " ".repeat(14);
  return [
    `${shortId(claim.id)}  ${paint.strong(safe(whatOf(claim)))} · ${safe(whereAndWhen(claim))}`,
    `${indent}${paint.quote(`“${safe(claim.quote.text, QUOTE_MAX)}”`)}`,
    `${indent}${paint.dim(safe(speakersOf(claim)))}${marks.length === 0 ? "" : ` · ${paint.warn(safe(marks.join(", ")))}`}`,
    ...(left === null ? [] : [`${indent}${paint.dim(`does not count: ${safe(left)}`)}`]),
  ];
}

/** Kind, measure and figure: "killed: 33 people", "event: strike". */
export function whatOf({ kind, measure, amount, event, direction, order }: Claim): string {
  if (amount !== null)
    return `${(measure ?? kind).replaceAll("-", " ")}: ${formatAmount(amount)}${unitWords(amount.unit)}`;
  if (order !== null) return `${kind}: ${order.map((tied) => tied.join(" = ")).join(" > ")}`;
  if (direction !== null) return `${kind}: ${direction}`;
  const code = [event?.code, event?.second].filter((one) => one != null).join(", ");
  return code === "" ? kind : `${kind}: ${code}`;
}

function unitWords(unit: string): string {
  return unit === "people" || unit === "events" || unit === "items" ? ` ${unit}` : "";
}

function whereAndWhen({ population, actors, places, when }: Claim): string {
  const who = population.id ?? actors.map(({ name }) => name).join(", ");
  const where = places.map(({ name }) => name).join(", ");
  return [who, where, formatSpan(when.start, when.end)].filter((part) => part !== "").join(" · ");
}

/** Who says so, first speaker first. */
export function speakersOf({ voices }: Claim): string {
  return [...voices]
    .reverse()
    .map(({ name, kind }) => name ?? (kind === "outlet" ? "outlet not known" : "no source named"))
    .join(" → ");
}
