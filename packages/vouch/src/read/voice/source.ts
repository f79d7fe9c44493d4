import {
  type ActorRow,
  contains,
  type Span,
  type Voice,
  type VoiceKind,
} from "../../model/index.ts";
import type { Speaker } from "./memory.ts";
import type { VoiceContext } from "./view.ts";
import { kebab } from "./wording.ts";

/** Kinds of source that speak for themselves: "the organisation said" in their text is they. */
const FOR_ITSELF: ReadonlySet<VoiceKind> = new Set([
  "official",
  "un",
  "ngo",
  "monitor",
  "court",
  "party",
]);

const UNSPOKEN: Voice = {
  name: null,
  id: null,
  kind: "outlet",
  quote: null,
  verb: null,
  said: null,
  inferred: false,
};

/** The document's outlet and the outlets that it took the span over from, outermost first. */
export function outerVoices(context: VoiceContext, span: Span): Voice[] {
  const earlier = context.derivedFrom
    .filter(({ how, quote }) => how !== "quotation" || contains(quote, span))
    .map(({ name, quote }) => {
      const row = rowNamed(context, name);
      return { ...UNSPOKEN, name, id: row?.id ?? kebab(name), kind: row?.kind ?? "outlet", quote };
    });
  return [outletOf(context), ...earlier];
}

function outletOf(context: VoiceContext): Voice {
  const { name, kind } = context.source;
  const row = name === null ? null : rowNamed(context, name);
  const id = row?.id ?? (name === null ? null : kebab(name));
  return { ...UNSPOKEN, name, id, kind: kind ?? row?.kind ?? "outlet" };
}

/** The document's source as a speaker; null where it only tells what others say. */
export function ownVoice(context: VoiceContext): Speaker | null {
  const { name, id, kind, quote } = outletOf(context);
  return id !== null && FOR_ITSELF.has(kind) ? { name, id, kind, quote } : null;
}

/** The row of an actor or outlet by its name or an alias; an operation publishes nothing itself. */
function rowNamed(
  { actors, outlets }: VoiceContext,
  name: string,
): { readonly id: string; readonly kind: VoiceKind } | null {
  const folded = kebab(name);
  return (
    actors.find((row) => row.type !== "operation" && isCalled(row, name, folded)) ??
    outlets.find((row) => [row.name, ...row.aliases].some((alias) => kebab(alias) === folded)) ??
    null
  );
}

function isCalled(row: ActorRow, name: string, folded: string): boolean {
  if (kebab(row.name) === folded) return true;
  return row.aliases.some(
    ({ text, context, exact }) => !context && (exact ? text === name : kebab(text) === folded),
  );
}
