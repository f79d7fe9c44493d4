import type { Mask } from "vouch";
import type { Limits } from "./limits.ts";
import type { NoteList } from "./note.ts";

/** Cut a text at the limit, never between the halves of a character. */
export function limitText(text: string, limits: Limits, notes: NoteList): string {
  if (text.length <= limits.textUnits) return text;
  const last = text.charCodeAt(limits.textUnits - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limits.textUnits - 1 : limits.textUnits;
  notes.add(
    "intake/text-too-long",
    "warning",
    `Only the first ${end.toLocaleString("en")} of ${text.length.toLocaleString("en")} characters were read (limit textUnits).`,
    { next: "Split the file, or raise the limit." },
  );
  return text.slice(0, end);
}

/** Mask what of each line lies past the limit. */
export function limitLines(text: string, limits: Limits, notes: NoteList): Mask[] {
  const masks: Mask[] = [];
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    if (end - start > limits.lineUnits) {
      masks.push({ start: start + limits.lineUnits, end, why: "rest of a line past the limit" });
    }
    start = end + 1;
  }
  const [first] = masks;
  if (first !== undefined) {
    notes.add(
      "intake/line-too-long",
      "warning",
      `${masks.length} ${masks.length === 1 ? "line is" : "lines are"} longer than ${limits.lineUnits.toLocaleString("en")} characters; the rest was not read (limit lineUnits).`,
      {
        next: "Put line ends between paragraphs, or raise the limit.",
        span: { start: first.start, end: first.end },
      },
    );
  }
  return masks;
}

/** Whether decoded bytes look like no text in any language: controls and gaps all through. */
export function isNoText(source: string): boolean {
  const size = Math.min(source.length, 20_000);
  let controls = 0;
  let gaps = 0;
  for (let at = 0; at < size; at++) {
    const code = source.charCodeAt(at);
    if (isControl(code)) controls++;
    // NUL was made U+FFFD and comes in rows; gaps of a wrong encoding stand alone.
    else if (code === 0xfffd && source.charCodeAt(at - 1) !== 0xfffd) gaps++;
  }
  return size >= 16 && (controls > size * 0.05 || gaps + controls > size * 0.2);
}

const WHITE_OR_ESCAPE: ReadonlySet<number> = new Set([0, 9, 10, 11, 12, 13, 0x1b, 0x85]);

/** C0 and C1 controls that no text holds. */
function isControl(code: number): boolean {
  return (code < 0x20 || (code >= 0x7f && code <= 0x9f)) && !WHITE_OR_ESCAPE.has(code);
}
