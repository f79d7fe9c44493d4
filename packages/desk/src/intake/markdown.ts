import type { Mask } from "vouch";

interface Syntax {
  readonly pattern: RegExp;
  readonly why: string;
  /** Which part is no prose: the whole match, or what stands before or after its group 1. */
  readonly part: "all" | "after" | "before";
}

/** Line-bound Markdown that is no prose. Every repeat is bounded, so that matching stays linear. */
const SYNTAX: readonly Syntax[] = [
  // [words](https://… "title")
  {
    pattern: /!?\[([^\][\n]{0,500})\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)/g,
    why: "link target",
    part: "after",
  },
  // [words][label]
  { pattern: /\[([^\][\n]{1,500})\]\[[^\][\n]{0,200}\]/g, why: "link target", part: "after" },
  // [label]: https://…
  {
    pattern: /^ {0,3}\[[^\][\n]{1,200}\]:[ \t]{0,9}\S[^\n]{0,2000}$/gm,
    why: "link target",
    part: "all",
  },
  // <https://…>
  { pattern: /<(?:https?|mailto|ftp):[^<>\s]{1,2000}>/g, why: "link target", part: "all" },
  // |---|:--:|
  {
    pattern:
      /^ {0,3}\|?(?:[ \t]{0,9}:?-{2,200}:?[ \t]{0,9}\|){1,200}(?:[ \t]{0,9}:?-{2,200}:?)?[ \t]{0,9}$/gm,
    why: "table ruler",
    part: "all",
  },
  // ***, ---, ===
  {
    pattern: /^ {0,3}(?:-{3,200}|={3,200}|\*{3,200}|_{3,200})[ \t]{0,9}$/gm,
    why: "rule",
    part: "all",
  },
];

/** Stretches of a Markdown text that are no prose, ascending and apart; the text stays as it is. */
export function findMarkdownMasks(text: string): Mask[] {
  const fenced = [...findFences(text), ...findComments(text)];
  const inline = SYNTAX.flatMap((syntax) => findSyntax(text, syntax));
  return mergeMasks([...fenced, ...inline]);
}

function findSyntax(text: string, { pattern, why, part }: Syntax): Mask[] {
  const masks: Mask[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const image = match[0].startsWith("!");
    const words = match[1] ?? "";
    const from = part === "all" ? start : start + (image ? 2 : 1) + words.length;
    masks.push(image ? { start, end, why: "picture" } : { start: from, end, why });
  }
  return masks;
}

/** ```code``` and ~~~code~~~ blocks; one that is never closed runs to the end. */
function findFences(text: string): Mask[] {
  const masks: Mask[] = [];
  let open: { start: number; mark: string } | null = null;
  for (const match of text.matchAll(/^ {0,3}(`{3,20}|~{3,20})[^\n]*(?:\n|$)/gm)) {
    const mark = match[1] ?? "";
    if (open === null) open = { start: match.index, mark };
    else if (mark.startsWith(open.mark)) {
      masks.push({ start: open.start, end: match.index + match[0].length, why: "code" });
      open = null;
    }
  }
  if (open !== null) masks.push({ start: open.start, end: text.length, why: "code" });
  return masks;
}

function findComments(text: string): Mask[] {
  const masks: Mask[] = [];
  for (let start = text.indexOf("<!--"); start >= 0; ) {
    const stop = text.indexOf("-->", start + 4);
    const end = stop < 0 ? text.length : stop + 3;
    masks.push({ start, end, why: "comment" });
    start = stop < 0 ? -1 : text.indexOf("<!--", end);
  }
  return masks;
}

/** Masks in text order with none overlapping another; where two do, the earlier one's reason stays. */
export function mergeMasks(masks: readonly Mask[]): Mask[] {
  const sorted = masks
    .filter((mask) => mask.end > mask.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Mask[] = [];
  let reached = 0;
  for (const mask of sorted) {
    const start = Math.max(mask.start, reached);
    if (start >= mask.end) continue;
    merged.push({ start, end: mask.end, why: mask.why });
    reached = mask.end;
  }
  return merged;
}
