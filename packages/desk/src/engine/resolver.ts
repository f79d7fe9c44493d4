import {
  applyResolution,
  type Claim,
  type Document,
  type FoldOptions,
  type Json,
  layOut,
  makeNameBook,
  type Packs,
  type Reading,
  type Resolution,
  readMentions,
  resolveReading,
} from "vouch";

/** Says what the names in a reading stand for. */
export type Resolver = (document: Document, reading: Reading) => Resolution;

/** A resolver over a set of packs; its books are made once. */
export function makeResolver(packs: Packs): Resolver {
  const names = makeNameBook(packs);
  return (document, reading) => {
    const page = layOut({ text: document.text, masked: reading.findings.masked });
    return resolveReading(reading, page, readMentions(page, names), packs);
  };
}

/** How resolutions are laid over claims when the entries are folded. */
export const FOLDING: FoldOptions = {
  applyResolution: (claims: readonly Claim[], resolution: Json): readonly Claim[] => {
    const kept = resolution as unknown as Resolution;
    return applyResolution({ claims } as unknown as Reading, kept).claims;
  },
};
