import type { Draft } from "../claim/draft.ts";
import { mentionsIn, type Sight } from "../claim/sight.ts";
import type { Clause } from "../parts.ts";
import { asActor, frameDraft } from "./frame.ts";

const FUTURE: ReadonlySet<string> = new Set(["conditional", "predicted", "planned", "promised"]);

/**
 * What lies under an "if" or ahead: one claim a sentence, with the main clause as its place. The due
 * date is open unless the words state one; nothing here is ever an event. What a body announces that
 * it will do is a policy.
 */
export function draftForecasts(sight: Sight): Draft[] {
  const bySentence = new Map<number, Clause>();
  for (const clause of sight.clauses) {
    if (!FUTURE.has(clause.modality) || !isDecided(sight, clause) || !says(sight, clause)) continue;
    const known = bySentence.get(clause.sentence);
    if (known === undefined || weight(clause) > weight(known))
      bySentence.set(clause.sentence, clause);
  }
  return [...bySentence].flatMap(([index, clause]) => {
    const sentence = sight.page.sentences[index];
    if (sentence === undefined) return [];
    const kind = isAnnounced(sight, clause) ? "policy" : "forecast";
    const draft = frameDraft(
      sight,
      sentence,
      { start: clause.start, end: clause.end },
      kind,
      `${clause.modality} clause`,
    );
    const due = sight.whenAt(clause, sentence, clause);
    const actors = mentionsIn(sight, clause, "actor")
      .filter(({ ids }) => ids.length > 0)
      .slice(0, 2);
    return [
      {
        ...draft,
        modality: clause.modality,
        when: due.basis === "stated" || due.basis === "relative" ? due : draft.when,
        actors: actors.map((mention) => asActor(sight, mention, "party")),
      },
    ];
  });
}

const PLANNING =
  /\b(plan|plans|planned|planning|prepar\w+|intend\w*|aims?|aimed|aiming|announc\w+|schedul\w+|set to|about to|vow\w*|pledg\w+|due to|threaten\w*|poised|order\w*|approv\w+)\b/i;

/** A bare "to" or "in order to" is a purpose, not a plan: the words must say that somebody plans. */
function isDecided(sight: Sight, clause: Clause): boolean {
  if (clause.because === null) return false;
  if (clause.modality !== "planned") return true;
  const { start, end } = clause.because;
  return PLANNING.test(sight.page.text.slice(start, end)) && !isQuoted(sight, clause);
}

/** Words of a quotation are its speaker's statement. */
function isQuoted(sight: Sight, clause: Clause): boolean {
  return /^["“«]/.test(sight.page.text.slice(clause.start, clause.start + 1));
}

/** It must be about somebody or somewhere, and long enough to say something. */
function says(sight: Sight, clause: Clause): boolean {
  if (clause.last - clause.first < 3) return false;
  const sentence = sight.page.sentences[clause.sentence] ?? clause;
  return (
    mentionsIn(sight, sentence, "actor").length + mentionsIn(sight, sentence, "place").length > 0 ||
    clause.last - clause.first >= 5
  );
}

/** A main clause with its modal says more than the "if" before it. */
function weight(clause: Clause): number {
  return (clause.modality === "promised" ? 0 : 1) + Math.min(20, clause.last - clause.first) / 20;
}

function isAnnounced(sight: Sight, clause: Clause): boolean {
  const words = sight.page.text.slice(clause.start, clause.end);
  return (
    clause.modality === "planned" &&
    /\b(announced|ordered|approved|authori[sz]ed|adopted|decreed|decided)\b/i.test(words)
  );
}
