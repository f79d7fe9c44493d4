import type { Mention } from "../read/parts.ts";
import type { Period } from "./alias.ts";
import { isContextual, isInUse } from "./alias.ts";
import { type Context, homeCount } from "./context.ts";
import type { ResolvedActor } from "./resolution.ts";

/** Which actor a mention stands for at the time spoken of. Equal candidates are decided by id. */
export function resolveActor(context: Context, mention: Mention, period: Period): ResolvedActor {
  const alive = mention.ids.filter((id) => isInUse(context.actors.get(id), mention.name, period));
  const candidates = alive.length > 0 ? alive : mention.ids;
  const scored = candidates.map((id) => ({ id, score: scoreOf(context, id) }));
  const best = scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[0];
  if (best === undefined)
    return {
      id: null,
      inferred: mention.nominal,
      why: `“${mention.name}” is in no row of the actor list`,
    };
  if (mention.nominal) return nominalActor(context, mention, best.id, best.score);
  return { id: best.id, inferred: false, why: whyNamed(context, mention, best.id, scored.length) };
}

function nominalActor(
  context: Context,
  mention: Mention,
  id: string,
  score: number,
): ResolvedActor {
  const single = mention.ids.length === 1 && !isContextual(context.actors.get(id), mention.name);
  if (single) return { id, inferred: false, why: `“${mention.name}” names them` };
  if (score <= 0)
    return {
      id: null,
      inferred: true,
      why: `“${mention.name}” could be anyone: the text names none of its candidates`,
    };
  const name = context.actors.get(id)?.name ?? id;
  return {
    id,
    inferred: true,
    why: `“${mention.name}” is read as ${name}, of whom the text speaks most`,
  };
}

function whyNamed(context: Context, mention: Mention, id: string, candidates: number): string {
  const name = context.actors.get(id)?.name ?? id;
  if (candidates > 1)
    return `“${mention.name}” has ${candidates} bearers; the text speaks most of ${name}`;
  return `“${mention.name}” is a name of ${name}`;
}

/** Named by name counts ten times as much as being at home in a country of the text. */
function scoreOf(context: Context, id: string): number {
  return (context.named.get(id) ?? 0) * 10 + Math.min(9, homeCount(context, id));
}
