import type { Quote } from "./span.ts";
import type { When } from "./when.ts";

/** What kind of speaker a voice is. `none` = words that name nobody ("is calculated at"). */
export type VoiceKind =
  | "outlet"
  | "wire"
  | "monitor"
  | "official"
  | "un"
  | "court"
  | "ngo"
  | "party"
  | "witness"
  | "relay"
  | "detainee"
  | "expert"
  | "anonymous"
  | "none";

/** One link of a chain of attribution. A claim's chain runs from the outlet inwards. */
export interface Voice {
  /** Name as the text gives it; null where nobody is named. */
  readonly name: string | null;
  /** Id of the speaker in the actor or outlet list, else the folded name; null where unnamed. */
  readonly id: string | null;
  readonly kind: VoiceKind;
  /** The words that name the speaker; null for the document's own outlet. */
  readonly quote: Quote | null;
  /** The word that says that they said it ("reported"); null where none. */
  readonly verb: string | null;
  /** When they said it; null = not stated. */
  readonly said: When | null;
  /** True where the attribution is carried over and not in the claim's own clause. */
  readonly inferred: boolean;
}
