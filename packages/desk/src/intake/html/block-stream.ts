/** A run of visible text between two block borders, with what was seen while it was read. */
export interface HtmlBlock {
  readonly text: string;
  /** Innermost element that holds all of it; a number of the {@link ElementList}. */
  readonly element: number;
  /** UTF-16 units of it that stand in links. */
  readonly linkUnits: number;
  /** Runs `[first, last)` of the stream that make it up. */
  readonly first: number;
  readonly last: number;
  /** Nothing shows it to a reader of the page. */
  readonly hidden: boolean;
  /** Heading level 1..6; 0 for other text. */
  readonly heading: number;
  /** Tag of its innermost block element. */
  readonly tag: string;
}

/** Where the stream's text stands in the source; columns as in {@link Runs}, text offsets per block. */
export class RunColumns {
  readonly text: number[] = [];
  readonly length: number[] = [];
  readonly source: number[] = [];
  readonly sourceLength: number[] = [];

  get count(): number {
    return this.text.length;
  }

  /** Add a run, or lengthen the last one of the block where the words simply go on. */
  add(text: number, length: number, source: number, sourceLength: number, first: number): void {
    const at = this.text.length - 1;
    const even = length === sourceLength;
    const before = this.length[at] ?? 0;
    const follows = at >= first && even && before === this.sourceLength[at];
    if (follows && (this.source[at] ?? 0) + before === source) {
      this.length[at] = before + length;
      this.sourceLength[at] = before + length;
      return;
    }
    this.text.push(text);
    this.length.push(length);
    this.source.push(source);
    this.sourceLength.push(sourceLength);
  }

  /** Take over the runs of a block that starts at `base` in a longer text. */
  copy(from: RunColumns, block: Pick<HtmlBlock, "first" | "last">, base: number): void {
    for (let at = block.first; at < block.last; at++) {
      this.text.push(base + (from.text[at] ?? 0));
      this.length.push(from.length[at] ?? 0);
      this.source.push(from.source[at] ?? 0);
      this.sourceLength.push(from.sourceLength[at] ?? 0);
    }
  }

  /** Cut the runs of a block that ends at `length`. */
  trim(first: number, length: number): void {
    while (this.count > first && (this.text.at(-1) ?? 0) >= length) {
      this.text.pop();
      this.length.pop();
      this.source.pop();
      this.sourceLength.pop();
    }
    const at = this.count - 1;
    if (at < first) return;
    const over = (this.text[at] ?? 0) + (this.length[at] ?? 0) - length;
    if (over <= 0) return;
    this.length[at] = (this.length[at] ?? 0) - over;
    this.sourceLength[at] = (this.sourceLength[at] ?? 0) - over;
  }
}

/** Gathers characters into blocks. White space is one space, save in `<pre>`; `<br>` is a line end. */
export class BlockStream {
  readonly blocks: HtmlBlock[] = [];
  readonly runs: RunColumns = new RunColumns();
  /** Joined only at the end: a growing string that is looked at again and again costs its square. */
  private parts: string[] = [];
  private length = 0;
  private first = 0;
  private linkUnits = 0;
  private breaks = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  addWords(words: string, source: number, sourceLength: number, linked: boolean): void {
    this.append(words, source, sourceLength);
    this.breaks = 0;
    if (linked) this.linkUnits += words.length;
  }

  addSpace(source: number): void {
    const last = this.parts.at(-1);
    if (last === undefined || last === " " || last === "\n") return;
    this.append(" ", source, 1);
  }

  /** A `<br>`: one ends a line, a second in a row ends the block. Returns whether it does. */
  addBreak(source: number, sourceLength: number): boolean {
    if (this.length === 0) return false;
    this.breaks++;
    if (this.breaks >= 2) return true;
    if (this.parts.at(-1) === " ") this.dropLast();
    this.append("\n", source, sourceLength);
    return false;
  }

  /** End the block; nothing happens where it is empty. */
  close(about: Pick<HtmlBlock, "element" | "hidden" | "heading" | "tag">): void {
    if (this.length === 0) return;
    const whole = this.parts.join("");
    const text = whole.trimEnd();
    this.runs.trim(this.first, text.length);
    const { first, linkUnits } = this;
    if (text !== "") this.blocks.push({ ...about, text, linkUnits, first, last: this.runs.count });
    this.parts = [];
    this.length = 0;
    this.linkUnits = 0;
    this.breaks = 0;
    this.first = this.runs.count;
  }

  private append(words: string, source: number, sourceLength: number): void {
    this.runs.add(this.length, words.length, source, sourceLength, this.first);
    this.parts.push(words);
    this.length += words.length;
  }

  private dropLast(): void {
    this.length -= this.parts.pop()?.length ?? 0;
    this.runs.trim(this.first, this.length);
  }
}
