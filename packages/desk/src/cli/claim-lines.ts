import {
  type Amount,
  type BookClaim,
  type Claim,
  formatAmount,
  formatSpan,
  type Screen,
} from "vouch";
import { safe, shortId } from "./words.ts";

const QUOTE_MAX = 300;

/** Names of actors, places and populations by id. */
type Names = (id: string) => string;

/** A claim on two or three lines: what it says and who says so, then its words, then why it is left out. */
export function claimLines(
  { claim, left, queried }: Pick<BookClaim, "claim" | "left" | "queried">,
  { paint }: Pick<Screen, "paint">,
  names: Names,
): string[] {
  const marks = [
    claim.modality === "asserted" ? "" : claim.modality,
    ...claim.flags,
    queried ? "queried" : "",
  ].filter((mark) => mark !== "");
  const indent = " ".repeat(14);
  return [
    `${shortId(claim.id)}  ${paint.strong(safe(whatOf(claim)))} · ${safe(whereAndWhen(claim, names))}`,
    `${indent}${paint.quote(`“${safe(claim.quote.text, QUOTE_MAX)}”`)}`,
    `${indent}${paint.dim(safe(speakersOf(claim)))}${marks.length === 0 ? "" : ` · ${paint.warn(safe(marks.join(", ")))}`}`,
    ...(left === null ? [] : [`${indent}${paint.dim(`does not count: ${safe(left)}`)}`]),
  ];
}

/** Kind, measure and figure: "killed: 33 people", "event: strike". */
export function whatOf({ kind, measure, amount, event, direction, order }: Claim): string {
  if (amount !== null) return `${(measure ?? kind).replaceAll("-", " ")}: ${figureWords(amount)}`;
  if (order !== null) return `${kind}: ${order.map((tied) => tied.join(" = ")).join(" > ")}`;
  if (direction !== null) return `${kind}: ${direction}`;
  const codes = [event?.code, event?.second].filter((one) => one != null);
  return codes.length === 0 ? kind : `${kind}: ${codes.join(", ").toLowerCase()}`;
}

function figureWords(amount: Amount): string {
  const { low, best, high, unit } = amount;
  if (low === null && best === null && high === null) return "no number told";
  const counted = unit === "people" || unit === "events" || unit === "items";
  return `${formatAmount(amount)}${counted ? ` ${unit}` : ""}`;
}

function whereAndWhen({ population, actors, places, when, amount }: Claim, names: Names): string {
  const isTold = population.id !== null && population.id === amount?.unit;
  const holder = population.id === null ? null : names(population.id);
  const who = isTold ? "" : (holder ?? actors.map(({ name }) => name).join(", "));
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
