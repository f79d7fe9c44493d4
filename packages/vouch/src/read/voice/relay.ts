import { formAt } from "../../text/index.ts";
import type { Speaker } from "./memory.ts";
import { type View, within } from "./view.ts";

/** "told Reuters", "in an interview with AFP": the outlet relays, so it stands first. */
export function withRelay(view: View, cue: number, stop: number, speaker: Speaker): Speaker[] {
  const { page } = view;
  let last = cue + 1;
  while (
    last < stop &&
    last < page.tokens.count &&
    formAt(page, last) !== "that" &&
    formAt(page, last) !== ","
  )
    last++;
  const mention = within(view.mentions, cue + 1, last).find((m) => isRelay(view, m.ids[0], m.kind));
  const near =
    mention !== undefined &&
    (mention.first === cue + 1 ||
      /^(the|to|with|by|news|agency)$/.test(formAt(page, mention.first - 1)));
  if (mention === undefined || !near) return [speaker];
  const known = view.known.get(mention.ids[0] ?? "");
  const start = page.tokens.start[mention.first] ?? 0;
  const end = page.tokens.end[mention.last - 1] ?? start;
  const quote = { start, end, text: page.text.slice(start, end) };
  return [
    { name: mention.name, id: mention.ids[0] ?? null, kind: known?.kind ?? "outlet", quote },
    speaker,
  ];
}

function isRelay(view: View, id: string | undefined, kind: string): boolean {
  const known = id === undefined ? undefined : view.known.get(id);
  return known === undefined ? kind === "outlet" : known.kind === "outlet" || known.kind === "wire";
}
