import type { Claim, ClaimId, Document, Findings, Note } from "../../model/index.ts";
import type { Draft } from "./draft.ts";
import { type Flagged, flagsOf } from "./flags.ts";
import { ClaimIds } from "./identity.ts";

/** Who reads, for the stamp on every claim. */
export interface Stamp {
  readonly name: string;
  readonly version: string;
}

/** Drafts in text order become claims: ids, links by id, flags, the reader's stamp. */
export function finishClaims(
  drafts: readonly Draft[],
  document: Document,
  findings: Findings,
  stamp: Stamp,
): Claim[] {
  const ids = new ClaimIds();
  const sorted = [...drafts].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const idOf = new Map<Draft, ClaimId>(
    sorted.map((draft) => [draft, ids.idOf({ ...draft, document: document.id })]),
  );
  return sorted.map((draft) => {
    const { at: _at, rule, links, ...rest } = draft;
    const bare: Flagged = { ...rest, document: document.id, reader: { ...stamp, rule } };
    return {
      ...bare,
      id: idOf.get(draft) ?? "",
      links: links.flatMap(({ to, how, quote }) => {
        const id = idOf.get(to);
        return id === undefined ? [] : [{ to: id, how, quote }];
      }),
      flags: flagsOf(bare, findings),
    };
  });
}

/** Claims past the cap are not kept, and the reading says how many. */
export function capClaims(
  claims: Claim[],
  most: number,
  note: (note: Omit<Note, "file" | "document">) => void,
): Claim[] {
  if (claims.length <= most) return claims;
  note({
    code: "read/too-many-claims",
    span: { start: claims[most]?.quote.start ?? 0, end: claims.at(-1)?.quote.end ?? 0 },
    says: `${claims.length} claims were found and the first ${most} kept: what stands after them was not read.`,
    severity: "warning",
    next: "Split the text and add its parts, or raise limits.claims.",
  });
  return claims.slice(0, most);
}
