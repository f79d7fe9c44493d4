import type { Span } from "../../model/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { MeasureMatch } from "../measure/match.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** A figure in the making: its number, its sentence and the measure found for it. */
export interface Figure {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  readonly clause: Span;
  match: MeasureMatch | null;
  /** Taken over from the figure it belongs to ("of whom", "against", "including"). */
  from: Figure | null;
  unit: string | null;
}
