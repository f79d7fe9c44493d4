/** How much of one input is read. Each limit that stops a reading is named in a note with its own code. */
export interface Limits {
  /** Bytes of one file. Default 100 MiB. */
  readonly fileBytes: number;
  /** UTF-16 units of text read of one document. Default 20 million. */
  readonly textUnits: number;
  /** UTF-16 units of one line that are read; the rest of the line is masked. Default 1 million. */
  readonly lineUnits: number;
  /** Elements of a page that may lie inside one another; deeper ones are read as if flat. Default 512. */
  readonly depth: number;
  /** Elements of a page whose nesting is followed; after that only the text is. Default 500,000. */
  readonly elements: number;
  /** Attributes looked at on one element. Default 1,000. */
  readonly attributes: number;
}

/** Limits in force unless somebody sets others. Depth is what browsers keep to. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 100 * 1024 * 1024,
  textUnits: 20_000_000,
  lineUnits: 1_000_000,
  depth: 512,
  elements: 500_000,
  attributes: 1_000,
};
