/**
 * How a terminal shows emphasis. Whoever owns the terminal passes one in: with colour, or
 * {@link PLAIN} for a pipe and for NO_COLOR. Every text given to it is escaped already.
 */
export interface Paint {
  /** Headings and figures. */
  readonly strong: (text: string) => string;
  /** What is shown but does not count. */
  readonly dim: (text: string) => string;
  /** Words of others. */
  readonly quote: (text: string) => string;
  /** The words of a claim inside its text. */
  readonly mark: (text: string) => string;
  /** Flags and warnings. */
  readonly warn: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour: marked words stand in brackets, all else as it is. */
export const PLAIN: Paint = {
  strong: same,
  dim: same,
  quote: same,
  mark: (text) => `⟦${text}⟧`,
  warn: same,
};
