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

interface Row {
  readonly id: string;
  readonly kind: VoiceKind;
}

/** Names of each pair of lists, folded; names that need their casing stand as written behind "=". */
const INDEXES = new WeakMap<VoiceContext["actors"], Map<string, Row>>();

/** The row of an actor or outlet by its name or an alias, actors first. */
function rowNamed(context: VoiceContext, name: string): Row | null {
  const index = INDEXES.get(context.actors) ?? indexOf(context);
  INDEXES.set(context.actors, index);
  return index.get(`=${name}`) ?? index.get(kebab(name)) ?? null;
}

function indexOf({ actors, outlets }: VoiceContext): Map<string, Row> {
  const named = [
    ...actors.filter(speaksAsItself).flatMap((row) => keysOf(row).map((key) => ({ key, row }))),
    ...outlets.flatMap((row) =>
      [row.name, ...row.aliases].map((name) => ({ key: kebab(name), row })),
    ),
  ];
  const index = new Map<string, Row>();
  for (const { key, row } of named) if (!index.has(key)) index.set(key, row);
  return index;
}

function keysOf({ name, aliases }: ActorRow): string[] {
  const own = aliases.filter(({ context }) => !context);
  return [kebab(name), ...own.map(({ text, exact }) => (exact ? `=${text}` : kebab(text)))];
}

/** An operation publishes nothing itself. */
function speaksAsItself({ type }: ActorRow): boolean {
  return type !== "operation";
}
