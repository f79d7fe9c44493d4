import type { Mask, Span } from "../model/index.ts";
import type { Block } from "./blocks.ts";
import {
  LINE_RULES,
  NEVER_FURNITURE,
  SAID,
  SECTION_RULES,
  type SectionRule,
} from "./furniture-rules.ts";

interface Line extends Span {
  readonly words: string;
}

const LONGEST_LINE = 700;
/** A section heading may open furniture only behind this share of the text. */
const SECTION_FROM = 0.3;
/** Author notes are only counted behind this share of the text. */
const END_FROM = 0.66;

/**
 * Find what a page says about itself: navigation, donation and subscription lines, terms, credits,
 * author notes, captions told twice. Nothing is cut; the spans are masked, so nothing is read there.
 *
 * @param blocks Blocks of the text, as `findBlocks` gives them.
 * @param given Stretches already masked; they are left alone.
 * @returns New masks in text order, apart from each other and from the given ones.
 */
export function findFurniture(
  text: string,
  blocks: readonly Block[],
  given: readonly Mask[] = [],
): Mask[] {
  const lines = withoutMasked(findLines(text, blocks), given);
  const found = new Map<number, Mask>();
  lines.forEach((line, at) => {
    const why = whyFurniture(line.words, line.start >= text.length * END_FROM);
    if (why !== null) found.set(at, { start: line.start, end: line.end, why });
  });
  maskRepeats(lines, found);
  maskSections(lines, text.length, found);
  return [...found.keys()].sort((a, b) => a - b).flatMap((at) => found.get(at) ?? []);
}

/** Why a line is furniture; null where it is not. `atEnd`: it stands in the last third of its text. */
export function whyFurniture(words: string, atEnd: boolean): string | null {
  if (words.length > LONGEST_LINE || NEVER_FURNITURE.test(words)) return null;
  const said = SAID.test(words);
  const lower = words.toLowerCase();
  const rule = LINE_RULES.find((row) => {
    if (words.length > row.most || (said && row.evenSaid !== true)) return false;
    if (row.atEnd === true && !atEnd) return false;
    return hasNeeded(row.needs, lower) && row.pattern.test(words);
  });
  return rule?.why ?? null;
}

function hasNeeded(needs: readonly string[], lower: string): boolean {
  return needs.length === 0 || needs.some((word) => lower.includes(word));
}

function findLines(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    let at = block.start;
    while (at < block.end) {
      const stop = text.indexOf("\n", at);
      const end = stop < 0 || stop > block.end ? block.end : stop;
      const words = text.slice(at, end).trim();
      const start = at + text.slice(at, end).indexOf(words);
      if (words !== "") lines.push({ start, end: start + words.length, words });
      at = end + 1;
    }
  }
  return lines;
}

function withoutMasked(lines: readonly Line[], given: readonly Mask[]): Line[] {
  const masks = [...given].sort((a, b) => a.start - b.start);
  let from = 0;
  return lines.filter((line) => {
    while (from < masks.length && (masks[from]?.end ?? 0) <= line.start) from++;
    return (masks[from]?.start ?? Number.POSITIVE_INFINITY) >= line.end;
  });
}

const REPEAT_MIN = 20;
const REPEAT_MAX = 400;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/** A caption or title told twice: the repeat is masked, both where the line is a picture credit. */
function maskRepeats(lines: readonly Line[], found: Map<number, Mask>): void {
  const seen = new Map<string, number>();
  lines.forEach((line, at) => {
    const { words, start, end } = line;
    if (words.length < REPEAT_MIN || words.length > REPEAT_MAX || SENTENCE_END.test(words)) return;
    if (!seen.has(words)) seen.set(words, at);
    else if (!found.has(at)) found.set(at, { start, end, why: "told twice" });
  });
}

function maskSections(lines: readonly Line[], length: number, found: Map<number, Mask>): void {
  let at = 0;
  while (at < lines.length) {
    const rule = sectionAt(lines[at], length);
    const last = rule === null ? at : lastOfSection(lines, at, rule);
    if (rule !== null) {
      for (let inside = at; inside <= last; inside++) maskLine(lines[inside], inside, rule, found);
    }
    at = last + 1;
  }
}

function sectionAt(line: Line | undefined, length: number): SectionRule | null {
  if (line === undefined || line.words.length > 160) return null;
  if (line.start < length * SECTION_FROM) return null;
  return SECTION_RULES.find((row) => row.pattern.test(line.words)) ?? null;
}

function maskLine(
  line: Line | undefined,
  at: number,
  rule: SectionRule,
  found: Map<number, Mask>,
): void {
  if (line === undefined || found.has(at) || NEVER_FURNITURE.test(line.words)) return;
  found.set(at, { start: line.start, end: line.end, why: rule.why });
}

function lastOfSection(lines: readonly Line[], heading: number, rule: SectionRule): number {
  if (rule.reach === "end") return lines.length - 1;
  if (rule.reach === "next") return Math.min(heading + 1, lines.length - 1);
  let last = heading;
  while (last + 1 < lines.length && isTitleLine(lines[last + 1]?.words ?? "")) last++;
  return last;
}

/** A line of a list of links: short, and no sentence. */
function isTitleLine(words: string): boolean {
  return words.length <= 160 && !/[.!…]["'”’»)\]]*$/.test(words);
}
